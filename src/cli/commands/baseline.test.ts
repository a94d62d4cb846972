import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProduct } from '../../../test/support/built-product';
import { put, runCommand, tree, type CommandResult } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { letters, tokenSamples } from '../../detect/test-samples';

// Files are read in worker threads of the built product.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const base = temporaryFolder();
const file = '.sightline-baseline.json';
const token = (seed: number): string => `const t = "${tokenSamples[0]!.build(seed)}";\n`;
const password = (seed: number): string => `const password = "7${letters(5, seed)}!${letters(5, seed + 900)}9";\n`;
let worker = '';
let root = '';
let count = 0;

beforeAll(async () => {
  worker = join(await buildProduct(), 'worker.js');
});

beforeEach(() => {
  root = join(base, String(++count), 'ws');
  vi.stubEnv('HOME', join(base, String(count), 'home'));
  put(root, 'src/a.ts', token(1) + password(1));
  put(root, 'src/b.ts', token(2));
});

afterAll(() => {
  vi.unstubAllEnvs();
});

const sightline = (...words: string[]): Promise<CommandResult> => runCommand(root, words, worker);
const text = (): string => readFileSync(join(root, file), 'utf8');

interface Report {
  readonly files: readonly { path: string; findings: readonly { ruleId: string; fingerprint: string }[] }[];
  readonly errors: readonly { path: string; message: string }[];
  readonly summary: { hiddenByPolicy: number; hiddenBy: Record<string, number> };
}

async function scan(): Promise<Report> {
  const { output } = await sightline('scan', '--agents', 'claude-code', '--format', 'json');
  return JSON.parse(output) as Report;
}

async function shown(): Promise<readonly string[]> {
  const { files } = await scan();
  return files.flatMap(({ path, findings }) => findings.map(({ ruleId }) => `${path} ${ruleId}`));
}

describe('sightline baseline', () => {
  it('accepts what is there, and scan counts it', async () => {
    const { code, output, messages } = await sightline('baseline', '--reason', 'made up');
    expect([code, messages]).toEqual([0, `${file}: 3 added, 0 taken out, 3 in all\n`]);
    expect(output).toMatch(/^\+ src\/a\.ts:1:12 {2}github-token {2}[0-9a-f]{16} {2}ghp_… \(40 characters\)$/m);
    const { files, errors, summary } = await scan();
    expect([files, errors]).toEqual([[], []]);
    expect(summary).toMatchObject({ hiddenByPolicy: 3, hiddenBy: { [file]: 3 } });
    expect((await sightline('scan')).output).toContain(`3 findings and paths hidden (3 by ${file})`);
  });

  it('gives everyone the same fingerprints, whoever made the file', async () => {
    await sightline('baseline', 'src/a.ts');
    const mine = (await scan()).files[0]?.findings[0]?.fingerprint;
    vi.stubEnv('HOME', join(base, String(count), 'colleague'));
    expect(await shown()).toEqual(['src/b.ts github-token']);
    expect((await scan()).files[0]?.findings[0]?.fingerprint).toBe(mine);
  });

  it('keeps a finding hidden whose line moves, and shows one that changes', async () => {
    await sightline('baseline');
    writeFileSync(join(root, 'src/a.ts'), `// new\n\n${password(1)}\n${token(1)}`);
    expect(await shown()).toEqual([]);
    writeFileSync(join(root, 'src/b.ts'), token(3));
    expect(await shown()).toEqual(['src/b.ts github-token']);
  });

  it('tells of what is gone, and takes it out with the next run', async () => {
    await sightline('baseline', '--reason', 'made up');
    writeFileSync(join(root, 'src/b.ts'), 'nothing\n');
    expect((await scan()).errors).toEqual([
      { path: file, message: 'line 7: about no finding any more; sightline baseline takes them out' },
    ]);
    const { output, messages } = await sightline('baseline');
    expect(output).toMatch(/^- src\/b\.ts {2}github-token {2}[0-9a-f]{16}\n$/);
    expect(messages).toBe(`${file}: 0 added, 1 taken out, 2 in all\n`);
    expect((await scan()).errors).toEqual([]);
  });

  it('takes reason and day along when a file is renamed', async () => {
    await sightline('baseline', '--reason', 'made up');
    writeFileSync(join(root, file), text().replaceAll(/"date": "[^"]*"/g, '"date": "2020-01-02"'));
    writeFileSync(join(root, 'src/b.ts'), '');
    put(root, 'src/c.ts', token(2));
    expect(await shown()).toEqual(['src/c.ts github-token']);
    await sightline('baseline');
    expect(await shown()).toEqual([]);
    expect(text()).toMatch(/"path": "src\/c\.ts".*"date": "2020-01-02", "reason": "made up"/);
    expect(text()).not.toContain('src/b.ts');
  });

  it('looks at the named paths and rules only', async () => {
    await sightline('baseline', '--rule', 'github-token', 'src/a.ts');
    expect(await shown()).toEqual(['src/a.ts secret-assignment', 'src/b.ts github-token']);
    writeFileSync(join(root, 'src/a.ts'), '');
    expect((await sightline('baseline', 'src/b.ts')).messages).toBe(`${file}: 1 added, 0 taken out, 2 in all\n`);
  });

  it('writes nothing in a dry run, nor where there is nothing to change', async () => {
    const before = tree(root);
    const { output, messages } = await sightline('baseline', '--dry-run');
    expect([output.split('\n').length, messages]).toEqual([
      4,
      `${file}: 3 added, 0 taken out, 3 in all; nothing was written\n`,
    ]);
    expect(tree(root)).toEqual(before);
    await sightline('baseline');
    const written = text();
    expect((await sightline('baseline')).messages).toBe(`${file}: nothing to change\n`);
    expect(text()).toBe(written);
  });

  it('shows a finding again whose entry is taken out by its fingerprint', async () => {
    await sightline('baseline');
    const fingerprint = /"src\/b\.ts", "fingerprint": "(\w+)"/.exec(text())?.[1] ?? '';
    const { code, output } = await sightline('baseline', '--remove', fingerprint);
    expect([code, output]).toEqual([0, `- src/b.ts  github-token  ${fingerprint}\n`]);
    expect(await shown()).toEqual(['src/b.ts github-token']);
    expect(await sightline('baseline', '--remove', fingerprint)).toMatchObject({
      code: 2,
      messages: `sightline: baseline: no entry of ${file} has the fingerprint '${fingerprint}'\n`,
    });
  });

  it('refuses a damaged file with its place, and leaves it as it is', async () => {
    await sightline('baseline');
    const damaged = text().replace('"version": 1,', '"version": 1');
    writeFileSync(join(root, file), damaged);
    for (const words of [['baseline'], ['baseline', '--remove', '0123456789abcdef']]) {
      const { code, messages } = await sightline(...words);
      expect([code, messages]).toEqual([2, `sightline: ${file}:3:3: error: syntax: comma expected\n`]);
    }
    expect(text()).toBe(damaged);
    const { files, errors } = await scan();
    expect(files).toHaveLength(2);
    expect(errors).toEqual([{ path: file, message: 'line 3, column 3: syntax: comma expected' }]);
  });
});
