import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProduct } from '../../test/support/built-product';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { letters } from '../detect/test-samples';
import { agents } from '../access';
import { run } from './main';
import { tool } from './tool';

// Programs are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const base = temporaryFolder();
const root = join(base, 'ws');
const other = join(base, 'other');
const denyEnv = JSON.stringify({ permissions: { deny: ['Read(./.env)'] } });
const secret = `GITHUB_TOKEN=${['gh', 'p_'].join('')}${letters(36)}\n`;
let workerScript = '';

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeAll(async () => {
  // The user's own configuration and state stay out of it.
  vi.stubEnv('HOME', join(base, 'home'));
  workerScript = join(await buildProduct(), 'worker.js');
  write(join(root, '.env'), secret);
  write(join(root, 'sub', 'config.txt'), secret);
  write(join(root, 'node_modules', 'lib', '.env'), secret);
  write(join(root, 'plain.txt'), 'nothing');
  write(join(root, '.claude', 'settings.json'), denyEnv);
  write(join(root, '.claudeignore'), '.env\n');
  write(join(other, 'key.txt'), secret);
  symlinkSync(other, join(root, 'away'));
  symlinkSync(root, join(base, 'ws-link'));
});

afterAll(() => {
  vi.unstubAllEnvs();
});

class Sink extends Writable {
  text = '';

  constructor(readonly isTTY: boolean) {
    super();
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

interface Result {
  readonly code: number;
  readonly output: string;
  readonly messages: string;
}

interface Setting {
  readonly cwd?: string;
  readonly isTTY?: boolean;
  readonly variables?: Readonly<Record<string, string>>;
}

async function sightline(words: readonly string[], setting: Setting = {}): Promise<Result> {
  const { cwd = root, isTTY = false, variables = {} } = setting;
  const [output, messages] = [new Sink(isTTY), new Sink(isTTY)];
  const code = await run(words, { currentDirectory: cwd, workerScript, output, messages, variables });
  return { code, output: output.text, messages: messages.text };
}

interface Report {
  readonly root: string;
  readonly tool: object;
  readonly files: readonly { readonly path: string; readonly access: Record<string, { readonly verdict: string }> }[];
}

async function scanned(words: readonly string[], setting?: Setting): Promise<Report> {
  const { code, output } = await sightline(['scan', '--format', 'json', '--agents', 'claude-code', ...words], setting);
  expect(code).toBe(0);
  return JSON.parse(output) as Report;
}

const pathsOf = ({ files }: Report): string[] => files.map(({ path }) => path);

describe('a command line that cannot be understood', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['sacn'], /unknown command 'sacn'/],
    ['an unknown option', ['scan', '--nope'], /scan: Unknown option '--nope'/],
    ['an unknown option with a dot', ['scan', '--no.pe'], /Unknown option '--no\.pe'; see/],
    ['an option without its value', ['scan', '--format'], /--format/],
    ['an unknown format', ['scan', '--format', 'xml'], /--format takes text, json, not 'xml'/],
    ['an unknown agent', ['scan', '--agents', 'claude-code,clippy'], /unknown agent 'clippy'; known: claude-code, /],
    ['an empty list of agents', ['scan', '--agents', ''], /unknown agent ''/],
    ['a path that does not exist', ['scan', 'gone.txt'], /gone\.txt: no such file or folder/],
    ['a path in a folder that does not exist', ['scan', 'no/gone.txt'], /gone\.txt: no such file or folder/],
    ['a start directory that does not exist', ['scan', '--cwd', 'gone'], /gone: no such file or folder/],
    ['a start directory that is a file', ['scan', '-C', 'plain.txt'], /plain\.txt: not a folder/],
    ['a file outside', ['scan', '../other/key.txt'], /key\.txt is outside the start directory/],
    ['folders outside and inside', ['scan', '../other', 'sub'], /other is outside the start directory/],
    ['a path that leads outside by a link', ['scan', 'away/key.txt'], /key\.txt is outside the start directory/],
    ['nothing to explain', ['explain'], /explain: name at least one path/],
    ['a path for a command that takes none', ['lint', 'sub'], /lint takes no path/],
    ['an output that cannot be written', ['scan', '--output', 'no/report'], /no\/report: no such file or folder/],
  ])('%s', async (_, words, message) => {
    const { code, output, messages } = await sightline(words);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(messages).toMatch(message);
    expect(messages).toMatch(/^sightline: [^\n]*\n$/);
  });

  it('does not let a name forge a line', async () => {
    const { messages } = await sightline(['scan', 'a\nsightline: done\u001b[2J']);
    expect(messages).toMatch(/^[^\n\u001b]*\n$/);
  });

  it('without a command is told what there is, on standard error', async () => {
    const { code, output, messages } = await sightline([]);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(messages).toContain('Usage: sightline COMMAND');
  });
});

