import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '../../model/edges';
import { nodeFiles } from '../../workspace/node-files';
import { planProtection } from '../planner';
import { applyPlan, type ChangePlace } from './apply';
import { undoChange } from './undo';

/** A user without rights; root could write everywhere. */
const nobody = 65_534;

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-'));
  root = join(folder, 'ws');
  mkdirSync(join(root, '.claude'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function place(): ChangePlace {
  const environment: Environment = { platform: 'linux', home: folder, variables: {}, now: () => Date.now() };
  return { files: nodeFiles, environment, journalDirectory: join(folder, 'state', 'changes'), root };
}

function protect(...agents: string[]) {
  const { environment } = place();
  const wish = { paths: [{ path: '.env', isDirectory: false }], agents, scope: 'project' as const };
  return applyPlan(planProtection(wish, { files: nodeFiles, environment, startDirectory: root }), place());
}

describe('on a real file system', () => {
  it('keeps mode and link of a settings file, and leaves no temporary file', () => {
    const real = join(folder, 'dot', 'settings.json');
    mkdirSync(dirname(real));
    writeFileSync(real, '{}\n', { mode: 0o640 });
    const link = join(root, '.claude', 'settings.json');
    symlinkSync(real, link);
    protect('claude-code');
    expect(readFileSync(real, 'utf8')).toContain('Read(/.env)');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(readdirSync(dirname(real))).toEqual(['settings.json']);
    undoChange('last', place());
    expect(readFileSync(real, 'utf8')).toBe('{}\n');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('makes a journal that only the user reads', () => {
    const { id } = protect('cursor', 'gemini-cli');
    expect(statSync(join(folder, 'state', 'changes', `${id}.json`)).mode & 0o777).toBe(0o600);
  });

  it('removes what it created', () => {
    rmSync(join(root, '.claude'), { recursive: true });
    protect('claude-code', 'cursor', 'gemini-cli');
    expect(readdirSync(root).sort()).toEqual(['.claude', '.cursorignore', '.geminiignore']);
    undoChange('all', place());
    expect(readdirSync(root)).toEqual([]);
  });
});

/** The attempt of a user without rights to protect `.env` from two agents: its error, or nothing. */
function attemptAsNobody(): string {
  const script = join(folder, 'attempt.cjs');
  const source = `
    import { planProtection, applyPlan } from './src/protect';
    import { nodeFiles as files } from './src/workspace/node-files';
    const [root, journalDirectory] = process.argv.slice(2);
    const environment = { platform: 'linux', home: root, variables: {}, now: () => Date.now() };
    const wish = { paths: [{ path: '.env', isDirectory: false }], agents: ['cursor', 'claude-code'], scope: 'project' };
    try {
      const plan = planProtection(wish, { files, environment, startDirectory: root });
      if (plan.refusals.length > 0) throw new Error(plan.refusals[0].reason);
      applyPlan(plan, { files, environment, journalDirectory, root });
    } catch (error) {
      process.stdout.write(error.message);
    }`;
  const stdin = { contents: source, resolveDir: process.cwd(), loader: 'ts' } as const;
  buildSync({ stdin, bundle: true, platform: 'node', mainFields: ['module', 'main'], outfile: script });
  const command = [process.execPath, script, root, join(folder, 'state')];
  const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...command];
  const [program = '', ...rest] = process.getuid?.() === 0 ? asNobody : command;
  return execFileSync(program, rest, { encoding: 'utf8' });
}

function contents(): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !statSync(join(root, name)).isDirectory(),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

describe('without the right to write', { timeout: 60_000 }, () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'state'));
    writeFileSync(join(root, '.cursorignore'), 'x\n');
    writeFileSync(join(root, '.claude', 'settings.json'), '{}\n');
    if (process.getuid?.() !== 0) return;
    for (const path of ['', 'state', 'ws', 'ws/.cursorignore', 'ws/.claude', 'ws/.claude/settings.json']) {
      chownSync(join(folder, path), nobody, nobody);
    }
  });

  it('is not what stops an ordinary attempt', () => {
    expect(attemptAsNobody()).toBe('');
    expect(contents()['.cursorignore']).toBe('x\n/.env\n');
  });

  it('a read-only file stays, and what was written before it is taken back', () => {
    chmodSync(join(root, '.claude', 'settings.json'), 0o444);
    const before = contents();
    expect(attemptAsNobody()).toMatch(/settings\.json: permission denied/);
    expect(contents()).toEqual(before);
    expect(readdirSync(join(folder, 'state'))).toEqual([]);
  });

  it('a read-only folder stays as it is', () => {
    chmodSync(join(root, '.claude'), 0o555);
    const before = contents();
    expect(attemptAsNobody()).toMatch(/permission denied/);
    chmodSync(join(root, '.claude'), 0o755);
    expect(contents()).toEqual(before);
  });

  it('an unreadable file is refused', () => {
    const file = join(root, '.claude', 'settings.json');
    chmodSync(file, 0o000);
    expect(attemptAsNobody()).toMatch(/permission denied/);
    chmodSync(file, 0o600);
    expect(contents()).toEqual({ '.claude/settings.json': '{}\n', '.cursorignore': 'x\n' });
  });
});
