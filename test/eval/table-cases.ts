import { cardNumber, ibanOf, spoiled } from './account-numbers';
import type { EvalCase } from './cases';

type Row = readonly [name: string, path: string, text: string];
interface Rows {
  readonly found: readonly Row[];
  readonly quiet: readonly Row[];
}
type Cell = (index: number) => string | number;

const first = ['Anna', 'Bernd', 'Carla', 'Dirk', 'Erika', 'Fritz', 'Gabi', 'Hans', 'Ines'];
const last = ['Adler', 'Brandt', 'Conrad', 'Dorn', 'Ebert', 'Falk', 'Graf', 'Horn', 'Igel'];
const size = 8;
const at = (list: readonly string[]) => (index: number) => list[index % list.length] ?? '';
const indices = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const firstName = at(first);
const lastName = at(last);
const fullName = (index: number): string => `${firstName(index)} ${lastName(index)}`;
const mail = (index: number): string => `${firstName(index).toLowerCase()}.${index}@northwind-mail.de`;
const phone = (index: number): string => `+49 30 9018${1234 + 617 * index}`;
const born = (index: number): string => `19${60 + index}-0${index + 1}-1${index}`;
const ssn = (index: number): string => [String(301 + index * 17), String(21 + index), String(4830 + index)].join('-');
const card = (index: number): string => cardNumber('4539', 16, 40 + index);
const iban = (index: number): string => ibanOf('DE', '', 18, 60 + index);
const pay = (index: number): number => 41_000 + 1370 * index;
const illness = at(['J45.0', 'E11.9', 'I10']);
const faith = at(['catholic', 'jewish', 'none', 'muslim']);

const csv = (columns: Readonly<Record<string, Cell>>, count = size, delimiter = ','): string =>
  [
    Object.keys(columns).join(delimiter),
    ...indices(count).map((row) =>
      Object.values(columns)
        .map((cell) => cell(row))
        .join(delimiter),
    ),
  ].join('\n');
const json = (columns: Readonly<Record<string, Cell>>, count = size): string =>
  JSON.stringify({
    data: indices(count).map((row) =>
      Object.fromEntries(Object.entries(columns).map(([key, cell]) => [key, cell(row)])),
    ),
  });
const sql = (columns: Readonly<Record<string, Cell>>, count = size): string =>
  `INSERT INTO t (${Object.keys(columns).join(', ')}) VALUES\n${indices(count)
    .map(
      (row) =>
        `(${Object.values(columns)
          .map((cell) => `'${cell(row)}'`)
          .join(', ')})`,
    )
    .join(',\n')};\n`;

