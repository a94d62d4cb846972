import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { formatCases } from './cases';
import { formatProperties, propertyOf } from './properties';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '10000' }, format: { type: 'string' }, seed: { type: 'string' } },
});
const cases = Number(values.cases);
const names = Object.keys(formatProperties) as (keyof typeof formatProperties)[];
const chosen = formatCases.filter(({ name }) => values.format === undefined || name === values.format);
if (chosen.length === 0) throw new Error(`formats are: ${formatCases.map(({ name }) => name).join(', ')}`);

let failures = 0;
for (const tried of chosen) {
  for (const name of names) {
    const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
    const counts = { cases: 0, refused: 0 };
    const start = Date.now();
    const details = fc.check(propertyOf(tried, name, counts), { numRuns: cases, seed });
    failures += Number(details.failed);
    const took = ((Date.now() - start) / 1000).toFixed(1);
    console.log(
      `${details.failed ? 'FAILED' : 'ok'}  ${tried.name}: ${name}\n    ` +
        `${details.numRuns} cases, ${counts.refused} of them without an edit, seed ${seed}, ${took} s`,
    );
    if (details.failed) console.log(fc.defaultReportMessage(details));
  }
}
process.exitCode = failures === 0 ? 0 : 1;
