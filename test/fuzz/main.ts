import { parseArgs } from 'node:util';
import { fuzzHostile, fuzzInputs, hostileTexts } from './fuzz';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    only: { type: 'string' },
    hostile: { type: 'string', default: 'all' },
    size: { type: 'string', default: '131072' },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const shown = 20;
let failures = 0;

/** Says what failed, and how to make it fail again. */
function report(what: string, again: string): void {
  failures++;
  if (failures <= shown) console.log(`FAILED  ${what}\n        npm run fuzz -- ${again}`);
}

function scanInputs(): void {
  const first = values.only === undefined ? 0 : Number(values.only);
  const count = values.only === undefined ? Number(values.inputs) : 1;
  const started = performance.now();
  for (const { number, what } of fuzzInputs(seed, first, count)) report(what, `--seed ${seed} --only ${number}`);
  console.log(`${count} inputs, seed ${seed}, ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

/** Texts of `size` bytes made to keep a rule busy; `--hostile N` takes one in N of them, `none` leaves them out. */
function scanHostile(): void {
  const every = values.hostile === 'all' ? 1 : Number(values.hostile);
  const chosen = hostileTexts.filter((_, index) => (index + seed) % every === 0);
  const started = performance.now();
  for (const text of chosen) {
    const problem = fuzzHostile(text, Number(values.size));
    if (problem !== null)
      report(problem, `--inputs 0 --seed ${seed} --hostile ${values.hostile} --size ${values.size}`);
  }
  console.log(`${chosen.length} hostile texts, ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

scanInputs();
if (values.hostile !== 'none' && values.only === undefined) scanHostile();
console.log(failures === 0 ? 'all right' : `${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
