import { describe, expect, it } from 'vitest';
import { fileFacts } from './file-facts';
import { FileIndex } from './file-index';
import type { FileMarks, FileRule } from './rule';

const rule = (id: string, marks?: FileMarks, wants?: FileRule['wants']): FileRule => ({
  kind: 'file',
  id,
  title: id,
  category: 'file-type',
  severity: 'low',
  explanation: id,
  source: 'https://example.com/',
  anchors: [],
  ...(marks === undefined ? {} : { marks }),
  ...(wants === undefined ? {} : { wants }),
  judge: () => [],
});

const index = new FileIndex([
  rule('by name', { names: ['wallet.dat'] }),
  rule('by extension', { extensions: ['dat', 'pem'] }),
  rule('by bytes', {
    magic: [
      [7, 8],
      [7, 9, 1],
    ],
  }),
  rule('by both', { extensions: ['dat'], magic: [[7]] }),
  rule('narrowed', { extensions: ['dat'] }, (file) => file.lowerPath.startsWith('keys/')),
  rule('asked each time', undefined, (_, bytes) => bytes[1] === 5),
  rule('by anchor only'),
]);
const asking = (path: string, ...bytes: readonly number[]): readonly string[] =>
  index
    .asking(fileFacts(path), Uint8Array.from(bytes))
    .map(({ id }) => id)
    .sort();

describe('FileIndex', () => {
  it.each([
    ['src/a.ts', [1], []],
    ['a/Wallet.DAT', [1], ['by both', 'by extension', 'by name']],
    ['a.pem', [], ['by extension']],
    ['renamed', [7, 8, 0], ['by both', 'by bytes']],
    ['renamed', [7, 9], ['by both']],
    ['renamed', [7, 9, 1], ['by both', 'by bytes']],
    ['b.dat', [7, 8], ['by both', 'by bytes', 'by extension']],
    ['keys/b.dat', [1], ['by both', 'by extension', 'narrowed']],
    ['src/a.ts', [1, 5], ['asked each time']],
  ])('%s with %j', (path, bytes, expected) => {
    expect(asking(path, ...bytes)).toEqual(expected);
  });
});
