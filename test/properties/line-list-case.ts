import fc from 'fast-check';
import { lineList } from '../../src/protect/formats/line-list';
import type { FormatCase } from './format-case';
import { lineEnds } from './json-documents';

const contents = fc.oneof(
  fc.constantFrom(
    '',
    '# c',
    '*.key',
    '!keep',
    '/a/',
    '/k',
    'x ',
    'x\\ ',
    '\t',
    '/é日',
    '\\!x',
    '# \uFEFF',
    '/a\u2028b',
  ),
  fc.string({ maxLength: 4 }).map((text) => text.replace(/[\n\r\0]/g, '')),
);

/** An ignore file; its lines end as they like, the last one may not end at all. */
const texts = fc
  .record({
    mark: fc.constantFrom('', '', '\uFEFF'),
    lines: fc.array(fc.tuple(contents, fc.constantFrom(...lineEnds, '\n', '\r\n', '\r\r\n')), { maxLength: 6 }),
    last: fc.oneof(fc.constant(''), contents, fc.constant('x\r')),
  })
  .map(({ mark, lines, last }) => mark + lines.flat().join('') + last);

export const lineListCase: FormatCase = {
  name: 'lines',
  format: lineList,
  agent: 'cursor',
  texts,
  rules: fc.uniqueArray(fc.constantFrom('/a/', '/k', '/é日', '/a b', '/\\!x'), { minLength: 1, maxLength: 4 }),
  read: linesOf,
  withRules: (value, rules) => [...(value as string[]), ...rules],
  withoutRules: (value, rules) => rules.reduce(withoutLast, value as string[]),
  normal: (value) => value,
  comments: (text) => linesOf(text).filter((line) => line.startsWith('#')),
  // A line end behind it would become part of it.
  mayRefuse: (text) => text.endsWith('\r'),
  isRemovable: (removed, rules) => removed.replace(/\r?\n/g, '\n').split('\n').every((line) => line === '' || rules.includes(line)), // prettier-ignore
};

/** Lines as most readers split them; what is behind the last line end counts where it is something. */
function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function withoutLast(lines: readonly string[], rule: string): readonly string[] {
  const at = lines.lastIndexOf(rule);
  return at < 0 ? lines : lines.toSpliced(at, 1);
}
