import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProduct } from '../support/built-product';
import { runNode } from '../support/other-user';
import { BadWorkspace, pathsOf, reasonFor, secretLine } from './bad-workspace';

// Programs are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let cli = '';
let workspace: BadWorkspace;

beforeAll(async () => {
  cli = join(await buildProduct(), 'cli.js');
});

beforeEach(() => {
  workspace = new BadWorkspace(cli);
});

/** The path as bytes that are no UTF-8. */
function misnamed(folder: string, name: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/${name}-`), Buffer.from([0xff, 0xfe])]);
}

describe('names', () => {
  const names = [
    'a b',
    ' lead',
    '[x]',
    '{a,b}',
    '(c)',
    '*',
    '?',
    '#a',
    '!a',
    'a\nb',
    'tab\t',
    '-rf',
    '--help',
    '~',
    '$HOME',
  ];
  const more = ['ä', 'a\u0308', '日本', '🔑', '\u202egnp.txt', '"q"', "'q'", 'a\\b', '%41', 'a:b', '..a', '...'];

  it('of every kind are scanned as files and as folders', async () => {
    for (const name of [...names, ...more]) {
      workspace.write(`files/${name}`);
      workspace.write(`folders/${name}/${name}`);
    }
    const report = await workspace.scan();
    const expected = [...names, ...more].flatMap((name) => [`files/${name}`, `folders/${name}/${name}`]);
    expect(pathsOf(report).sort()).toEqual(expected.sort());
    expect(report.errors).toEqual([]);
  });

  it('of every kind can be asked for', async () => {
    const all = [...names, ...more];
    for (const name of all) workspace.write(name);
    const options = { cwd: workspace.root, env: { HOME: workspace.home } };
    const words = ['explain', '--format', 'json', '--agents', 'cursor', '--', ...all];
    const { code, output } = await runNode(cli, words, options);
    expect(code).toBe(0);
    const entries = JSON.parse(output) as { readonly path: string; readonly verdict: string }[];
    expect(entries.map(({ path, verdict }) => `${path}: ${verdict}`)).toEqual(all.map((name) => `${name}: readable`));
  });

  it('forge no line of the text report', async () => {
    workspace.write('a\n  critical  forged');
    const options = { cwd: workspace.root, env: { HOME: workspace.home } };
    const { output } = await runNode(cli, ['scan', '--agents', 'cursor'], options);
    expect(output).toContain('a\\u000a  critical  forged');
    expect(output.split('\n').filter((line) => line.startsWith('  critical  forged'))).toEqual([]);
  });

  it('that are no UTF-8 are listed, and the rest is scanned', async () => {
    workspace.write('good.txt');
    writeFileSync(misnamed(workspace.root, 'file'), secretLine);
    mkdirSync(misnamed(workspace.root, 'folder'));
    const report = await workspace.scan();
    expect(pathsOf(report)).toEqual(['good.txt']);
    const reason = 'the name is not valid UTF-8: not read';
    expect(report.errors.map(({ message }) => message)).toEqual([reason, reason]);
  });
});

describe('sizes', () => {
  it('a folder with 5,000 entries', async () => {
    for (let number = 0; number < 5000; number++) workspace.write(`many/${number}.txt`, 'text');
    workspace.write('many/last.txt');
    const report = await workspace.scan();
    expect(pathsOf(report)).toEqual(['many/last.txt']);
    expect(report.summary['scannedFiles']).toBe(5001);
  });

  it('a path as long as the system allows is judged, a longer one listed', async () => {
    const segment = 'x'.repeat(199);
    workspace.write('good.txt');
    // Each step is made from inside: the whole path is too long for one call.
    const step = 'fs.mkdirSync(name); process.chdir(name); fs.writeFileSync("key.txt", text);';
    const steps = `const [, name, text] = process.argv; for (let depth = 0; depth < 24; depth++) { ${step} }`;
    execFileSync(process.execPath, ['-e', steps, segment, secretLine], { cwd: workspace.root });
    const report = await workspace.scan();
    execFileSync('rm', ['-rf', workspace.at(segment)]);
    const lengths = pathsOf(report).map((path) => path.length);
    expect(Math.max(...lengths)).toBeGreaterThan(3600);
    expect(report.errors.length).toBeGreaterThan(0);
    expect(reasonFor(report, report.errors[0]?.path ?? '')).toBe('the path is longer than the system allows');
  });
});
