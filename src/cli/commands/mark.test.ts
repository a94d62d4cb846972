import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { put, runCommand, tree, type CommandResult } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { parsePolicy } from '../../policy';

vi.setConfig({ testTimeout: 30_000 });

const base = temporaryFolder();
const policyFile = '.sightline.jsonc';
let count = 0;
let root = '';

beforeEach(() => {
  const folder = join(base, String(++count));
  root = join(folder, 'ws');
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'));
  put(root, 'src/pricing/table.ts', 'x');
});

afterAll(() => {
  vi.unstubAllEnvs();
});

const sightline = (...words: string[]): Promise<CommandResult> => runCommand(root, words);
const text = (): string => readFileSync(join(root, policyFile), 'utf8');
const marks = (): unknown[] =>
  parsePolicy(text()).policy.confidential.map(({ path, reason, level }) => [path, reason, level]);

describe('mark', () => {
  it('makes the policy, and unmark takes it away again', async () => {
    const before = tree(root);
    const marked = await sightline('mark', 'src/pricing', '--reason', ' contract "12" ');
    expect(marked).toEqual({ code: 0, output: '', messages: 'src/pricing is marked in .sightline.jsonc\n' });
    expect(marks()).toEqual([['src/pricing', 'contract "12"', 'confidential']]);
    expect(text()).toContain('"src/pricing/"');
    const unmarked = await sightline('unmark', 'src/pricing/');
    expect(unmarked).toEqual({ code: 0, output: '', messages: 'src/pricing is no longer marked\n' });
    expect(tree(root)).toEqual(before);
  });

  it('marks a file, with the level that is asked for', async () => {
    await sightline('mark', 'src/pricing/table.ts', '--reason', 'r', '--level', 'restricted');
    expect(marks()).toEqual([['src/pricing/table.ts', 'r', 'restricted']]);
  });

  it('adds to a policy and keeps the rest of it', async () => {
    put(root, policyFile, '{\n  // ours\n  "probes": [".env"]\n}\n');
    await sightline('mark', 'src', '--reason', 'r');
    expect(text()).toContain('  // ours\n  "probes": [".env"],\n');
    await sightline('unmark', 'src');
    expect(text()).toBe('{\n  // ours\n  "probes": [".env"]\n}\n');
  });

  it('says that a path was marked already and changes nothing', async () => {
    await sightline('mark', 'src', '--reason', 'first');
    const before = text();
    const { code, messages } = await sightline('mark', 'src/', '--reason', 'second');
    expect([code, messages]).toEqual([0, 'src was marked already; .sightline.jsonc stays as it is\n']);
    expect(text()).toBe(before);
  });
});

describe('unmark', () => {
  it('does nothing without a policy', async () => {
    const before = tree(root);
    expect(await sightline('unmark', 'src')).toEqual({ code: 0, output: '', messages: 'src was not marked\n' });
    expect(tree(root)).toEqual(before);
  });

  it('says that a path in a marked folder stays confidential', async () => {
    await sightline('mark', 'src', '--reason', 'r');
    const { messages } = await sightline('unmark', 'src/pricing');
    expect(messages).toBe('src/pricing was not marked, but lies in src, which is\n');
  });

  it('takes the mark off a path that is gone', async () => {
    put(root, policyFile, '{ "confidential": [{ "path": "gone/", "reason": "r" }, { "path": "src", "reason": "r" }] }');
    expect((await sightline('unmark', 'gone')).code).toBe(0);
    expect(marks()).toEqual([['src', 'r', 'confidential']]);
  });
});

describe('a refusal', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['does not parse', '{\n  "confidential": [,]\n}', /\.sightline\.jsonc, line 2, column \d+: /],
    ['is not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), /\.sightline\.jsonc, .*not UTF-8/],
  ])('of a policy that %s names the place and leaves every byte', async (_, content, message) => {
    put(root, policyFile, content);
    const before = tree(root);
    for (const words of [
      ['mark', 'src', '--reason', 'r'],
      ['unmark', 'src'],
    ]) {
      const { code, output, messages } = await sightline(...words);
      expect([code, output]).toEqual([2, '']);
      expect(messages).toMatch(message);
      expect(messages).toMatch(/^sightline: [^\n]*; nothing was changed\n$/);
    }
    expect(tree(root)).toEqual(before);
  });

  it.each<[string, string[], RegExp]>([
    ['no reason', ['mark', 'src'], /mark: give a reason with --reason TEXT/],
    ['an empty reason', ['mark', 'src', '--reason', ' '], /mark: give a reason/],
    ['an unknown level', ['mark', 'src', '--reason', 'r', '--level', 'x'], /--level takes confidential, restricted/],
    ['no path', ['mark', '--reason', 'r'], /name one path/],
    ['two paths', ['mark', 'src', 'src/pricing', '--reason', 'r'], /name one path/],
    ['a path outside', ['mark', '../home', '--reason', 'r'], /home is no path inside /],
    ['the start directory', ['mark', '.', '--reason', 'r'], /ws is no path inside /],
    ['a path that does not exist', ['mark', 'gone', '--reason', 'r'], /gone: no such file or folder/],
    ['nothing to unmark', ['unmark'], /name one path/],
    ['a path outside to unmark', ['unmark', '../home'], /home is no path inside /],
  ])('for %s', async (_, words, message) => {
    const before = tree(root);
    const { code, output, messages } = await sightline(...words);
    expect([code, output]).toEqual([2, '']);
    expect(messages).toMatch(message);
    expect(tree(root)).toEqual(before);
  });
});
