// Measures the product: npm run bench -- [--small] [--only scan|access|keystroke|activation]... [--json FILE]
// Compare ratios: a busy machine makes every time longer, but the baseline as well.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../../scripts/lib/processes.mjs';
import { measureActivation } from './activation.mjs';
import { stageProduct } from './product.mjs';
import { medianOf } from './repeat.mjs';
import { accessRows, activationRows, keystrokeRows, scanRows, typingRows } from './rows.mjs';
import { formatTable } from './table.mjs';
import { runTask } from './task.mjs';

const { values: options } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    json: { type: 'string' },
    only: { type: 'string', multiple: true, default: ['scan', 'access', 'keystroke', 'activation'] },
  },
});
const sections = { scan: measureScan, access: measureAccess, keystroke: measureKeystroke, activation: measureStart };
const unknown = options.only.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) throw new Error(`--only knows ${Object.keys(sections).join(', ')}, not ${unknown.join(', ')}.`);
/** Kinds of long files, as `typed-texts.ts` names them. */
const typedPaths = ['src/long.ts', 'people.csv', 'people.json', 'long.env'];
const runs = options.small ? 1 : 3;
const fileCount = options.small ? 2_000 : 20_000;

exitOnSignals();
const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
const home = join(folder, 'home');
mkdirSync(home);
const product = await stageProduct(folder);
const tasks = { script: product.tasks, home };
const rows = [];
for (const [name, measure] of Object.entries(sections)) {
  if (options.only.includes(name)) rows.push(...(await measure()));
}
console.log(
  `\nNode ${process.version}, ${process.platform}, ${availableParallelism()} cores; medians of ${runs} runs\n`,
);
console.log(formatTable(rows));
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);

async function measureScan() {
  const tree = join(folder, 'tree');
  const list = join(folder, 'files.txt');
  const { bytes } = await runTask(tasks, 'make-tree', tree, String(fileCount), list);
  console.error(`Made ${fileCount} files of ${(bytes / 1e6).toFixed(0)} MB in all; scanning them.`);
  const read = await medianOf(runs, () => runTask(tasks, 'read', list));
  return scanRows(await medianOf(runs, () => runTask(tasks, 'scan', tree, product.worker, list)), read);
}

async function measureAccess() {
  console.error('Asking all agents about every path.');
  const root = join(folder, 'configured');
  return accessRows(await medianOf(runs, () => runTask(tasks, 'access', root, String(fileCount * 5))));
}

async function measureKeystroke() {
  console.error('Typing into a document of the language server.');
  const rows = [...keystrokeRows(await medianOf(runs, () => runTask(tasks, 'keystroke', folder, product.server)))];
  for (const path of typedPaths)
    rows.push(...typingRows(path, await medianOf(runs, () => runTask(tasks, 'typing', path))));
  return rows;
}

async function measureStart() {
  console.error('Starting the embedded VS Code.');
  return activationRows(await medianOf(runs, () => measureActivation(folder, product.extension)));
}
