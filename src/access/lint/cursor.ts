import type { TextEdit } from '../../model/problem';
import { children, descendant } from '../json-tree';
import { patternLines } from './ignore-lines';
import { ignoreShapes } from './ignore-shapes';
import type { ConfigText, LintContext } from './lint-context';
import { rulesOf, type LintRule, type Sighting } from './lint-rule';
import { atLine, atProperty } from './places';
import type { TextLine } from './text-lines';

const link = 'https://cursor.com/docs/reference/ignore-file';

/** Traps of Cursor, the editor and the command line. */
export const cursorRules: readonly LintRule[] = [
  ...rulesOf('cursor', link, [
    {
      code: 'index-only',
      severity: 'info',
      message: 'This line keeps files out of the index only; the agent still reads them.',
      fixTitle: 'Move the line to .cursorignore',
      find: (context) => context.files(['.cursorindexingignore']).flatMap((file) => indexOnly(context, file)),
    },
  ]),
  ...rulesOf('cursor-cli', 'https://cursor.com/docs/cli/reference/permissions', [
    {
      code: 'ask-list',
      severity: 'warning',
      message: 'The Cursor command line knows allow and deny only, so an ask list means nothing.',
      fixTitle: null,
      find: (context) =>
        ['.cursor/cli.json', '~/.cursor/cli-config.json'].flatMap((name) => {
          const file = context.json(name, 'strict');
          const list = file === null ? null : descendant(file.root, 'permissions', 'ask');
          return file === null || children(list).length === 0 ? [] : atProperty(file, list);
        }),
    },
  ]),
];

function indexOnly(context: LintContext, file: ConfigText): readonly Sighting[] {
  return patternLines(file)
    .filter(({ text }) => !text.startsWith('!') && !isDead(text))
    .map((line) => ({ ...atLine(file, line), edits: moveLine(context, file, line) }));
}

/** A line that matches nothing is told of as such. */
function isDead(text: string): boolean {
  const line = { text, exists: () => false };
  return ignoreShapes.some((shape) => shape.code !== 'braces' && shape.applies(line));
}

/** To the end of the other file, which is made where it is missing. */
function moveLine(context: LintContext, from: ConfigText, { offset, text, fullLength }: TextLine): readonly TextEdit[] {
  const path = context.resolve('.cursorignore');
  const target = context.file(path);
  if (target === null && context.exists(path)) return [];
  const lineEnd = (target ?? from).text.includes('\r\n') ? '\r\n' : '\n';
  const isUnfinished = target !== null && target.text !== '' && !target.text.endsWith('\n');
  const added = (isUnfinished ? lineEnd : '') + text + lineEnd;
  return [
    { path, offset: target?.text.length ?? 0, length: 0, text: added },
    { path: from.path, offset, length: fullLength, text: '' },
  ];
}
