import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} ProcessRun
 * @property {number} cpuMs of all threads and of the processes that it started and waited for
 * @property {number} wallMs
 * @property {number} peakMemory the largest resident set of the program itself, in MiB
 */

/** How often the memory is looked at; the kernel keeps the peak, so that only the last moments can be missed. */
const lookMs = 10;

/** The shell's own `time` is as exact as the kernel, where the counters of /proc tick in hundredths of a second. */
const script = 'TIMEFORMAT="%3U %3S %3R"; time "$0" "$@" >/dev/null 2>&1';

/**
 * Runs a program to its end, on Linux with bash.
 *
 * @param {readonly string[]} command program and arguments
 * @param {{ cwd: string, home: string, codes?: readonly number[] }} options `codes`: exit codes that are no failure
 * @returns {Promise<ProcessRun>}
 * @throws {Error} when it ends with another code
 */
export async function measureProcess(command, { cwd, home, codes = [0] }) {
  const env = { PATH: process.env['PATH'], HOME: home, TMPDIR: process.env['TMPDIR'] ?? '/tmp' };
  const child = spawn('bash', ['-c', script, ...command], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let report = '';
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => (report += chunk.toString()));
  let peakMemory = 0;
  const timer = setInterval(() => {
    peakMemory = Math.max(peakMemory, peakOfChild(child.pid ?? 0));
  }, lookMs);
  await once(child, 'close');
  clearInterval(timer);
  const { exitCode } = child;
  if (exitCode === null || !codes.includes(exitCode))
    throw new Error(`${command.join(' ')} ended with code ${String(exitCode)}.`);
  const [user = 0, system = 0, wall = 0] = report.trim().split(/\s+/).slice(-3).map(Number);
  return { cpuMs: (user + system) * 1000, wallMs: wall * 1000, peakMemory };
}

/** @param {number} shell process id of the shell */
function peakOfChild(shell) {
  try {
    const [program = ''] = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').split(' ');
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${program}/status`, 'utf8'))?.[1];
    return Number(found ?? 0) / 1024;
  } catch {
    // It has ended, or not begun.
    return 0;
  }
}
