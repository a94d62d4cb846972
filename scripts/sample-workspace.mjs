import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { sampleFiles } from './lib/sample-files.mjs';

/** Shows that the folder was made here and may be replaced; inside .git, so that nobody meets it in the editor. */
const marker = join('.git', 'sightline-sample-workspace');

/**
 * Makes a small shop with a real mix: secrets, customer data, a client's folder, rules that work and rules that do not.
 * A folder that was made by this function before is replaced.
 *
 * @param {string} folder
 * @returns {string} absolute path of the workspace
 * @throws {Error} when the folder holds something else, or git is missing
 */
export function createSampleWorkspace(folder) {
  const root = resolve(folder);
  requireOwn(root);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, '.git'), { recursive: true });
  writeFileSync(join(root, marker), '');
  for (const [path, text] of Object.entries(sampleFiles())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  commitAll(root);
  return root;
}

/** @param {string} root */
function requireOwn(root) {
  if (!existsSync(root) || readdirSync(root).length === 0 || existsSync(join(root, marker))) return;
  throw new Error(`${root} holds files that are not a sample workspace; name an empty or a new folder.`);
}

/**
 * One commit of everything that .gitignore lets in, the same on every machine.
 *
 * @param {string} root
 */
function commitAll(root) {
  const date = '2026-01-05T09:00:00Z';
  const own = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(inherited), ...own };
  const git = (/** @type {readonly string[]} */ ...args) => {
    execFileSync('git', args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'North Shop');
  git('config', 'user.email', 'dev@north-shop.test');
  git('config', 'commit.gpgsign', 'false');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Open the shop');
}

if (process.argv[1] === import.meta.filename) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('Usage: node scripts/sample-workspace.mjs DIR');
    process.exitCode = 2;
  } else {
    console.log(createSampleWorkspace(folder));
  }
}
