import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '../../../scripts/lib/processes.mjs';
import { repository } from '../../../scripts/lib/repository.mjs';

/**
 * @typedef {object} Peer another program that looks through the same files
 * @property {string} name
 * @property {(folder: string) => readonly string[]} command
 * @property {readonly number[]} codes exit codes that are no failure
 * @property {number | null} less how many times less CPU than it Sightline is to need; `null` for no goal
 */

/** Programs from npm that only the benchmark uses; ignored by git. */
const cache = join(repository, '.bench');
const secretlint = { secretlint: '13', '@secretlint/secretlint-rule-preset-recommend': '13' };

/**
 * Those that are on this machine, and secretlint, which is installed when it is first needed. None asks the network.
 *
 * @returns {Promise<readonly Peer[]>}
 */
export async function findPeers() {
  /** @type {Peer[]} */
  const peers = [await installedSecretlint()];
  if (await isInstalled('gitleaks')) {
    const options = ['--no-banner', '--log-level', 'error', '--exit-code', '0'];
    peers.push({
      name: 'gitleaks',
      command: (folder) => ['gitleaks', 'dir', ...options, folder],
      codes: [0],
      less: 20,
    });
  }
  if (await isInstalled('trufflehog')) {
    const options = ['--no-verification', '--no-update', '--json'];
    const command = (/** @type {string} */ folder) => ['trufflehog', 'filesystem', ...options, folder];
    peers.push({ name: 'trufflehog', command, codes: [0, 183], less: null });
  }
  return peers;
}

/** @returns {Promise<Peer>} */
async function installedSecretlint() {
  const program = join(cache, 'node_modules', 'secretlint', 'bin', 'secretlint.js');
  const config = join(cache, 'secretlintrc.json');
  if (!existsSync(program)) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), JSON.stringify({ private: true, dependencies: secretlint }));
    const { code, output } = await runToEnd('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: cache,
    });
    if (code !== 0) throw new Error(`secretlint could not be installed:\n${output}`);
    writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  }
  const command = () => [process.execPath, program, '--secretlintrc', config, '--maskSecrets', '**/*'];
  return { name: 'secretlint', command, codes: [0, 1], less: 8 };
}

/** @param {string} program */
export async function isInstalled(program) {
  return (await runToEnd('bash', ['-c', 'command -v "$0"', program])).code === 0;
}
