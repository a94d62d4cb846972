import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProduct } from '../../test/support/built-product';
import { put, runCommand } from '../../test/support/command-line';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { letters, tokenSamples, withLuhnDigit } from '../detect/test-samples';
import { scanDirectory } from '../workspace/user-state';
import { nodeEnvironment } from '../workspace/node-environment';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const base = temporaryFolder();
const folder = join(base, 'ws');
let worker = '';

const [value, password] = [letters(24, 42), `${letters(8, 43)}!7`];
const card = withLuhnDigit(['4539', '1488', '0343', '646'].join(''));
/** What must not be seen of what the files hold: all but the public prefixes that previews show. */
const hidden = [...tokenSamples.map(({ prefix, build }) => build(41).slice(prefix.length)), value, password, card];

/** Nothing of a file that changed within two seconds before it was read is kept. */
const settled = 2_200;

const cacheFiles = (): readonly string[] => {
  const directory = scanDirectory(nodeEnvironment());
  return readdirSync(directory).map((name) => join(directory, name));
};

async function scan(...words: readonly string[]): Promise<unknown> {
  const { code, output } = await runCommand(folder, ['scan', '--format', 'json', '--agents', 'all', ...words], worker);
  expect(code).toBe(0);
  const { summary, ...report } = JSON.parse(output) as { summary: Record<string, unknown> };
  return { ...report, summary: { ...summary, durationMs: 0 } };
}

beforeAll(async () => {
  vi.stubEnv('HOME', join(base, 'home'));
  vi.stubEnv('XDG_STATE_HOME', join(base, 'home', 'state'));
  mkdirSync(join(base, 'home'));
  worker = join(await buildProduct(), 'worker.js');
  put(folder, 'tokens.ts', tokenSamples.map((sample, index) => `const t${index} = "${sample.build(41)}";\n`).join(''));
  put(folder, '.env', `API_TOKEN=${value}\nDB_PASSWORD=${password}\n`);
  put(folder, 'cards.csv', `card number\n${card}\n`);
  put(folder, 'plain.ts', 'export const answer = 42;\n');
  await wait(settled);
});

afterAll(() => {
  vi.unstubAllEnvs();
});

describe('scan with what an earlier scan found', () => {
  it('reports the same, and holds no secret', async () => {
    const first = await scan();
    const [file = '', ...others] = cacheFiles();
    expect(others).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { mtimeMs } = statSync(file);
    expect(await scan()).toEqual(first);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    const kept = readFileSync(file, 'latin1');
    expect(kept.includes('tokens.ts')).toBe(true);
    for (const secret of hidden) {
      const pieces = Array.from({ length: Math.max(1, secret.length - 7) }, (_, at) => secret.slice(at, at + 8));
      expect(pieces.some((piece) => kept.includes(piece))).toBe(false);
    }
  });

  it('reads every file with --no-cache, and keeps nothing', async () => {
    const cached = await scan();
    const [file = ''] = cacheFiles();
    writeFileSync(file, 'damaged');
    expect(await scan('--no-cache')).toEqual(cached);
    expect(readFileSync(file, 'utf8')).toBe('damaged');
    expect(await scan()).toEqual(cached);
    expect(readFileSync(file, 'utf8')).not.toBe('damaged');
  });
});
