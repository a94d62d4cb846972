import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { put, runCommand, tree, type CommandResult } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';

vi.setConfig({ testTimeout: 60_000 });

const base = temporaryFolder();
let count = 0;
let root = '';

beforeEach(() => {
  const folder = join(base, String(++count));
  root = join(folder, 'ws');
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'));
  for (const name of ['a', 'config/b']) put(root, name, 'x');
});

afterAll(() => {
  vi.unstubAllEnvs();
});

const sightline = (...words: string[]): Promise<CommandResult> => runCommand(root, words);
const ignored = (): string => readFileSync(join(root, '.cursorignore'), 'utf8');

describe('unprotect', () => {
  it('removes a file that Sightline made; undo and redo go both ways', async () => {
    const before = tree(root);
    await sightline('protect', 'a', '--agents', 'cursor');
    const written = tree(root);
    const dry = await sightline('unprotect', 'a', '--dry-run');
    expect([dry.code, dry.output]).toEqual([0, expect.stringContaining('-/a\n')]);
    expect(tree(root)).toEqual(written);
    expect((await sightline('unprotect', 'a')).code).toBe(0);
    expect(tree(root)).toEqual(before);
    await sightline('undo');
    expect(tree(root)).toEqual(written);
    await sightline('redo');
    expect(tree(root)).toEqual(before);
  });

  it('leaves what others wrote or changed', async () => {
    put(root, '.cursorignore', '/mine\n');
    await sightline('protect', 'a', 'config', '--agents', 'cursor');
    put(root, '.cursorignore', '/mine\n# why\n/config/\n/a*\n');
    await sightline('unprotect', '.');
    expect(ignored()).toBe('/mine\n# why\n/a*\n');
    const { code, messages } = await sightline('unprotect', 'mine');
    expect([code, messages]).toEqual([1, expect.stringContaining('Sightline wrote no rule for it')]);
    expect(ignored()).toBe('/mine\n# why\n/a*\n');
  });

  it('refuses a file below a hidden folder, with the way', async () => {
    await sightline('protect', 'config', '--agents', 'cursor');
    const before = tree(root);
    const { code, messages } = await sightline('unprotect', 'config/b');
    expect([code, messages]).toEqual([1, expect.stringContaining('unprotect config/, then protect again')]);
    expect(tree(root)).toEqual(before);
  });

  it('keeps a rule that another tool needs', async () => {
    await sightline('protect', 'a', '--agents', 'junie,jetbrains-ai');
    const before = tree(root);
    const one = await sightline('unprotect', 'a', '--agents', 'junie');
    expect([one.code, one.messages]).toEqual([1, expect.stringContaining('a (jetbrains-ai)')]);
    expect(tree(root)).toEqual(before);
    expect((await sightline('unprotect', 'a', '--agents', 'junie,jetbrains-ai')).code).toBe(0);
    expect(tree(root)).not.toHaveProperty('.aiignore');
  });
});

describe('redo', () => {
  it('writes only the rules into a file edited since, and is refused when there is nothing', async () => {
    put(root, '.cursorignore', 'x\n');
    await sightline('protect', 'a', '--agents', 'cursor');
    await sightline('undo');
    put(root, '.cursorignore', 'x\ny\n');
    expect((await sightline('redo')).output).toContain('rules only');
    expect(ignored()).toBe('x\ny\n/a\n');
    expect(await sightline('redo')).toMatchObject({ code: 2, output: '' });
  });
});
