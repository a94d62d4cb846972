import { row } from '../rows.mjs';

/** @typedef {import('../rows.mjs').Row} Row */
/** @typedef {import('./measure-process.mjs').ProcessRun} ProcessRun */
/** @typedef {import('./tree.mjs').Size} Size */

/** @typedef {{ name: string, less: number | null, run: ProcessRun }} PeerRun */

/**
 * @typedef {object} TreeRun
 * @property {Size} size
 * @property {ProcessRun} start a scan of an empty folder: the start of the process
 * @property {ProcessRun} rg
 * @property {ProcessRun} first
 * @property {ProcessRun} second with what the first one remembered
 * @property {{ size: Size, run: ProcessRun } | null} half a scan of a part of the same tree
 * @property {readonly PeerRun[]} peers
 */

/** A tree of so many bytes is a large one: on a smaller one compiling the program's code weighs more. */
const largeTree = 90e6;
const ofRipgrepLarge = 3;
const ofRipgrepSmall = 5;
const mostMemory = 200;
const cachedLess = 10;
/** How much more the bytes of the whole tree may cost than those of its half. */
const linear = 1.25;

/**
 * @param {TreeRun} measured
 * @returns {readonly Row[]} CPU without the start of the process, which is a row of its own
 */
export function rowsOf({ size, start, rg, first, second, half, peers }) {
  const cpu = (/** @type {ProcessRun} */ run) => run.cpuMs - start.cpuMs;
  const ofRipgrep = size.bytes > largeTree ? ofRipgrepLarge : ofRipgrepSmall;
  const rgName = 'rg, 154 literals';
  return [
    row('first scan, CPU', 'ms', cpu(first), `${rgName}, CPU`, rg.cpuMs, rounded(rg.cpuMs * ofRipgrep)),
    row('  wall', 'ms', first.wallMs, `${rgName}, wall`, rg.wallMs),
    row('  peak memory', 'MB', first.peakMemory, `${rgName}, peak`, rg.peakMemory, mostMemory),
    row('second scan, CPU', 'ms', cpu(second), 'first scan, CPU', cpu(first), rounded(cpu(first) / cachedLess)),
    row('  wall', 'ms', second.wallMs, 'first scan, wall', first.wallMs),
    ...(half === null ? [] : [linearRow(cpu(first), size, cpu(half.run), half.size)]),
    row('start of the process, CPU', 'ms', start.cpuMs, 'first scan, CPU', cpu(first)),
    ...peers.flatMap((peer) => peerRows(peer, first, cpu(first))),
  ];
}

/** @param {number} cpu @param {Size} size @param {number} halfCpu @param {Size} half */
function linearRow(cpu, size, halfCpu, half) {
  const [whole, part] = [cpu / (size.bytes / 100e6), halfCpu / (half.bytes / 100e6)];
  const share = `${Math.round((half.bytes / size.bytes) * 100)} % of the tree`;
  return row('first scan, CPU for 100 MB', 'ms', whole, share, part, rounded(part * linear));
}

/** @param {PeerRun} peer @param {ProcessRun} first @param {number} cpu */
function peerRows({ name, less, run }, first, cpu) {
  return [
    row('first scan, CPU', 'ms', cpu, `${name}, CPU`, run.cpuMs, less === null ? null : rounded(run.cpuMs / less)),
    row('  wall', 'ms', first.wallMs, `${name}, wall`, run.wallMs),
    row('  peak memory', 'MB', first.peakMemory, `${name}, peak`, run.peakMemory),
  ];
}

/** A goal as it is shown. @param {number} ms */
function rounded(ms) {
  return Math.round(ms * 10) / 10;
}
