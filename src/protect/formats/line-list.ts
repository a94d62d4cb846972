import { editErrorAt, type EditError } from '../text/edit-error';
import { lineEndOf, markOf } from '../text/text-file';
import type { RuleFormat } from './rule-format';

/** One pattern a line, the last match wins: an ignore file. */
export const lineList: RuleFormat = {
  absent: (text, rules) => rules.filter((rule) => !holds(text ?? '', rule)),
  insert: (text, rules) => {
    const content = text ?? '';
    if (content.endsWith('\r')) throw loneReturn(content);
    const lineEnd = lineEndOf(content);
    const unfinished = content !== markOf(content) && !content.endsWith('\n');
    const added = rules.map((rule) => rule + lineEnd).join('');
    return [{ offset: content.length, text: (unfinished ? lineEnd : '') + added }];
  },
  removals(text, rule) {
    const line = linesOf(text).findLast(({ content }) => content === rule);
    return line === undefined ? null : [{ offset: line.start, length: line.end - line.start }];
  },
  isEmpty: (text) => text === markOf(text),
};

/** The line end that would have to follow makes one line end of both, and another pattern of the line. */
function loneReturn(text: string): EditError {
  const body = text.slice(markOf(text).length);
  return editErrorAt(body, body.length - 1, 'the last line ends with a carriage return alone; end it with a line feed');
}

/** A line stands in force when no later negation could lift it. */
function holds(text: string, rule: string): boolean {
  const lines = linesOf(text);
  const at = lines.findLastIndex((line) => line.content === rule);
  return at >= 0 && !lines.slice(at + 1).some(({ content }) => content.trimStart().startsWith('!'));
}

interface Line {
  readonly content: string;
  readonly start: number;
  /** Behind the line end. */
  readonly end: number;
}

function linesOf(text: string): readonly Line[] {
  const body = markOf(text).length;
  return [...text.slice(body).matchAll(/([^\n]*?)(\r?\n|$)/g)]
    .filter(([whole]) => whole !== '')
    .map(({ 0: whole, 1: content, index }) => ({
      content: content ?? '',
      start: body + index,
      end: body + index + whole.length,
    }));
}
