import { once } from 'node:events';
import { startGroup } from '../../scripts/lib/processes.mjs';

/** @typedef {import('./measured').TaskResults} TaskResults */

/**
 * Runs one task of index.ts in a fresh process, so that no measure warms up or burdens another.
 *
 * @template {keyof TaskResults} Name
 * @param {{ script: string, home: string }} where script of the tasks; HOME of the process, which keeps its state there
 * @param {Name} name
 * @param {string[]} args
 * @returns {Promise<TaskResults[Name]>}
 * @throws {Error} with the output of a task that failed
 */
export async function runTask({ script, home }, name, ...args) {
  const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home };
  const { child, stop } = startGroup(process.execPath, [script, name, ...args], { env });
  let output = '';
  let errors = '';
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => (errors += chunk.toString()));
  try {
    await once(child, 'close');
    if (child.exitCode !== 0) throw new Error(`The task ${name} failed:\n${output}${errors}`);
    const result = /** @type {unknown} */ (JSON.parse(output));
    return /** @type {TaskResults[Name]} */ (result);
  } finally {
    await stop();
  }
}
