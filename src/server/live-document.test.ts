import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { LiveDocument } from './live-document';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '😀'), maxLength: 20 });
type Wished = typeof wish extends fc.Arbitrary<infer Value> ? Value : never;
const wish = fc.record({ isWhole: fc.boolean(), from: fc.nat(60), to: fc.nat(60), text });

/** The change of an editor that knows the text: its positions are some that the text has. */
function changeOf(before: string, { isWhole, from, to, text: inserted }: Wished): TextDocumentContentChangeEvent {
  if (isWhole) return { text: inserted };
  const document = TextDocument.create('file:///a', 'plaintext', 1, before);
  const [start, end] = [from, to].map((offset) => document.positionAt(offset)) as [Position, Position];
  return { range: { start, end }, text: inserted };
}

describe('a document of the editor', () => {
  it('gives edits that lead to its text, from the empty one on', () => {
    fc.assert(
      fc.property(text, fc.array(wish, { maxLength: 20 }), (first, wishes) => {
        const document = new LiveDocument('file:///a', 'plaintext', 1, first);
        expect(document.takeEdits()).toEqual([{ start: 0, end: 0, length: first.length }]);
        let rest = first;
        for (const [index, wished] of wishes.entries()) {
          document.update([changeOf(rest, wished)], index + 2);
          for (const { start, end, length } of document.takeEdits()) {
            expect(length).toBe(wished.text.length);
            rest = rest.slice(0, start) + wished.text + rest.slice(end);
          }
          expect(document.text).toBe(rest);
          expect(document.version).toBe(index + 2);
        }
      }),
    );
  });

  it('tells several changes at once, each about the text that the one before it left', () => {
    const document = new LiveDocument('file:///a', 'plaintext', 1, 'one\ntwo');
    document.takeEdits();
    const end = { line: 1, character: 3 };
    document.update(
      [
        { range: { start: { line: 0, character: 3 }, end: { line: 1, character: 0 } }, text: '' },
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, text: 'three' },
        { range: { start: end, end }, text: '!' },
      ],
      2,
    );
    expect(document.text).toBe('threetwo!');
    expect(document.takeEdits()).toEqual([
      { start: 3, end: 4, length: 0 },
      { start: 0, end: 3, length: 5 },
      { start: 8, end: 8, length: 1 },
    ]);
    expect(document.takeEdits()).toEqual([]);
  });
});
