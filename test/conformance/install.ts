import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findOnPath } from '../../scripts/lib/processes.mjs';
import type { Program } from './programs';

/** A program and the arguments that always come first. */
export interface InstalledProgram {
  readonly file: string;
  readonly leading: readonly string[];
}

/**
 * Installs the program into its own folder of the cache unless this version stands there; no install script runs.
 *
 * @throws {Error} when npm fails or something that the program needs is missing
 */
export function install(cache: string, agent: string, program: Program): InstalledProgram {
  const missing = (program.needs ?? []).filter((name) => findOnPath(name) === null);
  if (missing.length > 0) throw new Error(`${agent} needs ${missing.join(', ')} on PATH.`);
  const folder = join(cache, agent);
  const executable = join(folder, 'node_modules', program.executable);
  if (installedVersion(folder, program) !== program.version || !existsSync(executable)) {
    npmInstall(folder, `${program.package}@${program.version}`);
  }
  if (!existsSync(executable)) throw new Error(`${program.package}@${program.version} holds no ${program.executable}.`);
  return program.kind === 'script'
    ? { file: process.execPath, leading: [executable] }
    : { file: executable, leading: [] };
}

function installedVersion(folder: string, program: Program): string | null {
  const manifest = join(folder, 'node_modules', program.package, 'package.json');
  if (!existsSync(manifest)) return null;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** How this machine reaches the registry: proxies, certificates, a mirror. */
function wayToRegistry(): NodeJS.ProcessEnv {
  const isNeeded = (name: string): boolean =>
    /^(?:https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_(?:file|dir)|npm_config_(?:registry|cafile))$/i.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => isNeeded(name)));
}

/** Without the user's settings and variables, so that every machine gets the same. */
function npmInstall(folder: string, wanted: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const home = mkdtempSync(join(tmpdir(), 'sightline-npm-'));
  const npm = findOnPath('npm');
  if (npm === null) throw new Error('npm is not on PATH.');
  const path = [dirname(process.execPath), process.env['PATH']].join(':');
  try {
    execFileSync(
      npm,
      ['install', '--prefix', folder, wanted, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'],
      {
        cwd: folder,
        env: { ...wayToRegistry(), PATH: path, HOME: home, npm_config_cache: join(home, 'cache') },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
