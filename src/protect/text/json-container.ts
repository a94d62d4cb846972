import { createScanner, type Node } from 'jsonc-parser';
import type { Insertion, Removal } from './insertion';
import { indentationAt, layoutOf, type JsonLayout } from './json-layout';

/** The scanner's token kinds; its own enum exists at compile time only. */
const token: Readonly<Record<'comma' | 'lineComment' | 'blockComment' | 'lineBreak', number>> = {
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
};

/** Text of a new child; called with the indentation of the line on which it will begin. */
export type RenderChild = (indentation: string) => string;

/** How the first children of an empty container are set: on lines of their own, or on the line of its bracket. */
export type FirstChild = 'lines' | 'inline';

/**
 * Adds children at the end of an array or object as pure insertions: what stands there, comments and a trailing comma
 * included, stays as it is. `children` is not empty.
 */
export function appendChildren(
  text: string,
  container: Node,
  children: readonly RenderChild[],
  first: FirstChild,
): readonly Insertion[] {
  const last = container.children?.at(-1);
  return last === undefined
    ? fillEmpty(text, container, children, first)
    : appendAfter(text, container, last, children);
}

function appendAfter(text: string, container: Node, last: Node, children: readonly RenderChild[]): Insertion[] {
  const layout = layoutOf(text);
  const end = last.offset + last.length;
  const tail = tailOf(text, end, container.offset + container.length - 1);
  const lead = leadOf(text, container, last, layout, tail.endsWithLineComment);
  const indentation = /[^\n]*$/.exec(lead)?.[0] ?? '';
  const added = children.map((child) => lead + child(lead.includes('\n') ? indentation : indentationAt(text, end)));
  if (tail.hasComma) return [{ offset: tail.end, text: added.map((child) => `${child},`).join('') }];
  if (tail.end === end) return [{ offset: end, text: added.map((child) => `,${child}`).join('') }];
  return [
    { offset: end, text: ',' },
    { offset: tail.end, text: added.join(',') },
  ];
}

/** White space between the comma and the next child, as the container's last children show it. */
function leadOf(text: string, container: Node, last: Node, layout: JsonLayout, needsLine: boolean): string {
  const run = /\s*$/.exec(text.slice(container.offset + 1, last.offset))?.[0] ?? '';
  if (run.includes('\n')) return layout.lineEnd + run.slice(run.lastIndexOf('\n') + 1);
  if (needsLine) return layout.lineEnd + indentationAt(text, last.offset) + layout.unit;
  return run === '' && container.children?.length === 1 ? layout.gap : run;
}

interface Tail {
  /** Behind the last child, its comma and the comments on the same line. */
  readonly end: number;
  readonly hasComma: boolean;
  readonly endsWithLineComment: boolean;
}

function tailOf(text: string, start: number, close: number, comments: 'same line' | 'anywhere' = 'same line'): Tail {
  const scanner = createScanner(text, false);
  scanner.setPosition(start);
  let tail: Tail = { end: start, hasComma: false, endsWithLineComment: false };
  let sameLine = true;
  for (let kind: number = scanner.scan(); scanner.getTokenOffset() < close; kind = scanner.scan()) {
    const end = scanner.getTokenOffset() + scanner.getTokenLength();
    if (kind === token.lineBreak) sameLine = comments === 'anywhere';
    if (kind === token.comma) {
      tail = { end, hasComma: true, endsWithLineComment: false };
      sameLine = true;
    }
    if (sameLine && isComment(kind)) {
      tail = { ...tail, end, endsWithLineComment: kind === token.lineComment };
    }
  }
  return tail;
}

function isComment(kind: number): boolean {
  return kind === token.lineComment || kind === token.blockComment;
}

function fillEmpty(text: string, container: Node, children: readonly RenderChild[], first: FirstChild): Insertion[] {
  const layout = layoutOf(text);
  const open = container.offset + 1;
  const inner = text.slice(open, container.offset + container.length - 1);
  const outer = indentationAt(text, container.offset);
  const lead = layout.lineEnd + outer + layout.unit;
  const onLines = children.map((child) => lead + child(outer + layout.unit)).join(',');
  if (inner.trim() !== '') return [{ offset: tailOf(text, open, open + inner.length, 'anywhere').end, text: onLines }];
  if (first === 'lines' && !layout.compact && inner.includes('\n')) return [{ offset: open, text: onLines }];
  if (first === 'lines' && !layout.compact && inner === '') {
    return [{ offset: open, text: onLines + layout.lineEnd + outer }];
  }
  const blank = inner.includes('\n') ? '' : inner;
  return [{ offset: open, text: blank + children.map((child) => child(outer)).join(`,${layout.gap}`) }];
}

/** Takes the child at `index` out of an array or object, with the comma and the white space that belong to it; comments stay. */
export function removeChild(text: string, container: Node, index: number): readonly Removal[] {
  const children = container.children ?? [];
  const child = children[index];
  if (child === undefined) return [];
  const previous = children[index - 1];
  const from = previous === undefined ? container.offset + 1 : previous.offset + previous.length;
  const end = child.offset + child.length;
  const behind = commaIn(text, end, container.offset + container.length - 1);
  const before = previous === undefined ? null : commaIn(text, from, child.offset);
  const comma = behind ?? before;
  const commas = comma === null ? [] : [{ offset: comma, length: 1 }];
  if (hasComment(text, child.offset, behind ?? end)) return [...tokensIn(text, child.offset, end), ...commas];
  if (behind === null) return [...commas, rangeWithBlank(text, from, child.offset, end)];
  const blanks = children[index + 1] === undefined ? '' : blanksAt(text, behind + 1);
  return [rangeWithBlank(text, from, child.offset, behind + 1, blanks)];
}

function hasComment(text: string, start: number, end: number): boolean {
  const scanner = createScanner(text, false);
  scanner.setPosition(start);
  for (let kind: number = scanner.scan(); scanner.getTokenOffset() < end; kind = scanner.scan()) {
    if (isComment(kind)) return true;
  }
  return false;
}

function tokensIn(text: string, start: number, end: number): readonly Removal[] {
  const scanner = createScanner(text, true);
  scanner.setPosition(start);
  const tokens: Removal[] = [];
  for (scanner.scan(); scanner.getTokenOffset() < end; scanner.scan()) {
    tokens.push({ offset: scanner.getTokenOffset(), length: scanner.getTokenLength() });
  }
  return tokens;
}

function blanksAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(offset))?.[0] ?? '';
}

/** From `start` to `end` with the white space before it, or where there is none with that `behind` it. */
function rangeWithBlank(text: string, from: number, start: number, end: number, behind = ''): Removal {
  const tail = tailOf(text, from, start, 'anywhere');
  const run = text.slice(tail.end, start);
  // Only a line end finishes the comment.
  const needsLineEnd = tail.endsWithLineComment && !/^[\r\n]/.test(text.slice(end));
  const lead = needsLineEnd ? (/[^\r\n]*$/.exec(run)?.[0] ?? '') : run;
  const trailing = run === '' ? behind.length : 0;
  return { offset: start - lead.length, length: end + trailing - (start - lead.length) };
}

function commaIn(text: string, start: number, end: number): number | null {
  const scanner = createScanner(text, true);
  scanner.setPosition(start);
  const kind: number = scanner.scan();
  return kind === token.comma && scanner.getTokenOffset() < end ? scanner.getTokenOffset() : null;
}
