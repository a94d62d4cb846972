import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from './printable';

describe('printable', () => {
  it.each([
    ['a\nb', 'a\\u000ab'],
    ['a\r', 'a\\u000d'],
    ['\u001b[2J', '\\u001b[2J'],
    ['\u009b31m', '\\u009b31m'],
    ['a\u202eb', 'a\\u202eb'],
    ['\u061c\u200b\u2066\ufeff', '\\u061c\\u200b\\u2066\\ufeff'],
    ['a b [c] #d !e ä 日本', 'a b [c] #d !e ä 日本'],
  ])('%j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('leaves no control character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u.test(printable(text))).toBe(false);
      }),
    );
  });
});
