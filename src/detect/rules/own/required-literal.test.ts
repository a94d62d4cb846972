import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearExpression } from './linear-expression';
import { requiredLiteral } from './required-literal';

describe('requiredLiteral', () => {
  it.each([
    ['ACME-[0-9]{4}', 'acme-'],
    ['[0-9]{4}-internal-[a-z]+', '-internal-'],
    ['\\bacme\\.example\\b', 'acme.example'],
    ['acmes?', 'acme'],
    ['acme+x', 'acme'],
    ['xacme{0,2}', 'xacm'],
    ['abc{2}def', 'abc'],
    ['(?i)Token_[A-Z]', 'token_'],
    ['a[]x]bcd', 'bcd'],
    ['[^]a]bcd', 'bcd'],
    ['[[:alpha:]]token', 'token'],
    ['\\Qa.b\\Etoken', 'token'],
    ['\\p{Greek}abc\\x{41}', 'abc'],
    ['\\x41bcd', 'bcd'],
    ['(a|b(c)\\))token', 'token'],
    ['zürich', 'rich'],
    ['foo|foobar', null],
    ['(foo|bar)', null],
    ['(foo)?', null],
    ['ab', null],
    ['a.b.c', null],
    ['[abc]{3}', null],
  ])('%s has %s', (pattern, literal) => {
    expect(requiredLiteral(pattern)).toBe(literal);
  });

  it('stands in whatever the expression matches', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      'abc',
      '.',
      '\\.',
      '[ab]',
      '[^a]',
      '(ab|c)',
      '(?:b)',
      '\\w',
      '\\bab',
      '\\x61',
      '^',
      '-',
    );
    const repeated = fc
      .tuple(atom, fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{0,1}', '*?'))
      .map(([a, q]) => (a === '^' || a === '\\bab' ? a : a + q));
    const pattern = fc.array(fc.oneof({ weight: 9, arbitrary: repeated }, { weight: 1, arbitrary: fc.constant('|') }), {
      minLength: 1,
      maxLength: 6,
    });
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '.', '-', 'abc', ' '), { maxLength: 12 });
    fc.assert(
      fc.property(pattern, text, (parts, pieces) => {
        const source = parts.join('');
        const literal = requiredLiteral(source);
        fc.pre(literal !== null);
        const subject = pieces.join('');
        const expression = (() => {
          try {
            return linearExpression(source, '');
          } catch {
            return null;
          }
        })();
        for (const [[start, end] = [0, 0]] of expression?.matches(subject) ?? [])
          expect(subject.slice(start, end).toLowerCase()).toContain(literal);
      }),
      { numRuns: 2000 },
    );
  });
});
