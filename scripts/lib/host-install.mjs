import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { runToEnd } from './processes.mjs';

/** What the embedded host is made of; both come from npm. code-server 4.139 runs on Node 24 only. */
export const hostVersions = { codeServer: '4.139.1', node: '24.21.0' };

/** Written last: an installation without it was interrupted. */
const marker = 'installed.json';

const buildNeeds =
  'It builds native modules, which needs python3, make, g++, pkg-config and, on Debian,\n' +
  '  apt-get install libkrb5-dev libx11-dev libxkbfile-dev libsecret-1-dev';

/**
 * Name of the npm package that brings the Node binary and its headers for a platform.
 *
 * @param {string} platform as in `process.platform`
 * @param {string} arch as in `process.arch`
 */
export function nodePackage(platform, arch) {
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${arch}`;
}

/**
 * Absolute paths inside an installation.
 *
 * @param {string} folder
 */
export function hostPaths(folder) {
  const node = join(folder, 'node', 'node_modules', nodePackage(process.platform, process.arch));
  return {
    headers: node,
    node: join(node, 'bin', 'node'),
    server: join(folder, 'code-server', 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/**
 * True when the folder holds a finished installation of the pinned versions.
 *
 * @param {string} folder
 */
export function isInstalled(folder) {
  const path = join(folder, marker);
  return existsSync(path) && readFileSync(path, 'utf8') === markerText();
}

/**
 * Installs into a temporary folder beside the final one and renames it when it is known to start, so that neither an
 * interruption nor a second installation at the same time leaves a half one behind. Needs several minutes.
 *
 * @param {string} folder the final place
 * @throws {Error} with the end of npm's output and what the build needs
 */
export async function installHost(folder) {
  const draft = `${folder}.${process.pid}.tmp`;
  removeAbandoned(folder);
  try {
    const paths = hostPaths(draft);
    const fresh = withoutOuterRun(process.env);
    await npmInstall(join(draft, 'node'), nodePackage(process.platform, process.arch), hostVersions.node, fresh);
    await npmInstall(join(draft, 'code-server'), 'code-server', hostVersions.codeServer, {
      ...fresh,
      PATH: [join(paths.headers, 'bin'), fresh['PATH'] ?? ''].join(delimiter),
      npm_config_nodedir: paths.headers,
    });
    await requireRunning(paths);
    writeFileSync(join(draft, marker), markerText());
    moveInto(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * What npm tells the scripts that it runs is about its own run and its own Node: code-server's installation takes the
 * Node version from there. Settings of the machine (a registry, a cache) stay.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutOuterRun(env) {
  const outer =
    /^npm_(?:config_user_agent$|config_local_prefix$|execpath$|node_execpath$|command$|lifecycle_|package_)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !outer.test(name)));
}

/**
 * Removes the drafts of installations whose process is gone; each may hold hundreds of megabytes.
 *
 * @param {string} folder
 */
export function removeAbandoned(folder) {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(`${basename(folder)}.`) ? /\.(\d+)\.tmp$/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * @param {string} draft
 * @param {string} folder
 */
function moveInto(draft, folder) {
  if (isInstalled(folder)) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 */
async function npmInstall(folder, name, version, env) {
  mkdirSync(folder, { recursive: true });
  // argon2 builds a native module for code-server; newer npm versions run only the install scripts named here.
  const manifest = { private: true, allowScripts: { [name]: true, argon2: true } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const args = ['install', '--no-audit', '--no-fund', '--save-exact', '--ignore-scripts=false', `${name}@${version}`];
  const { code, output } = await runToEnd('npm', args, { cwd: folder, env });
  if (code !== 0) throw new Error(`npm could not install ${name}@${version}:\n${lastLines(output)}\n${buildNeeds}`);
}

/** @param {ReturnType<typeof hostPaths>} paths */
async function requireRunning(paths) {
  const { code, output } = await runToEnd(paths.node, [paths.server, '--version']);
  if (code !== 0) throw new Error(`code-server was installed but does not start:\n${lastLines(output)}\n${buildNeeds}`);
}

/** @param {string} output */
function lastLines(output) {
  return output.trimEnd().split('\n').slice(-25).join('\n');
}

function markerText() {
  return `${JSON.stringify(hostVersions)}\n`;
}
