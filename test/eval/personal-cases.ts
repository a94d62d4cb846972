import { nationalIds } from '../../src/detect/rules/personal/national-ids';
import { cardNumber, ibanOf, inGroups, npiCheck, passportZone, spoiled } from './account-numbers';
import type { EvalCase } from './cases';
import { marked } from './cases';
import { nationalIdNumbers } from './national-id-numbers';
import { fill } from './template';

type Row = readonly [name: string, path: string, text: string];
interface Rows {
  readonly found: readonly Row[];
  readonly quiet: readonly Row[];
}

/** Where a number stands behind its name, and what looks like it and is none. */
function idRows(word: string, [first = '', second = '', wrong = '']: readonly string[]): Rows {
  const key = word.replaceAll(' ', '_');
  return {
    found: [
      ['code', 'src/customer.ts', `const ${key} = "[[${first}]]";`],
      ['JSON', 'people.json', `{ "${key}": "[[${second}]]" }`],
      ['a sentence', 'notes.txt', `${word.toUpperCase()}: [[${first}]]\nmore`],
      ['XML', 'a.xml', `<${key}>[[${second}]]</${key}>`],
    ],
    quiet: [
      ['a check that fails', 'people.json', `{ "${key}": "${wrong}" }`],
      ['no name', 'people.json', `{ "value": "${first}" }`],
      ['part of a longer number', 'people.json', `{ "${key}": "7${first.replaceAll(/\D/g, '')}4455" }`],
      ['another statement', 'src/a.ts', `check(${key}); other("${first}");`],
      ['a name within a word', 'a.txt', `abcd${key}wxyz ${first}`],
    ],
  };
}

const visa = cardNumber('4539', 16, 1);
const master = cardNumber('5412', 16, 2);
const amex = cardNumber('37', 15, 3);
const german = ibanOf('DE', '', 18, 4);
const dutch = ibanOf('NL', 'INGB', 10, 5);
const people = (count: number, host: string): string =>
  Array.from({ length: count }, (_, index) => `${index},person.${index}@${host}`).join('\n');
const routing = ['0712', '93820'].join('');

const npi = ['17', '205', '841'].join('') + npiCheck(['17', '205', '841'].join(''));
const passport = passportZone('P<DEUADLER<<ANNA<CARLA', 'C4J8R2F61', 'DEU', '740823', 'F', '310115');