describe('help', () => {
  it.each(['scan', 'explain', 'lint', 'agents', 'rules'])('of %s names every option', async (command) => {
    const { code, output } = await sightline([command, '--help']);
    expect(code).toBe(0);
    expect(output).toContain(`Usage: sightline ${command}`);
    expect(output).toContain('--format');
    expect((await sightline(['--help'])).output).toContain(`  ${command}`);
  });

  it('gives the version', async () => {
    expect((await sightline(['--version'])).output).toBe(`${tool.version}\n`);
  });
});

describe('scan', () => {
  it('lists sensitive files with their verdicts, without a word of their content', async () => {
    const report = await scanned([]);
    expect(report).toMatchObject({ root, tool });
    expect(pathsOf(report)).toEqual(['.env', 'sub/config.txt']);
    expect(report.files.map(({ access }) => access['claude-code']?.verdict)).toEqual(['partial', 'readable']);
    expect(JSON.stringify(report).includes(letters(36))).toBe(false);
  });

  it.each<[string, string[], Setting, string[]]>([
    ['a file', ['.env'], {}, ['.env']],
    ['a folder', ['sub/'], {}, ['sub/config.txt']],
    ['several', ['.env', 'sub'], {}, ['.env', 'sub/config.txt']],
    ['a path that is absolute', [join(base, 'ws', 'sub')], {}, ['sub/config.txt']],
    [
      'a path behind a link to the start directory',
      [join(base, 'ws-link', 'sub')],
      { cwd: base },
      ['ws/sub/config.txt'],
    ],
    ['the start directory itself', ['.'], {}, ['.env', 'sub/config.txt']],
    ['the start directory itself, by a link', ['.'], { cwd: join(base, 'ws-link') }, ['.env', 'sub/config.txt']],
    ['a folder that is left out', ['node_modules'], {}, []],
  ])('is filtered by %s', async (_, words, setting, expected) => {
    const report = await scanned(words, setting);
    expect(pathsOf(report)).toEqual(expected);
  });

  it('starts in a folder outside the current one', async () => {
    const report = await scanned([other]);
    expect(report.root).toBe(other);
    expect(pathsOf(report)).toEqual(['key.txt']);
  });

  it('starts where --cwd says', async () => {
    expect((await scanned(['--cwd', '../other'])).root).toBe(other);
  });

  it('writes the report to a file, without colours', async () => {
    const { code, output } = await sightline(['scan', '-o', join(base, 'report.txt')], { isTTY: true });
    expect(code).toBe(0);
    expect(output).toBe('');
    const report = readFileSync(join(base, 'report.txt'), 'utf8');
    expect(report).toContain('sub/config.txt');
    expect(report).not.toContain('\u001b');
  });

  it.each<[string, Setting, boolean]>([
    ['on a terminal', { isTTY: true }, true],
    ['in a pipe', { isTTY: false }, false],
    ['with NO_COLOR', { isTTY: true, variables: { NO_COLOR: '1' } }, false],
    // "when present and not an empty string": https://no-color.org
    ['with an empty NO_COLOR', { isTTY: true, variables: { NO_COLOR: '' } }, true],
    ['on a dumb terminal', { isTTY: true, variables: { TERM: 'dumb' } }, false],
  ])('is coloured %s: %s', async (_, setting, expected) => {
    const { output } = await sightline(['scan', '--agents', 'cursor'], setting);
    expect(output.includes('\u001b[')).toBe(expected);
  });

  it('shows progress on a terminal only', async () => {
    expect((await sightline(['scan'], { isTTY: true })).messages).toContain('files scanned');
    expect((await sightline(['scan'])).messages).toBe('');
  });

  it('names the agents that were chosen', async () => {
    const { output } = await sightline(['scan', '--agents', 'all']);
    expect(output).toContain(`Agents looked at: ${agents.map(({ name }) => name).join(', ')}`);
  });
});

