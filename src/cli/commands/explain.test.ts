import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { put, runCommand } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';

const base = temporaryFolder();
const root = join(base, 'ws');

beforeAll(() => {
  vi.stubEnv('HOME', join(base, 'home'));
  mkdirSync(join(base, 'home'));
  put(root, 'target.txt', 'text');
  put(root, 'real/plain.txt', 'text');
  symlinkSync('../target.txt', join(root, 'real', 'alias'));
  symlinkSync('real', join(root, 'folder'));
  put(root, '.claude/settings.json', JSON.stringify({ permissions: { deny: ['Read(real/alias)'] } }));
});

afterAll(() => {
  vi.unstubAllEnvs();
});

async function verdict(path: string): Promise<unknown> {
  const { output } = await runCommand(root, ['explain', path, '--agents', 'claude-code', '--format', 'json']);
  const [entry] = JSON.parse(output) as { path: string; verdict: string }[];
  return [entry?.path, entry?.verdict];
}

/** Claude Code judges the path as it is asked for and the place where all links lead, nothing between; observed with 2.1.330. */
describe('explain for a path through links', () => {
  it('judges the path as it is asked for', async () => {
    expect(await verdict('real/alias')).toEqual(['real/alias', 'partial']);
    expect(await verdict('folder/alias')).toEqual(['folder/alias', 'readable']);
  });

  it('judges where it leads', async () => {
    put(root, '.claude/settings.json', JSON.stringify({ permissions: { deny: ['Read(/real/plain.txt)'] } }));
    expect(await verdict('folder/plain.txt')).toEqual(['folder/plain.txt', 'partial']);
  });
});
