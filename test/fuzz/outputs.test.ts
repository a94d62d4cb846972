import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProduct } from '../support/built-product';
import { put } from '../support/command-line';
import { ServerClient } from '../support/server-client';
import { settings } from '../support/server-stage';
import { temporaryFolder } from '../support/temporary-folder';
import { brokenFilesWith, plantFolder, type PlantedFolder } from './planted-folder';
import { tracesIn, tracesOf } from './secrets';

// Processes of the built product are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const base = temporaryFolder();
const [folder, home] = [join(base, 'ws'), join(base, 'home')];
let product = '';
let planted: PlantedFolder = { cases: [], traces: new Set(), secret: '' };

beforeAll(async () => {
  for (const path of [folder, home]) mkdirSync(path);
  planted = plantFolder(folder);
  product = await buildProduct();
});

interface Said {
  readonly code: number | null;
  readonly text: string;
}

/** Everything that a command line says, on both streams. */
function say(words: readonly string[]): Said {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_STATE_HOME: join(home, 'state'),
    XDG_CONFIG_HOME: join(home, 'config'),
  };
  const script = join(product, 'cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, text: stdout + stderr };
}

/** How many pieces of planted secrets stand in an output; the number alone may be printed. */
const leaked = (text: string): number => tracesIn(text, planted.traces);

describe('pieces of secrets', () => {
  it('are seen where they stand', () => {
    const { text } = planted.cases.find(({ rule }) => rule === 'github-token')!;
    expect(leaked(text)).toBeGreaterThan(20);
    expect(planted.cases.length).toBeGreaterThan(150);
    expect(tracesOf(['secret', 'words'].join(' '))).toEqual([]);
  });
});

describe('nothing of a planted secret stands in', () => {
  it.each([
    [['scan']],
    [['scan', '--agents', 'all', '--format', 'json']],
    [['explain', '--agents', 'all', '.env', '.claude/settings.json', '.cursorignore', '0']],
    [['explain', '--format', 'json', '.env', 'AGENTS.md']],
    [['lint']],
    [['lint', '--format', 'json']],
    [['check']],
    [['check', '--format', 'json']],
    [['history']],
    [['policy']],
    [['agents']],
    [['rules']],
    [['baseline']],
    [['protect', '--exposed', '--dry-run', '--agents', 'cursor']],
    [['protect', '0/', '--agents', 'claude-code']],
    [['protect', '1/', '--agents', 'cursor']],
    [['undo', '--list']],
    [['undo', '--dry-run']],
    [['undo']],
    [['redo']],
    [['unprotect', '.env', '--dry-run']],
    [['mark', '0/', '--reason', 'contract']],
  ])('what is said: %j', (words) => {
    const { code, text } = say(words);
    expect(code).not.toBeNull();
    expect(text.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/internal error/);
    expect(leaked(text)).toBe(0);
  });

  it('what is said of broken files', () => {
    for (const [path, text] of Object.entries(brokenFilesWith(planted.secret))) put(folder, path, text);
    const commands = [['policy'], ['scan'], ['check'], ['lint', '--format', 'json'], ['explain', '.env'], ['baseline']];
    for (const words of [...commands, ['protect', '.env', '--dry-run'], ['mark', '0/', '--reason', 'x']])
      expect([words, leaked(say(words).text)]).toEqual([words, 0]);
    for (const policy of [
      `{ "confidential": "${planted.secret}" }`,
      `{ "${planted.secret}": 1, "presets": ["${planted.secret}"] }`,
    ]) {
      put(folder, '.sightline.jsonc', policy);
      for (const words of commands) expect([words, leaked(say(words).text)]).toEqual([words, 0]);
    }
  });

  it('what is left in the home folder', () => {
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const { parentPath, name } of files) {
      const content = readFileSync(join(parentPath, name));
      expect([name, leaked(content.toString('latin1')), leaked(content.toString('utf16le'))]).toEqual([name, 0, 0]);
    }
  });

  it('what the language server sends', async () => {
    const server = new ServerClient(join(product, 'server.js'), { HOME: home, XDG_STATE_HOME: join(home, 'state') });
    try {
      await server.start([folder], settings);
      for (const { place, text } of planted.cases.slice(0, 100)) await server.open(uriOf(place), text);
      const last = planted.cases[99]!;
      await server.until(() => {
        expect(server.statuses.at(-1)?.status.kind).toBe('ready');
        expect(server.rulesIn(uriOf(last.place))).toBeDefined();
      });
      const verdicts = await server.request('sightline/explain', { path: join(folder, '.claude/settings.json') });
      const sent = [server.exposures, server.findings, server.statuses, [...server.diagnostics], verdicts];
      expect(sent.map((part) => leaked(JSON.stringify(part)))).toEqual([0, 0, 0, 0, 0]);
    } finally {
      await server.stop();
    }
  });
});

const uriOf = (place: string): string => pathToFileURL(join(folder, place)).toString();
