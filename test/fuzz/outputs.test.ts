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
import { plantFolder, type PlantedFolder } from './planted-folder';
import { tracesIn, tracesOf } from './secrets';

// Processes of the built product are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const base = temporaryFolder();
const [folder, home] = [join(base, 'ws'), join(base, 'home')];
let product = '';
let planted: PlantedFolder = { cases: [], traces: new Set() };

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
    expect(planted.cases.length).toBeGreaterThan(300);
    expect(tracesOf(['secret', 'words'].join(' '))).toEqual([]);
  });
});

describe('nothing of a planted secret stands in', () => {
  it.each([
    ['scan'],
    ['scan', '--format', 'json'],
    ['explain', '.env', '.claude/settings.json', '.cursorignore', '0'],
    ['explain', '--format', 'json', '.env', 'AGENTS.md'],
    ['lint'],
    ['lint', '--format', 'json'],
    ['check'],
    ['check', '--format', 'json'],
    ['history'],
    ['policy'],
    ['agents'],
    ['rules'],
    ['baseline'],
    ['protect', '--exposed', '--dry-run'],
    ['protect', '--exposed', '--agents', 'cursor,claude-code,gemini-cli'],
    ['undo', '--list'],
    ['undo', '--dry-run'],
    ['undo'],
    ['redo'],
    ['unprotect', '.env', '--dry-run'],
    ['mark', '0/', '--reason', 'contract'],
  ])('what is said: %s %s %s', (...words) => {
    const { code, text } = say(words);
    expect(code).not.toBeNull();
    expect(text.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/internal error/);
    expect(leaked(text)).toBe(0);
  });

  it('the errors of a broken policy', () => {
    const secret = planted.cases.find(({ rule }) => rule === 'github-token')!.text.replaceAll(/["\n]/g, '');
    for (const policy of [
      `{ "allow": [ ${secret}`,
      `{ "confidential": "${secret}" }`,
      `{ "${secret}": 1, "presets": ["${secret}"] }`,
    ]) {
      put(folder, '.sightline.jsonc', policy);
      for (const words of [['policy'], ['scan'], ['check'], ['lint', '--format', 'json']])
        expect(leaked(say(words).text)).toBe(0);
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
      for (const { place, text } of planted.cases.slice(0, 200)) await server.open(uriOf(place), text);
      const last = planted.cases[199]!;
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
