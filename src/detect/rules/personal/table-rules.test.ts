import { describe, expect, it } from 'vitest';
import { testDetector } from '../../test-detector';
import { withLuhnDigit } from '../../test-samples';
import { columnKindOf } from './column-kinds';

const names = ['Anna', 'Bernd', 'Carla', 'Dirk', 'Erika', 'Fritz', 'Gabi'];
const people = (count: number): string =>
  [
    'first_name,e-mail',
    ...Array.from({ length: count }, (_, row) => `${names[row % 7] ?? ''},p${row}@northwind-mail.de`),
  ].join('\n');
const cards = (count: number, code: string): string =>
  [
    `card_number,${code}`,
    ...Array.from({ length: count }, (_, row) => `${withLuhnDigit(`4539${10_203_040_506 + row * 7919}`)},${310 + row}`),
  ].join('\n');
const found = (path: string, text: string) =>
  testDetector.scanText(path, text).filter(({ ruleId }) => ruleId.endsWith('-table') || ruleId.endsWith('-schema'));

describe('tables of people', () => {
  it('are one finding at the names of the columns, which says what they hold and how many rows there are', () => {
    const [table, ...others] = found('customers.csv', people(7));
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      ruleId: 'person-table',
      severity: 'medium',
      preview: 'first name, e-mail address: 7 rows',
      range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 18 },
    });
  });

  it('weigh more the longer they are, and little in tests and documentation', () => {
    expect(found('customers.csv', people(4))).toEqual([]);
    expect(found('customers.csv', people(50))).toMatchObject([
      { severity: 'high', preview: 'first name, e-mail address: 50 rows' },
    ]);
    expect(found('tests/customers.csv', people(50))).toMatchObject([{ severity: 'low' }]);
  });

  it('are critical where security codes stand beside cards', () => {
    expect(found('orders.csv', cards(6, 'order'))).toMatchObject([{ ruleId: 'card-table', severity: 'high' }]);
    expect(found('orders.csv', cards(6, 'CVV'))).toMatchObject([{ ruleId: 'card-table', severity: 'critical' }]);
    expect(found('orders.csv', cards(2, 'order'))).toMatchObject([{ ruleId: 'card-table', severity: 'medium' }]);
  });

  it('show nothing of the file in a preview', () => {
    const text = people(9).replace('first_name', 'Vorname').replace('e-mail', 'Mail');
    expect(found('a.csv', text)).toMatchObject([{ preview: 'first name, e-mail address: 9 rows' }]);
  });

  it('of a large file are judged by the first rows and counted', () => {
    expect(found('customers.csv', people(40_000))).toMatchObject([
      { preview: 'first name, e-mail address: 40000 rows' },
    ]);
  });
});

describe('names of columns', () => {
  it.each([
    ['E-Mail-Adresse', 'e-mail address'],
    ['customer.email_address', 'e-mail address'],
    ['Fecha de nacimiento', 'birth date'],
    ['Né(e) le', null],
    ['Straße', 'street address'],
    ['Prénom', 'first name'],
    ['生年月日', 'birth date'],
    ['patientLastName', 'last name'],
    ['phone2', 'phone number'],
    ['SSN', 'US social security number'],
    ['codice_fiscale', 'Italian codice fiscale'],
    ['emailed_at', null],
    ['customer', null],
    ['', null],
  ])('%j: %s', (name, kind) => {
    expect(columnKindOf(name)?.name ?? null).toBe(kind);
  });
});
