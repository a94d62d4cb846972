import { describe, expect, it } from 'vitest';
import { coveredText, rulesIn, testDetector } from '../../test-detector';

const people = (count: number, host = 'northwind-mail.de'): string =>
  Array.from({ length: count }, (_, index) => `${index},Person ${index},person.${index}@${host}`).join('\n');

describe('tables of e-mail addresses', () => {
  it('is one finding where the table begins, with the number of addresses', () => {
    const text = `id,name,mail\n${people(7)}\n`;
    const found = testDetector.scanText('customers.csv', text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ ruleId: 'email-table', category: 'personal', severity: 'medium' });
    expect(found[0]!.preview).toBe('7 e-mail addresses');
    expect(found[0]!.range?.startLine).toBe(2);
    expect(coveredText(text, found[0]!) === ['person.0', 'northwind-mail.de'].join('@')).toBe(true);
  });

  it('is high from fifty addresses on', () => {
    expect(testDetector.scanText('customers.json', people(50))[0]?.severity).toBe('high');
  });

  it.each([
    ['four addresses', 'customers.csv', people(4)],
    ['one address many times', 'customers.csv', 'a@northwind-mail.de\n'.repeat(9)],
    ['addresses for documentation', 'customers.csv', people(9, 'example.com')],
    ['addresses without a reader', 'customers.csv', people(9, 'users.noreply.github.com')],
    ['code', 'src/customers.ts', people(9)],
    ['authors', 'AUTHORS.txt', people(9)],
    ['package metadata', 'package.json', people(9)],
    ['a lock file', 'pnpm-lock.yaml', people(9)],
    ['versions', 'list.txt', 'left@1.0.0-beta.dev\nright@2.1.0-rc.next\na@3.0.x\nb@4.4.dev\nc@5.5.dev'],
    ['pictures', 'list.json', ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@2x.png`).join(',')],
    ['decorators', 'notes.txt', '@Input() @Output() @media @scope/name '.repeat(9)],
  ])('is not: %s', (_, path, text) => {
    expect(rulesIn(text, path)).toEqual([]);
  });
});
