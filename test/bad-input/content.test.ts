import { chmodSync, readFileSync, statSync, truncateSync, appendFileSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProduct } from '../support/built-product';
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
  workspace.write('good.txt');
});

describe('permissions', () => {
  it('a file without read permission is listed and does not stop the scan', async () => {
    workspace.write('closed.txt');
    chmodSync(workspace.at('closed.txt'), 0o000);
    const report = await workspace.scanAsOther();
    expect(pathsOf(report)).toEqual(['good.txt']);
    expect(reasonFor(report, 'closed.txt')).toBe('permission denied');
    expect(report.summary).toMatchObject({ scannedFiles: 1, skippedFiles: 1 });
  });

  it.each([
    ['at all', 0o000, 'closed'],
    ['to enter', 0o744, 'closed/a.txt'],
  ])('a folder without permission %s', async (_, mode, listed) => {
    workspace.write('closed/a.txt');
    chmodSync(workspace.at('closed'), mode);
    const report = await workspace.scanAsOther();
    chmodSync(workspace.at('closed'), 0o755);
    expect(pathsOf(report)).toEqual(['good.txt']);
    expect(reasonFor(report, listed)).toBe('permission denied');
  });

  it('a home that cannot be written holds nothing up', async () => {
    chmodSync(workspace.home, 0o555);
    expect(pathsOf(await workspace.scanAsOther())).toEqual(['good.txt']);
  });

  it('settings that cannot be read are told, and their rules count as absent', async () => {
    workspace.write('.claude/settings.json', '{"permissions":{"deny":["Read(./good.txt)"]}}');
    chmodSync(workspace.at('.claude/settings.json'), 0o000);
    const report = await workspace.scanAsOther();
    expect(report.files.map(({ access }) => access['claude-code']?.verdict)).toEqual(['readable']);
    expect(report.problems.map(({ file }) => file)).toContain('.claude/settings.json');
    expect(reasonFor(report, '.claude/settings.json')).toBe('permission denied');
  });
});

describe('links', () => {
  it.each([
    ['to itself', 'l', 'links that lead back to themselves'],
    ['to nothing', 'gone', 'a link that leads to nothing'],
    ['to a folder outside', '/usr', 'a link to a folder outside the workspace, not followed'],
    ['to a device', '/dev/zero', 'a pipe, socket or device: not read'],
  ])('a link %s', async (_, target, reason) => {
    symlinkSync(target, workspace.at('l'));
    const report = await workspace.scan();
    expect(pathsOf(report)).toEqual(['good.txt']);
    expect(reasonFor(report, 'l')).toBe(reason);
  });

  it('a circle of folders ends', async () => {
    workspace.write('a/b/c.txt');
    symlinkSync('../..', workspace.at('a/b/up'));
    const report = await workspace.scan();
    expect(pathsOf(report)).toEqual(['a/b/c.txt', 'good.txt']);
    expect(report.errors).toEqual([]);
  });
});

describe('broken settings', () => {
  it.each([
    ['a comma too many', '{\n  "permissions": { "deny": ["Read(./good.txt)"],, }\n}\n', 2],
    ['cut off', '{\n  "permissions": {\n    "deny": ["Read(./good.txt)"]', 3],
    ['no JSON', 'deny everything', 1],
  ])('%s: place told, rules absent, file untouched', async (_, text, line) => {
    const file = workspace.at('.claude/settings.json');
    workspace.write('.claude/settings.json', text);
    const before = statSync(file);
    const report = await workspace.scan();
    const problem = report.problems.find((entry) => entry.file === '.claude/settings.json');
    expect(problem?.startLine).toBe(line);
    expect(problem?.startColumn).toBeGreaterThan(0);
    expect(report.files.map(({ access }) => access['claude-code']?.verdict)).toEqual(['readable']);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(statSync(file)).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });
  });
});

describe('content', () => {
  it('empty files and binaries are normal: counted, not listed', async () => {
    workspace.write('empty', '');
    workspace.write('binary', Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(secretLine)]));
    const report = await workspace.scan();
    expect(report.errors).toEqual([]);
    expect(report.summary).toMatchObject({ scannedFiles: 2, skippedFiles: 1, partlyScannedFiles: 0 });
  });

  it('of 100 MB both ends are judged, and that is told', async () => {
    workspace.write('large.txt', 'text\n'.repeat(20_000));
    truncateSync(workspace.at('large.txt'), 100 * 1024 * 1024);
    appendFileSync(workspace.at('large.txt'), `\n${secretLine}`);
    const report = await workspace.scan();
    expect(pathsOf(report)).toEqual(['good.txt', 'large.txt']);
    expect(reasonFor(report, 'large.txt')).toMatch(/^100\.0 MB, above the size limit/);
    expect(report.summary).toMatchObject({ scannedFiles: 1, partlyScannedFiles: 1 });
    expect(report.summary['scannedBytes']).toBeLessThan(200_000);
  });

  it('bytes that are no UTF-8 are told, and what can be read is judged', async () => {
    workspace.write('latin.txt', Buffer.concat([Buffer.from([0xe4, 0xff, 0x0a]), Buffer.from(secretLine)]));
    const report = await workspace.scan();
    expect(pathsOf(report)).toEqual(['good.txt', 'latin.txt']);
    expect(reasonFor(report, 'latin.txt')).toMatch(/not valid UTF-8/);
  });
});

describe('what is no file', () => {
  it('a pipe without a writer is listed and not waited for', async () => {
    execFileSync('mkfifo', [workspace.at('pipe')]);
    const report = await workspace.scan();
    expect(pathsOf(report)).toEqual(['good.txt']);
    expect(reasonFor(report, 'pipe')).toBe('a pipe, socket or device: not read');
  });

  it('a socket is listed', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(workspace.at('socket'), resolve));
    const report = await workspace.scan();
    server.close();
    expect(reasonFor(report, 'socket')).toBe('a pipe, socket or device: not read');
  });

  it('pipes in place of settings and policy hold nothing up', async () => {
    workspace.write('.claude/keep', '');
    for (const path of ['.claude/settings.json', '.sightline.jsonc', '.gitignore', '.cursorignore']) {
      execFileSync('mkfifo', [workspace.at(path)]);
    }
    const report = await workspace.scan();
    expect(pathsOf(report)).toEqual(['good.txt']);
    expect(report.errors.filter(({ path }) => path === '.sightline.jsonc')).not.toEqual([]);
  });
});
