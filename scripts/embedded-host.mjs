import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { hostPaths, hostVersions, installHost, isInstalled } from './lib/host-install.mjs';
import { runToEnd, startGroup } from './lib/processes.mjs';
import { testCache } from './lib/repository.mjs';

/** @typedef {{ port: number, token: string, ended: Promise<unknown>, stop: () => Promise<void> }} Server */

/**
 * @typedef {object} ServerOptions
 * @property {string} userHome HOME of the server and all that it starts
 * @property {string} [extensionDir] folder of an extension to load as if it were installed
 * @property {string} [vsix] a packaged extension to install first
 * @property {boolean} [development] `true`: windows take the development options of {@link workbenchUrl}, and show no
 *   notifications, because VS Code hides them from its smoke tests
 * @property {boolean} [trust] `false`: folders open in Restricted Mode until the user trusts them
 * @property {Readonly<Record<string, string>>} [env] variables to add to the otherwise clean environment
 */

/** How long the server may take until it answers, in milliseconds; about one second on an idle machine. */
const startLimitMs = 60_000;

/** A quiet window: without the chat panel and its calls for an account, recommendations and release notes. */
const windowSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'extensions.ignoreRecommendations': true,
  // A browser's VS Code saves by itself, desktop VS Code does not.
  'files.autoSave': 'off',
};

/**
 * Installs the embedded VS Code once, and says so first.
 *
 * @param {string} [folder] where it belongs
 * @returns {Promise<ReturnType<typeof hostPaths>>} paths of the Node that runs it and of its server
 * @throws {Error} that says what is missing on this machine
 */
export async function ensureEmbeddedHost(folder = join(testCache, 'embedded')) {
  if (isInstalled(folder)) return hostPaths(folder);
  if (process.platform === 'win32') {
    throw new Error('The embedded VS Code does not run on Windows; use desktop VS Code (SIGHTLINE_HOST=electron).');
  }
  console.log(
    `Installing VS Code for the browser (code-server ${hostVersions.codeServer}) from npm into ${folder}: ` +
      'about 600 MB, some minutes, once.',
  );
  mkdirSync(dirname(folder), { recursive: true });
  await installHost(folder);
  return hostPaths(folder);
}

/**
 * Starts VS Code's server on 127.0.0.1 with a free port and a data folder of its own, which `stop` removes.
 * A random token in the URL keeps other users of the machine out.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>} once it answers
 * @throws {Error} with the server's output when it ends or stays silent
 */
export async function startServer({ userHome, extensionDir, vsix, development = false, trust = true, env = {} }) {
  const host = await ensureEmbeddedHost();
  const data = mkdtempSync(join(tmpdir(), 'sightline-server-'));
  const environment = cleanEnvironment(userHome, env);
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(data, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  mkdirSync(join(data, 'data', 'Machine'), { recursive: true });
  writeFileSync(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(windowSettings));
  const remove = () => {
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    if (extensionDir !== undefined) linkExtension(extensionDir, data);
    if (vsix !== undefined) await installExtension(host, vsix, data, environment);
    const args = [host.server, ...serverArguments(data, tokenFile, { development, trust })];
    const group = startGroup(host.node, args, { env: environment });
    // After the group's own handler, which ends what still writes there.
    process.once('exit', remove);
    const port = await portOf(group);
    return { port, token, ended: group.ended, stop: () => group.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * URL that opens a folder in a window of the server.
 *
 * @param {Server} server
 * @param {string} folder absolute path
 * @param {{ developmentPath?: string, testsPath?: string }} [options] only for a development server: absolute paths of an extension's folder and of a
 *   module that exports `run(): Promise<void>`, which the extension host runs
 */
export function workbenchUrl(server, folder, { developmentPath, testsPath } = {}) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = [['skipWelcome', 'true']];
  if (developmentPath !== undefined) payload.push(['extensionDevelopmentPath', remote(developmentPath)]);
  if (testsPath !== undefined) payload.push(['extensionTestsPath', remote(testsPath)]);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload), tkn: server.token });
  return `http://127.0.0.1:${server.port}/?${query.toString()}`;
}

/**
 * Only what a program needs, so that no setting of the person who runs it gets in.
 *
 * @param {string} userHome
 * @param {Readonly<Record<string, string>>} added
 * @returns {NodeJS.ProcessEnv}
 */
function cleanEnvironment(userHome, added) {
  return { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: userHome, ...added };
}

/**
 * @param {string} data
 * @param {string} tokenFile
 * @param {{ development: boolean, trust: boolean }} options
 */
function serverArguments(data, tokenFile, { development, trust }) {
  const fixed = ['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms', '--telemetry-level', 'off'];
  const own = ['--connection-token-file', tokenFile, '--server-data-dir', data];
  // Only a server with the smoke-test driver has pages that take the development payload.
  const driver = development ? ['--enable-smoke-test-driver'] : [];
  return [...fixed, ...own, ...driver, ...(trust ? ['--disable-workspace-trust'] : [])];
}

/**
 * A server that starts with fresh data takes what lies in its folder of extensions as installed.
 *
 * @param {string} extensionDir
 * @param {string} data
 */
function linkExtension(extensionDir, data) {
  mkdirSync(join(data, 'extensions'));
  symlinkSync(extensionDir, join(data, 'extensions', basename(extensionDir)), 'dir');
}

/**
 * @param {ReturnType<typeof hostPaths>} host
 * @param {string} vsix
 * @param {string} data
 * @param {NodeJS.ProcessEnv} env
 */
async function installExtension(host, vsix, data, env) {
  const args = [host.server, '--install-extension', vsix, '--server-data-dir', data, '--accept-server-license-terms'];
  const { code, output } = await runToEnd(host.node, args, { env });
  if (code !== 0) throw new Error(`${vsix} could not be installed:\n${output}`);
}

/**
 * The port that the server says it listens on.
 *
 * @param {ReturnType<typeof startGroup>} group
 * @returns {Promise<number>}
 */
async function portOf({ child, stop }) {
  let output = '';
  /** @type {Promise<number>} */
  const port = new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ what) => {
      reject(new Error(`The embedded VS Code ${what}:\n${output}`));
    };
    const timer = setTimeout(fail, startLimitMs, 'did not start in time');
    const read = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      const found = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(Number(found));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => {
      fail(`could not be started (${error.message})`);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      fail('ended at once');
    });
  });
  return port.catch(async (/** @type {unknown} */ error) => {
    await stop();
    throw error;
  });
}
