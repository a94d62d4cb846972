import { describe, expect, it } from 'vitest';
import { ExpressionError, linearExpression } from './linear-expression';

function refusal(pattern: string, flags = ''): [string, string | null] {
  try {
    linearExpression(pattern, flags);
  } catch (error) {
    if (error instanceof ExpressionError) return [error.message, error.part];
    throw error;
  }
  return ['', null];
}

describe('an expression', () => {
  it.each([
    ['a(b', /not closed/, 'a(b'],
    ['ab)', /not opened/, 'ab)'],
    ['x[a-', /class of characters is not closed/, '[a-'],
    ['[z-a]', /no such class/, 'z-a'],
    ['ok(a)\\1', /refers back/, '\\1'],
    ['(?P<n>a)\\k<n>', /refers back/, '\\k'],
    ['a(?=b)', /linear time/, '(?='],
    ['a(?!b)', /linear time/, '(?!'],
    ['(?<=a)b', /linear time/, '(?<=a)b'],
    ['(?<!a)b', /linear time/, '(?<!a)b'],
    ['a(?>b)', /no such group/, '(?>'],
    ['a\\y', /no such escape/, '\\y'],
    ['a**', /nothing to repeat/, '**'],
    ['*a', /nothing to repeat/, '*'],
    ['a{1001}', /1,000 repetitions/, '{1001}'],
    ['((a{100}){100}){100}', /1,000 repetitions/, '{100}'],
    ['a\\', /backslash/, null],
    ['[\\pL\\pN]{1000}[\\pL\\pN]{900}', /too large/, null],
    ['x{1000}'.repeat(100), /too large/, null],
    [`(${'ab'.repeat(400)}){1000}`, /too large/, null],
    ['a'.repeat(1001), /longer than 1000 characters/, null],
    ['a*', /empty text/, null],
    ['a|', /empty text/, null],
    ['^$', /empty text/, null],
  ])('%s is refused with a reason and the part at fault', (pattern, reason, part) => {
    const [message, at] = refusal(pattern);
    expect(message).toMatch(reason);
    if (part !== null) expect(at).toBe(part);
  });

  it.each([
    ['ACME-[0-9]{4}', '', 'an ACME-1234 b', [[3, 12]]],
    [
      'acme-(\\d+)',
      'i',
      'ACME-12',
      [
        [0, 7],
        [5, 7],
      ],
    ],
    [
      'a(b)?c',
      '',
      'ac',
      [
        [0, 2],
        [-1, -1],
      ],
    ],
    ['😀+x', '', 'é😀😀x', [[1, 6]]],
    ['\\p{Greek}+', '', 'x λόγος', [[2, 7]]],
  ])('%s with flags %j is matched, in UTF-16 units', (pattern, flags, text, groups) => {
    const expression = linearExpression(pattern, flags);
    expect(expression.isIn(text)).toBe(true);
    expect([...expression.matches(text)]).toEqual([groups]);
  });
});