const rows: Readonly<Record<string, Rows>> = {
  'card-table': {
    found: [
      ['CSV', 'orders.csv', csv({ id: (row) => row, card_number: card })],
      ['SQL', 'orders.sql', sql({ pan: card, cvv: (row) => 310 + row })],
    ],
    quiet: [
      ['wrong check digits', 'orders.csv', csv({ id: (row) => row, card_number: (row) => spoiled(card(row)) })],
      ['last four digits', 'orders.csv', csv({ id: (row) => row, card_number: (row) => 4100 + row })],
      ['masked', 'orders.csv', csv({ id: (row) => row, card_number: (row) => `****${4100 + row}` })],
    ],
  },
  'national-id-table': {
    found: [
      ['CSV', 'staff.csv', csv({ id: (row) => row, SSN: ssn })],
      ['spelled out', 'staff.tsv', csv({ id: (row) => row, 'Social Security Number': ssn }, size, '\t')],
    ],
    quiet: [
      ['areas that are not given out', 'staff.csv', csv({ id: (row) => row, ssn: (row) => `000-12-345${row}` })],
      ['masked', 'staff.csv', csv({ id: (row) => row, ssn: (row) => `XXX-XX-483${row}` })],
      ['another column', 'staff.csv', csv({ id: (row) => row, part_number: ssn })],
    ],
  },
  'health-table': {
    found: [
      ['CSV', 'visits.csv', csv({ patient_name: fullName, diagnosis: illness })],
      ['German', 'faelle.csv', csv({ Nachname: lastName, Diagnose: illness }, size, ';')],
    ],
    quiet: [
      ['nobody', 'codes.csv', csv({ code: (row) => `A${row}`, diagnosis: illness })],
      ['no values', 'visits.csv', csv({ patient_name: fullName, diagnosis: () => '' })],
      ['conditions of a rule', 'rules.json', json({ id: (row) => row, condition: (row) => `x > ${row}` })],
    ],
  },
  'special-category-table': {
    found: [
      ['JSON', 'members.json', json({ firstName, religion: faith })],
      ['French', 'membres.csv', csv({ prenom: firstName, nom: lastName, 'origine ethnique': faith })],
    ],
    quiet: [
      ['counts', 'census.csv', csv({ religion: faith, count: (row) => row * 9 })],
      ['no values', 'members.csv', csv({ first_name: firstName, religion: () => '' })],
      [
        'a setting of a page',
        'page.json',
        json({ title: (row) => `p${row}`, orientation: at(['portrait', 'landscape']) }),
      ],
    ],
  },
  'account-table': {
    found: [
      ['CSV', 'payments.csv', csv({ id: (row) => row, iban })],
      ['SQL', 'payments.sql', sql({ kontonummer: (row) => 4_830_277_100 + 613 * row, betrag: pay })],
    ],
    quiet: [
      ['words', 'payments.csv', csv({ id: (row) => row, iban: faith })],
      ['short numbers', 'payments.csv', csv({ id: (row) => row, bank_account: (row) => row })],
      ['empty', 'payments.csv', csv({ id: (row) => row, iban: () => '' })],
    ],
  },
  'pay-table': {
    found: [
      ['CSV', 'staff.csv', csv({ first_name: firstName, salary: pay })],
      ['German', 'gehalt.csv', csv({ Vorname: firstName, Bruttogehalt: pay }, size, ';')],
    ],
    quiet: [
      ['jobs', 'jobs.csv', csv({ job: (row) => `grade ${row}`, salary: pay })],
      ['few', 'staff.csv', csv({ first_name: firstName, salary: pay }, 3)],
      ['no numbers', 'staff.csv', csv({ first_name: firstName, salary: () => 'secret' })],
    ],
  },
  'person-table': {
    found: [
      ['CSV', 'customers.csv', csv({ first_name: firstName, last_name: lastName, email: mail })],
      ['German', 'kunden.csv', csv({ Vorname: firstName, Nachname: lastName, Geburtsdatum: born }, size, ';')],
      ['Spanish', 'clientes.csv', csv({ Nombre: firstName, Apellidos: lastName, Teléfono: phone })],
      ['Italian', 'clienti.csv', csv({ Cognome: lastName, 'Data di nascita': born })],
      ['French', 'clients.csv', csv({ Prénom: firstName, Courriel: mail })],
      ['Japanese', '顧客.csv', csv({ 氏名: at(['山田 太郎', '佐藤 花子', '鈴木 一郎', '高橋 幸']), 生年月日: born })],
      ['JSON', 'people.json', json({ fullName, dateOfBirth: born })],
      ['SQL', 'people.sql', sql({ first_name: firstName, phone_number: phone })],
      [
        'lines',
        'people.ndjson',
        indices(size)
          .map((row) => JSON.stringify({ lastName: lastName(row), email: mail(row) }))
          .join('\n'),
      ],
      [
        'YAML',
        'people.yaml',
        indices(size)
          .map((row) => `- first_name: ${firstName(row)}\n  email: ${mail(row)}`)
          .join('\n'),
      ],
    ],
    quiet: [
      ['few', 'customers.csv', csv({ first_name: firstName, phone }, 4)],
      [
        'one address among lists of other things',
        'build.yaml',
        `${indices(5)
          .map((row) => `- name: ${fullName(row)}\n`)
          .join('')}- email: ${mail(1)}\n`,
      ],
      ['names alone', 'names.csv', csv({ first_name: firstName, last_name: lastName })],
      ['for documentation', 'customers.csv', csv({ first_name: firstName, email: (row) => `${row}@example.com` })],
      [
        'authors',
        'authors.yaml',
        indices(size)
          .map((row) => `- name: ${fullName(row)}\n  email: ${mail(row)}`)
          .join('\n'),
      ],
      ['code', 'src/people.ts', `export const people = ${json({ firstName, birthday: born })};`],
    ],
  },
  'phone-table': {
    found: [
      ['CSV', 'numbers.csv', csv({ id: (row) => row, phone })],
      ['JSON', 'numbers.json', json({ id: (row) => row, mobile: phone })],
    ],
    quiet: [
      ['of films', 'numbers.csv', csv({ id: (row) => row, phone: (row) => `(212) 555-01${row}0` })],
      ['one number', 'numbers.csv', csv({ id: (row) => row, phone: () => phone(1) })],
      ['kinds of devices', 'devices.csv', csv({ id: (row) => row, phone: at(['android', 'ios']) })],
    ],
  },
  'personal-schema': {
    found: [
      ['SQL', 'schema.sql', 'CREATE TABLE customer (id int, ssn char(11), date_of_birth date);'],
      ['CSV', 'template.csv', 'first_name,last_name,iban\n'],
    ],
    quiet: [
      ['names and addresses', 'schema.sql', 'CREATE TABLE customer (id int, first_name text, email text);'],
      ['one column', 'schema.sql', 'CREATE TABLE account (id int, iban text);'],
      ['another subject', 'schema.sql', 'CREATE TABLE page (id int, orientation text, title text);'],
    ],
  },
};

export const tableCases: readonly EvalCase[] = Object.entries(rows).flatMap(([rule, { found, quiet }]) => [
  ...found.map(([name, path, text]) => ({ rule, name, path, text, secret: '' })),
  ...quiet.map(([name, path, text]) => ({ rule, name, path, text, secret: null })),
]);
