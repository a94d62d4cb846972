import { describe, expect, it } from 'vitest';
import { outputRows } from './output';

const isFile = (name: string): boolean => ['src/a.ts', 'b-3-c.txt', 'C:\\ws\\a.ts'].includes(name);

function rows(output: string, only: string | null = null): readonly string[] {
  return outputRows(output, isFile, only).map(({ path, number, text, isRemoved }) =>
    [path ?? '?', number ?? '?', `${isRemoved ? '-' : ''}${text}`].join('|'),
  );
}

describe('the output of a search or command', () => {
  it.each([
    ['path, line and text', 'src/a.ts:3:x: y', ['src/a.ts|3|x: y']],
    ['lines around a hit', 'src/a.ts-2-x\n--\nsrc/a.ts-9-y', ['src/a.ts|2|x', 'src/a.ts|9|y']],
    ['a name with the marks in it', 'b-3-c.txt:4:x', ['b-3-c.txt|4|x']],
    ['path and text', 'src/a.ts:x', ['src/a.ts|?|x']],
    ['a drive', 'C:\\ws\\a.ts:7:x', ['C:\\ws\\a.ts|7|x']],
    ['a text with colons', 'http://a.test:80/', ['?|?|http://a.test:80/']],
    ['a heading and numbered lines', 'src/a.ts\n3:x\n9-y', ['src/a.ts|3|x', 'src/a.ts|9|y']],
    ['a list of names', 'src/a.ts\nsome text', ['?|?|some text']],
    ['parts of several files', '==> src/a.ts <==\nx', ['src/a.ts|?|x']],
    [
      'a comparison',
      '--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1,2 +4,2 @@\n x\n-y\n+z',
      ['?|?|--- a/src/a.ts', 'src/a.ts|4|x', 'src/a.ts|?|-y', 'src/a.ts|5|z'],
    ],
  ])('is taken apart: %s', (_name, output, expected) => {
    expect(rows(output)).toEqual(expected);
  });

  it('belongs to the one file that was searched', () => {
    expect(rows('7-x\n8:y', 'src/a.ts')).toEqual(['src/a.ts|7|x', 'src/a.ts|8|y']);
  });
});
