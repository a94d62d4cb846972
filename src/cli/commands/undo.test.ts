import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { put, runCommand, tree, type CommandResult } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';

vi.setConfig({ testTimeout: 30_000 });

const base = temporaryFolder();
const settingsFile = '.claude/settings.json';
const journal = join('state', 'sightline', 'changes');
let count = 0;
let root = '';
let home = '';

beforeEach(() => {
  const folder = join(base, String(++count));
  [root, home] = [join(folder, 'ws'), join(folder, 'home')];
  mkdirSync(home, { recursive: true });
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'));
  vi.stubEnv('CLAUDE_CONFIG_DIR', '');
  for (const name of ['a', 'b', 'c']) put(root, name, 'x');
  put(root, settingsFile, '{}\n');
});

afterAll(() => {
  vi.unstubAllEnvs();
});

const sightline = (...words: string[]): Promise<CommandResult> => runCommand(root, words);

/** Gives the id of the change. */
async function protect(path: string, agents = 'claude-code,cursor', directory = root): Promise<string> {
  const { messages } = await runCommand(directory, ['protect', path, '--agents', agents]);
  return /sightline undo (\S+)\n/.exec(messages)?.[1] ?? 'nothing was written';
}

describe('undo', () => {
  it('takes back the last change, and the one before with the next call', async () => {
    const before = tree(root);
    await protect('a');
    const between = tree(root);
    const last = await protect('b');
    const { code, output, messages } = await sightline('undo');
    expect([code, messages]).toEqual([0, '']);
    const lines = [settingsFile, '.cursorignore'].map((file) => `${last}  ${join(root, file)}: restored\n`);
    expect(output).toBe(lines.join(''));
    expect(tree(root)).toEqual(between);
    await sightline('undo');
    expect(tree(root)).toEqual(before);
  });

  it('takes back one that is named and leaves the later ones', async () => {
    const [first, second] = [await protect('a'), await protect('b')];
    expect((await sightline('undo', first)).output).toContain(`${first}  `);
    expect(readFileSync(join(root, '.cursorignore'), 'utf8')).toBe('/b\n');
    expect((await sightline('undo', '--list')).output.split('  ')[0]).toBe(second);
  });

  it('takes back all, the newest first', async () => {
    const before = tree(root);
    const ids = [await protect('a'), await protect('b'), await protect('c', 'gemini-cli')];
    const { code, output } = await sightline('undo', '--all');
    expect(code).toBe(0);
    const shown = output.split('\n').map((line) => line.split('  ')[0]);
    expect([...new Set(shown)].filter((id) => id !== '')).toEqual(ids.toReversed());
    expect(tree(root)).toEqual(before);
    expect(await sightline('undo', '--all')).toEqual({ code: 0, output: '', messages: '' });
  });

  it('lists what can be taken back, the oldest first, and writes nothing', async () => {
    expect(await sightline('undo', '--list')).toEqual({ code: 0, output: '', messages: '' });
    const ids = [await protect('a'), await protect('b', 'cursor')];
    const before = [tree(root), tree(home)];
    const { code, output } = await sightline('undo', '--list');
    expect(code).toBe(0);
    expect(output.split('\n').map((line) => line.split('  ')[0])).toEqual([...ids, '']);
    expect(output).toMatch(
      /^\S+ {2}\d{4}-\d\d-\d\dT\S+Z {2}protect a {2}claude-code,cursor {2}\S+settings\.json, \S+\.cursorignore\n/,
    );
    expect([tree(root), tree(home)]).toEqual(before);
  });

  it('leaves alone what was written for another directory', async () => {
    const other = join(base, String(count), 'other');
    put(other, 'a', 'x');
    const theirs = await protect('a', 'cursor', other);
    const before = tree(other);
    expect((await sightline('undo', '--list')).output).toBe('');
    expect((await sightline('undo', theirs)).code).toBe(2);
    await sightline('undo', '--all');
    expect(tree(other)).toEqual(before);
  });

  it('takes only its own rules out of a file that was edited since', async () => {
    await protect('a', 'cursor');
    put(root, '.cursorignore', `mine\n/a\nyours\n`);
    expect((await sightline('undo')).output).toContain('removed rules');
    expect(readFileSync(join(root, '.cursorignore'), 'utf8')).toBe('mine\nyours\n');
  });

  it('says which rules stood there no more', async () => {
    await protect('a', 'cursor');
    put(root, '.cursorignore', 'mine\n');
    expect((await sightline('undo')).output).toContain('absent (1 rules stood there no more)');
  });
});

describe('a change that cannot be taken back', () => {
  const broken = '{ "permissions": { "deny": [ ';

  it('is refused with the file and the place, and no byte is written', async () => {
    await protect('a');
    put(root, settingsFile, broken);
    const before = [tree(root), tree(join(home, journal))];
    const { code, output, messages } = await sightline('undo');
    expect([code, output]).toEqual([2, '']);
    expect(messages).toMatch(/^sightline: \/.*\/\.claude\/settings\.json, line 1, column \d+: [^\n]*\n$/);
    expect([tree(root), tree(join(home, journal))]).toEqual(before);
  });

  it('does not hold up the others', async () => {
    const refused = await protect('a', 'claude-code');
    const taken = await protect('b', 'cursor');
    put(root, settingsFile, broken);
    const { code, output, messages } = await sightline('undo', '--all');
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^${taken}  .*: restored\\n$`));
    expect(messages).toMatch(new RegExp(`^Not taken back: ${refused}: /.*settings\\.json, line 1, .*\\n$`));
    expect(readFileSync(join(root, settingsFile), 'utf8')).toBe(broken);
  });

  it.each<[string, string[], RegExp]>([
    ['nothing was written', [], /there is no such change to undo/],
    ['it is not known', ['20260101T000000000Z-000'], /there is no such change to undo/],
    ['it is named twice', ['x', 'y'], /undo: name one change, or use --all or --list/],
    ['one and all are asked for', ['x', '--all'], /undo: name one change, or use --all or --list/],
    ['it is named in a list', ['x', '--list'], /undo: name one change, or use --all or --list/],
  ])('is refused when %s', async (_, words, message) => {
    const { code, output, messages } = await sightline('undo', ...words);
    expect([code, output]).toEqual([2, '']);
    expect(messages).toMatch(message);
  });
});
