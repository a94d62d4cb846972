import { readTables } from '../../src/detect/rules/services/service-table';
import type { ServiceRow } from '../../src/detect/rules/services/service-table';
import { serviceTables } from '../../src/detect/rules/services/tables';
import type { EvalCase } from './cases';
import { marked } from './cases';
import { fill } from './template';

type Write = (name: string, value: string) => string;

const environmentName = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
const codeName = (name: string): string =>
  name.toLowerCase().replace(/[^a-z0-9]+([a-z0-9]?)/g, (_, next: string) => next.toUpperCase());

/** Where every key of the table must be found. */
const places: readonly (readonly [name: string, path: string, write: Write])[] = [
  ['environment', 'run.sh', (name, value) => `export SHOP_${environmentName(name)}_SECRET_KEY='[[${value}]]'\n`],
  ['code', 'src/a.ts', (name, value) => `const my_${codeName(name)}SecretKey = '[[${value}]]';`],
];

const quietPlaces: readonly (readonly [name: string, path: string, write: Write])[] = [
  ['a digest', 'src/a.ts', (name, value) => `const my_${codeName(name)}TokenHash = "${value}";`],
  ['an id', 'src/a.ts', (name, value) => `const my_${codeName(name)}TokenId = "${value}";`],
  ['placeholder', 'run.sh', (name, value) => `export ${environmentName(name)}_API_KEY=${'x'.repeat(value.length)}\n`],
  ['variable', 'run.sh', (name) => `export ${environmentName(name)}_API_KEY=\${OTHER_API_KEY_1}\n`],
];

/** Alphabets that a shape writes by the letter and a template does not. */
const asTemplate = (shape: string): string =>
  shape
    .replace(/\{([A-Za-z])(\d{1,3})-\d{1,4}\}/g, '{$1$2}')
    .replace(/\{u\}/g, '{u1}')
    .replace(/\{[XH](\d)/g, '{Y$1')
    .replace(/\{a(\d)/g, '{w$1')
    .replace(/\{P(\d)/g, '{A$1');

/** A key as nearly all are: it begins like a word and has a digit among its first letters. */
function keyOf(template: string, id: string, place: number): string {
  const seeds = Array.from({ length: 40 }, (_, index) => 1000 * place + 20 * id.length + id.charCodeAt(1) + 7 * index);
  return seeds.map((seed) => fill(template, seed)).find(isUsual) ?? fill(template, place);
}

const isUsual = (key: string): boolean => /^\w/.test(key) && /^.{0,12}[A-Za-z].{0,6}\d/.test(key);

function casesOf(row: ServiceRow): readonly EvalCase[] {
  const forms = (row.shape ?? '{A40}').split('|').map(asTemplate);
  return forms.flatMap((template, form) => [
    ...places.map(([name, path, write], seed) => ({
      rule: row.id,
      name: `form ${form}, ${name}`,
      path,
      ...marked(write(row.name, keyOf(template, row.id, 10 * form + seed))),
    })),
    ...quietPlaces.map(([name, path, write]) => ({
      rule: row.id,
      name: `form ${form}, ${name}`,
      path,
      text: write(row.name, keyOf(template, row.id, 10 * form + 9)),
      secret: null,
    })),
  ]);
}

/** Positives and near misses of every row of the table of services. */
export const serviceTableCases: readonly EvalCase[] = readTables(serviceTables).flatMap((row) => casesOf(row));
