import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredText, rulesIn, severityIn, testDetector } from '../../test-detector';
import { letters, withLuhnDigit } from '../../test-samples';

const visa = withLuhnDigit(`4${letters(14, 81, 'digits')}`);
const amex = withLuhnDigit(`37${letters(12, 82, 'digits')}`);
const groups = (digits: string, lengths: readonly number[], separator: string): string => {
  let start = 0;
  return lengths.map((length) => digits.slice(start, (start += length))).join(separator);
};

describe('payment cards', () => {
  it.each([
    ['Visa', '4', 16],
    ['Mastercard', '53', 16],
    ['Mastercard, new range', '2301', 16],
    ['American Express', '34', 15],
    ['Discover', '6011', 16],
    ['JCB', '3530', 16],
    ['Diners Club', '36', 14],
    ['UnionPay', '62', 16],
  ])('finds %s with a word about cards', (_, prefix, length) => {
    const digits = withLuhnDigit(prefix + letters(length - prefix.length - 1, 83, 'digits'));
    const text = `card_number,${digits}\n`;
    const [found] = testDetector.scanText('orders.csv', text);
    expect(found).toMatchObject({ ruleId: 'payment-card', severity: 'high', preview: 'payment-card number' });
    expect(coveredText(text, found!) === digits).toBe(true);
  });

  it.each([
    ['groups of four with spaces', groups(visa, [4, 4, 4, 4], ' ')],
    ['groups of four with hyphens', groups(visa, [4, 4, 4, 4], '-')],
    ['groups 4-6-5', groups(amex, [4, 6, 5], ' ')],
  ])('finds %s', (_, text) => {
    expect(severityIn(`paid with ${text}.`, 'payments.txt')).toBe('high');
    expect(severityIn(`paid with ${text}.`)).toBe('low');
  });

  it('is less sure without a word about cards, and needs one for lengths that ids have too', () => {
    expect(severityIn(`x = ${visa};`, 'dump.sql')).toBe('medium');
    expect(severityIn(`x = ${amex};`, 'dump.sql')).toBeNull();
  });

  it.each([['4242'.repeat(4)], ['4111_1111_1111_1111'], ['3782_822463_10005']])(
    'rates the test number %# low',
    (digits) => {
      expect(severityIn(`card: ${digits.replaceAll('_', '')}`)).toBe('low');
    },
  );

  it.each([
    ['a wrong check digit', visa.slice(0, -1) + String((Number(visa.at(-1)) + 1) % 10)],
    ['no issuer', withLuhnDigit(`9${letters(14, 84, 'digits')}`)],
    ['zeros', '0'.repeat(16)],
    ['a longer run', `${visa}00000`],
    ['a part of a hash', `${letters(12, 4, 'hex')}a${visa}`],
    ['a part of a UUID', `${visa}-a1b2-c3d4`],
    ['a fraction', `0.${visa}`],
    ['a number with a fraction', `${visa}.5`],
    ['a path', `/users/${visa}/orders`],
    ['a query', `https://host/?id=${visa}`],
    ['a variable', `id_${visa}`],
    ['a column of numbers', groups(visa + visa, [4, 4, 4, 4, 4, 4], ' ')],
    ['mixed separators', `${visa.slice(0, 4)} ${visa.slice(4, 8)}-${visa.slice(8, 12)} ${visa.slice(12)}`],
  ])('is not: %s', (_, text) => {
    expect(rulesIn(`card: "${text}"`)).toEqual([]);
  });

  it('takes one in code for an example, and five for a list', () => {
    const list = (count: number): string =>
      Array.from({ length: count }, (_, index) => withLuhnDigit(`4539${letters(11, 90 + index, 'digits')}`)).join(
        ';\n',
      );
    expect(severityIn(`card = ${visa};`)).toBe('low');
    expect(new Set(testDetector.scanText('src/a.ts', list(5)).map(({ severity }) => severity))).toEqual(
      new Set(['high']),
    );
  });

  it('finds a card wherever it stands', () => {
    const padding = fc.string({ unit: fc.constantFrom('a', ' ', ';', '\n', 'ü'), maxLength: 40 });
    fc.assert(
      fc.property(padding, padding, (before, after) => {
        expect(rulesIn(`${before};${visa};${after}`)).toEqual(['payment-card']);
      }),
    );
  });
});
