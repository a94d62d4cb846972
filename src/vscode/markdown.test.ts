import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from './markdown';

describe('escapeMarkdown', () => {
  it.each([
    ['[x](command:sightline.protect)', String.raw`\[x\]\(command\:sightline\.protect\)`],
    ['**a**_b_`c`', String.raw`\*\*a\*\*\_b\_\`c\``],
    ['<img src=x>', String.raw`\<img src=x\>`],
    ['a\nb\u2028c', 'a b c'],
    ['a\u202Eb', 'ab'],
    ['$(eye)', String.raw`\$\(eye\)`],
    ['ünï 日本', 'ünï 日本'],
  ])('%j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('leaves no line break, and no mark of Markdown without a backslash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(/[\r\n]/.test(escaped)).toBe(false);
        expect(/[[\]()*_`<>|]/.test(escaped.replace(/\\./gs, ''))).toBe(false);
      }),
    );
  });
});
