import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleFiles } from './lib/sample-files.mjs';
import { createSampleWorkspace } from './sample-workspace.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-sample-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' });
}

describe('sample workspace', () => {
  it('commits everything but what .gitignore names', () => {
    const root = createSampleWorkspace(join(folder, 'shop'));
    const committed = git(root, 'ls-tree', '-r', '--name-only', 'HEAD').trimEnd().split('\n');
    const expected = Object.keys(sampleFiles()).filter((path) => path !== '.env');
    expect(committed.sort()).toEqual(expected.sort());
    expect(readFileSync(join(root, '.env'), 'utf8')).toContain('DATABASE_URL=');
  });

  it('is the same each time, to the commit', () => {
    const first = git(createSampleWorkspace(join(folder, 'one')), 'rev-parse', 'HEAD');
    expect(git(createSampleWorkspace(join(folder, 'two')), 'rev-parse', 'HEAD')).toBe(first);
  });

  it('replaces an older sample', () => {
    const root = createSampleWorkspace(join(folder, 'shop'));
    writeFileSync(join(root, 'left-over.txt'), '');
    createSampleWorkspace(root);
    expect(git(root, 'status', '--short')).toBe('');
  });

  it('refuses a folder that holds anything else, and leaves it as it was', () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'thesis.txt'), 'text');
    expect(() => createSampleWorkspace(own)).toThrow(/not a sample workspace/);
    expect(readFileSync(join(own, 'thesis.txt'), 'utf8')).toBe('text');
  });
});