describe('explain', () => {
  interface Entry {
    readonly path: string;
    readonly agent: string;
    readonly channels: { readonly read: { readonly access: string; readonly rule?: object } };
  }

  async function explained(words: readonly string[], setting?: Setting): Promise<Entry[]> {
    const all = ['explain', '--format', 'json', '--agents', 'claude-code', ...words];
    const { code, output } = await sightline(all, setting);
    expect(code).toBe(0);
    return JSON.parse(output) as Entry[];
  }

  it('names the rule that decides', async () => {
    const [entry] = await explained(['.env']);
    expect(entry).toMatchObject({ path: '.env', agent: 'claude-code', verdict: 'partial' });
    expect(entry?.channels.read).toMatchObject({
      access: 'blocked',
      rule: { file: '.claude/settings.json', line: 1, text: 'Read(./.env)' },
    });
  });

  it.each([
    ['a file that is not sensitive', 'plain.txt', 'plain.txt'],
    ['a folder', 'sub', 'sub'],
    ['the start directory', '.', '.'],
    ['a path that does not exist', 'gone.txt', 'gone.txt'],
    ['a path in a folder that does not exist', 'no/such/gone.txt', 'no/such/gone.txt'],
    ['a file outside', '../other/key.txt', join(other, 'key.txt')],
    ['a folder outside', '../other', other],
  ])('answers for %s', async (_, given, shown) => {
    expect((await explained([given])).map(({ path }) => path)).toEqual([shown]);
  });

  it('keeps the start directory for a folder outside', async () => {
    const [inside, outside] = await explained([join(root, '.env'), join(root, 'sub')], { cwd: other });
    expect(inside?.channels.read.rule).toBeUndefined();
    expect(outside?.path).toBe(join(root, 'sub'));
  });

  it('says in text who is asked about and why', async () => {
    const { output } = await sightline(['explain', '.env', '--agents', 'claude-code']);
    expect(output).toContain('.claude/settings.json:1 Read(./.env)');
  });
});

describe('lint', () => {
  it('looks at every agent and reports files that do nothing', async () => {
    const { code, output } = await sightline(['lint', '--format', 'json']);
    expect(code).toBe(0);
    const report = JSON.parse(output) as { schemaVersion: number; problems: { file: string }[] };
    expect(report.schemaVersion).toBe(1);
    expect(report.problems.map(({ file }) => file)).toContain('.claudeignore');
    expect((await sightline(['lint'])).output).toContain('.claudeignore:1:1');
  });

  it('says when there is nothing to report', async () => {
    const { code, output } = await sightline(['lint', '--agents', 'claude-code'], { cwd: other });
    expect([code, output]).toEqual([0, 'No dead rule found.\n']);
  });
});

describe('agents', () => {
  it('lists every agent that is known', async () => {
    const { output } = await sightline(['agents', '--format', 'json']);
    expect((JSON.parse(output) as { id: string }[]).map(({ id }) => id)).toEqual(agents.map(({ id }) => id));
    expect((await sightline(['agents'])).output).toContain('claude-code (Claude Code)');
  });
});

describe('a look', () => {
  it('leaves nothing behind in the workspace', () => {
    expect(readFileSync(join(root, '.claude', 'settings.json'), 'utf8')).toBe(denyEnv);
    expect(existsSync(join(root, '.sightline.jsonc'))).toBe(false);
  });
});
