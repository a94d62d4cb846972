import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How long a process may take to end after it was asked to, in milliseconds. */
const graceMs = 5000;

/**
 * Starts a program in a process group of its own, so that it can be ended together with all that it starts.
 * It is also ended when this process ends.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string }} options
 */
export function startGroup(program, args, options) {
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const endAtOnce = () => {
    signalGroup(child, 'SIGKILL');
  };
  process.once('exit', endAtOnce);

  async function stop() {
    signalGroup(child, 'SIGTERM');
    const inTime = await Promise.race([ended.then(() => true), delay(graceMs).then(() => false)]);
    if (!inTime) signalGroup(child, 'SIGKILL');
    await ended;
    process.off('exit', endAtOnce);
  }
  return { child, ended, stop };
}

/** Makes Ctrl-C and a polite kill end this process by way of `exit`, so that started groups are ended as well. */
export function exitOnSignals() {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number | null, output: string }>} the code is `null` when the program could not be
 *   started or was ended by a signal; the output is empty where `stdio` is not piped
 */
export function runToEnd(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => {
      resolve({ code: null, output: `${output}${error.message}\n` });
    });
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}

/**
 * Absolute path of a program on PATH, or `null`.
 *
 * @param {string} name without the extension that Windows adds
 * @returns {string | null}
 */
export function findOnPath(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => names.map((file) => join(folder, file)));
  return candidates.find(isProgram) ?? null;
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {number} ms */
function delay(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!gone) throw error;
  }
}
