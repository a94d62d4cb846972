// Measures scans beside other programs: npm run bench:scan -- [--runs 3] [--json FILE] [--without PEER]... [FOLDER...]
// All in one run, one after the other: compare the ratios. Needs Linux, bash and ripgrep.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { exitOnSignals } from '../../../scripts/lib/processes.mjs';
import { stageProduct } from '../product.mjs';
import { medianOf } from '../repeat.mjs';
import { formatTable } from '../table.mjs';
import { runTask } from '../task.mjs';
import { measureProcess } from './measure-process.mjs';
import { findPeers, isInstalled } from './peers.mjs';
import { rowsOf } from './rows.mjs';
import { halfOf, sizeOf } from './tree.mjs';

const { values: options, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
  },
  allowPositionals: true,
});
const runs = Number(options.runs);
const sampleFiles = 20_000;
/** Files that were written just now are not remembered by a scan. */
const settleMs = 3000;

exitOnSignals();
if (!(await isInstalled('rg'))) throw new Error('ripgrep (rg) is what scans are compared with; it is not on the PATH.');
const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
const product = await stageProduct(folder);
const peers = (await findPeers()).filter(({ name }) => !options.without.includes(name));
const empty = madeFolder('empty');
const words = await writeWords();
const trees = positionals.length > 0 ? positionals.map((tree) => resolve(tree)) : [await makeTree()];
const results = [];
for (const tree of trees) results.push(await measureTree(tree));

console.log(
  `\nNode ${process.version}, ${process.platform}, ${availableParallelism()} cores; medians of ${runs} runs\n`,
);
for (const { title, rows } of results) console.log(`${title}\n${formatTable(rows)}\n`);
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);

/** @param {string} name */
function madeFolder(name) {
  const made = join(folder, name);
  mkdirSync(made, { recursive: true });
  return made;
}

/** Some of the anchors, one a line, for ripgrep. */
async function writeWords() {
  const { words: all } = await runTask({ script: product.tasks, home: madeFolder('home') }, 'anchors', '154');
  const list = join(folder, 'words.txt');
  writeFileSync(list, `${all.join('\n')}\n`);
  return list;
}

async function makeTree() {
  const tree = join(folder, 'tree');
  const tasks = { script: product.tasks, home: madeFolder('home') };
  await runTask(tasks, 'make-tree', tree, String(sampleFiles), join(folder, 'files.txt'));
  await wait(settleMs);
  return tree;
}

/** @param {string} tree */
async function measureTree(tree) {
  const size = sizeOf(tree);
  const half = halfOf(tree, size);
  console.error(`${basename(tree)}: ${size.files} files of ${(size.bytes / 1e6).toFixed(0)} MB in all.`);
  const scan = (/** @type {string} */ place, /** @type {string} */ home, /** @type {readonly string[]} */ ...paths) =>
    measureProcess([process.execPath, product.cli, 'scan', '-C', place, ...paths], { cwd: folder, home });
  let homes = 0;
  const fresh = () => madeFolder(`home-${basename(tree)}-${homes++}`);
  const used = fresh();
  const rg = ['rg', '--no-ignore', '--hidden', '--count', '--fixed-strings', '--file', words, tree];
  const measured = {
    size,
    start: await medianOf(runs, () => scan(empty, fresh())),
    rg: await medianOf(runs, () => measureProcess(rg, { cwd: folder, home: folder, codes: [0, 1] })),
    first: await medianOf(runs, () => scan(tree, fresh())),
    // What fills the cache is not measured.
    second: await scan(tree, used).then(() => medianOf(runs, () => scan(tree, used))),
    half:
      half === null ? null : { size: half.size, run: await medianOf(runs, () => scan(tree, fresh(), ...half.names)) },
    peers: /** @type {import('./rows.mjs').PeerRun[]} */ ([]),
  };
  for (const { name, command, codes, less } of peers) {
    console.error(`${basename(tree)}: ${name}`);
    measured.peers.push({ name, less, run: await measureProcess(command(tree), { cwd: tree, home: fresh(), codes }) });
  }
  const title = `${basename(tree)}: ${size.files.toLocaleString('en')} files, ${(size.bytes / 1e6).toFixed(1)} MB`;
  return { title, rows: rowsOf(measured) };
}