const rows: Readonly<Record<string, Rows>> = {
  'payment-card': {
    found: [
      ['code', 'src/a.ts', `const card = "[[${visa}]]";`],
      ['a log', 'orders.log', `card_number: [[${master}]]\n`],
      ['as printed', 'notes.txt', `paid with [[${inGroups(visa)}]].`],
      ['American Express', 'a.json', `{"pan": "[[${amex}]]"}`],
    ],
    quiet: [
      ['a wrong check digit', 'src/a.ts', `const card = "${spoiled(visa)}";`],
      ['part of a hash', 'src/a.ts', `const card = "ab3f${visa}";`],
      ['a length of ids without a word', 'src/a.ts', `const order = ${amex};`],
      ['a fraction', 'a.json', `{"card": 0.${visa}}`],
    ],
  },
  'card-authentication-data': {
    found: [
      ['JSON', 'a.json', `{"pan": "[[${visa}]]", "expiry": "0829", "cvv": "417"}`],
      ['code', 'src/a.ts', `pay({ number: '[[${master}]]', cvc: '938' });`],
      ['track 1', 'swipe.log', `[[%B${visa}^MEIER/ANNA^2908101000000000?]]`],
      ['track 2', 'swipe.log', `[[;${master}=2908101000000?]]`],
    ],
    quiet: [
      ['a test number', 'src/a.ts', "pay({ number: process.env.CARD, cvc: '123' });"],
      ['no number', 'a.json', '{"pan": null, "cvv": "417"}'],
      ['a wrong check digit', 'a.json', `{"pan": "${spoiled(visa)}", "cvv": "417"}`],
      ['track of a wrong number', 'swipe.log', `;${spoiled(master)}=2908101000000?`],
    ],
  },
  iban: {
    found: [
      ['code', 'src/a.ts', `const account = "[[${german}]]";`],
      ['on paper', 'invoice.txt', `IBAN: [[${inGroups(german)}]]\n`],
      ['letters of the bank', 'a.json', `{"iban":"[[${dutch}]]"}`],
    ],
    quiet: [
      ['wrong check digits', 'a.json', `{"iban":"${spoiled(german)}"}`],
      ['too short', 'a.json', `{"iban":"${german.slice(0, -1)}"}`],
      [
        'an example of the registry',
        'a.ts',
        `const iban = "${['DE89', '3704', '0044', '0532', '0130', '00'].join('')}";`,
      ],
      ['part of a path', 'a.ts', `get("/accounts/${german}")`],
      ['base64', 'a.ts', `const image = "${fill('{U40}', 3)}${german}${fill('{U40}', 4)}";`],
    ],
  },
  'us-mbi': {
    found: [
      ['code', 'src/a.ts', `const mbi = "[[${['2FH7', 'UA3', 'WK91'].join('-')}]]";`],
      ['JSON', 'a.json', `{"medicare_id": "[[${['7TN4', 'C8M', 'RX20'].join('').replace('C8M', 'CD6')}]]"}`],
    ],
    quiet: [
      ['a letter that is not used', 'a.json', `{"mbi": "${['2SH7', 'UA3', 'WK91'].join('')}"}`],
      ['the specimen', 'a.md', `Medicare number: ${['1EG4', 'TE5', 'MK73'].join('-')}`],
      ['no name', 'a.json', `{"key": "${['2FH7', 'UA3', 'WK91'].join('')}"}`],
    ],
  },
  'us-bank-routing-number': {
    found: [
      ['code', 'src/a.ts', `const routingNumber = '[[${routing}]]';`],
      ['JSON', 'a.json', `{"aba": "[[${routing}]]"}`],
    ],
    quiet: [
      ['a wrong checksum', 'a.json', `{"routing_number": "${spoiled(routing)}"}`],
      ['no name', 'a.json', `{"value": "${routing}"}`],
      ['a district that is none', 'a.json', `{"routing_number": "${['5112', '93824'].join('')}"}`],
    ],
  },
  'medical-record-number': {
    found: [
      ['code', 'src/a.ts', `const mrn = "[[${['4830', '277'].join('')}]]";`],
      ['a letter', 'a.txt', `Medical record number: [[${['MR', '-', '583', '9014'].join('')}]]`],
    ],
    quiet: [
      ['a name', 'src/a.ts', 'const mrn = patient.number;'],
      ['running digits', 'src/a.ts', 'const mrn = "12345678";'],
      ['too short', 'src/a.ts', 'const mrn = 4711;'],
    ],
  },
  'us-npi': {
    found: [
      ['code', 'src/a.ts', `const npi = "[[${npi}]]";`],
      ['a form', 'a.txt', `National Provider Identifier: [[${npi}]]`],
    ],
    quiet: [
      ['a wrong check digit', 'src/a.ts', `const npi = "${spoiled(npi)}";`],
      ['no name', 'src/a.ts', `const value = "${npi}";`],
      ['another first digit', 'src/a.ts', `const npi = "7${npi.slice(1)}";`],
    ],
  },
  'icd-10-code': {
    found: [
      ['code', 'src/a.ts', "const icd = '[[J45.0]]';"],
      ['a record', 'a.txt', 'Diagnosis: [[E11.9]]'],
    ],
    quiet: [
      ['words', 'a.txt', 'Diagnosis: unknown'],
      ['a version', 'a.txt', 'diagnosis v2.1 done'],
      ['no name', 'a.txt', 'paper size A4, E11.9'],
    ],
  },
  'birth-date': {
    found: [
      ['code', 'src/a.ts', "const dateOfBirth = '[[1974-08-23]]';"],
      ['German', 'a.txt', 'Geburtsdatum: [[23.08.1974]]'],
      ['American', 'a.txt', 'DOB [[08/23/1974]]'],
    ],
    quiet: [
      ['no day', 'src/a.ts', "const dob = '1974-13-23';"],
      ['a format', 'src/a.ts', "const dob = 'yyyy-mm-dd';"],
      ['another date', 'src/a.ts', "const created = '1974-08-23';"],
    ],
  },
  'ip-address-table': {
    found: [
      [
        'log',
        'access.log',
        ['81.9.4.1', '93.184.7.2', '77.12.9.3', '5.61.8.4', '46.3.2.5'].join(' - GET /\n').replace(/^\S+/, '[[$&]]'),
      ],
      [
        'CSV',
        'visits.csv',
        `ip,n\n${['81.9.4.1', '93.184.7.2', '77.12.9.3', '5.61.8.4', '46.3.2.5'].join(',1\n').replace(/^\S+?(?=,)/, '[[$&]]')}`,
      ],
    ],
    quiet: [
      ['few', 'access.log', '81.9.4.1 - GET /\n93.184.7.2 - GET /\n'],
      ['private', 'access.log', ['10.0.0.1', '10.0.0.2', '192.168.3.1', '172.16.0.9', '127.0.0.1'].join('\n')],
      ['versions', 'list.txt', ['a-81.9.4.1', 'b-93.184.7.2', 'c-77.12.9.3', 'd-5.61.8.4', 'e-46.3.2.5'].join('\n')],
    ],
  },
  'passport-number': {
    found: [
      ['code', 'src/a.ts', `const passportNumber = "[[${['C01X', '6R9H4'].join('')}]]";`],
      ['a form', 'a.txt', `Passport no.: [[${['5830', '27164'].join('')}]]`],
    ],
    quiet: [
      ['a library', 'src/a.ts', "import passport from 'passport'; app.use(passport.initialize());"],
      ['running digits', 'src/a.ts', 'const passport = "123456789";'],
      ['too short', 'src/a.ts', 'const passport = "A12345";'],
    ],
  },
  'passport-zone': {
    found: [
      ['text', 'scan.txt', `[[${passport}]]\n`],
      ['within a line', 'a.py', `mrz = """[[${passport}]]"""`],
    ],
    quiet: [
      ['the specimen', 'scan.txt', passport.replace('P<DEU', 'P<UTO')],
      ['a wrong check digit', 'scan.txt', passport.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))],
      ['a conflict', 'a.ts', '<<<<<<< HEAD\nP\n=======\n'],
    ],
  },
  'email-table': {
    found: [
      [
        'CSV',
        'customers.csv',
        `id,mail\n0,[[${people(1, 'northwind-mail.de').slice(2)}]]\n${people(7, 'northwind-mail.de')}\n`,
      ],
      ['text', 'list.txt', `0,[[${people(1, 'northwind-mail.de').slice(2)}]]\n${people(60, 'northwind-mail.de')}\n`],
    ],
    quiet: [
      ['too few', 'customers.csv', people(4, 'northwind-mail.de')],
      ['for documentation', 'customers.csv', people(9, 'example.com')],
      ['code', 'src/a.ts', people(9, 'northwind-mail.de')],
    ],
  },
};

const idCases = nationalIds.map(
  ({ id, words }) => [id, idRows(words[0] ?? '', nationalIdNumbers.get(id) ?? [])] as const,
);

export const personalCases: readonly EvalCase[] = [...idCases, ...Object.entries(rows)].flatMap(
  ([rule, { found, quiet }]) => [
    ...found.map(([name, path, text]) => ({ rule, name, path, ...marked(text) })),
    ...quiet.map(([name, path, text]) => ({ rule, name, path, text, secret: null })),
  ],
);
