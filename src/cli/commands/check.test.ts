import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProduct } from '../../../test/support/built-product';
import { put } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { letters } from '../../detect/test-samples';

// The built command is started many times.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const base = temporaryFolder();
const secret = `GITHUB_TOKEN=${['gh', 'p_'].join('')}${letters(36)}\n`;
const settingsFile = '.claude/settings.json';
let product = '';
let count = 0;
let root = '';
let home = '';

beforeAll(async () => {
  product = await buildProduct();
});

beforeEach(() => {
  const folder = join(base, String(++count));
  [root, home] = [join(folder, 'ws'), join(folder, 'home')];
  mkdirSync(root, { recursive: true });
  put(home, '.claude/projects/x/log.jsonl', '');
  put(home, 'bin/claude', '');
  git('init', '-q');
  put(root, 'key.txt', secret);
  policy({ agents: { mustBlock: ['claude-code'] } });
});

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

interface Result {
  readonly code: number;
  readonly output: string;
  readonly messages: string;
}

const environment = (): NodeJS.ProcessEnv => ({
  HOME: home,
  PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`,
});

function git(...words: string[]): void {
  execFileSync('git', words, { cwd: root, env: environment(), stdio: 'pipe' });
}

function sightline(...words: string[]): Result {
  try {
    const script = join(product, 'cli.js');
    const output = execFileSync(process.execPath, [script, ...words], { cwd: root, env: environment(), stdio: 'pipe' });
    return { code: 0, output: output.toString(), messages: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: Buffer; stderr: Buffer };
    return { code: status, output: stdout.toString(), messages: stderr.toString() };
  }
}

/** The made-up token in `key.txt` is of medium severity. */
function check(...words: string[]): Result {
  return sightline('check', '--fail-on', 'medium', ...words);
}

function policy(value: object): void {
  put(root, '.sightline.jsonc', `${JSON.stringify(value, null, 2)}\n`);
  git('add', '.sightline.jsonc');
}

function deny(...rules: string[]): void {
  put(root, settingsFile, JSON.stringify({ permissions: { deny: rules } }, null, 2));
}

describe('a finding that the baseline accepts', () => {
  it('breaks nothing once the baseline is committed', () => {
    git('add', 'key.txt');
    expect(check().code).toBe(1);
    sightline('baseline', '--reason', 'made up');
    expect(check().code).toBe(1);
    git('add', '.sightline-baseline.json');
    expect(check().code).toBe(0);
    rmSync(join(root, '.sightline-baseline.json'));
    expect(check().code).toBe(0);
  });
});

describe('check', () => {
  it('passes where committed rules block everything, staged or committed', () => {
    deny('Read(/key.txt)');
    git('add', settingsFile);
    const { code, output } = check();
    expect([code, output]).toEqual([0, expect.stringMatching(/^Nothing breaks the policy; .* for claude-code /)]);
    git('-c', 'user.name=a', '-c', 'user.email=a@b.test', 'commit', '-qm', 'rules');
    expect(check().code).toBe(0);
  });

  it('fails on what no rule blocks, with path, agent, reason and what to do on one line', () => {
    const { code, output } = check();
    expect(code).toBe(1);
    expect(output.split('\n')[0]).toBe(
      'key.txt: claude-code: medium severity, readable: no committed rule covers it -> sightline protect key.txt --agents claude-code, then commit',
    );
  });

  it('does not count rules that are not committed, and says that they would do', () => {
    deny('Read(/key.txt)');
    expect(check().output).toContain(`-> commit ${settingsFile}, which blocks it\n`);
    deny();
    git('add', settingsFile);
    deny('Read(/key.txt)');
    expect(check().code).toBe(1);
  });

  it('counts what is staged although the work tree is worse, and not what the user has at home', () => {
    deny('Read(/key.txt)');
    git('add', settingsFile);
    rmSync(join(root, settingsFile));
    expect(check('--format', 'json').output).toContain('"failures": []');
    git('add', '-A');
    put(home, settingsFile, JSON.stringify({ permissions: { deny: ['Read(**/key.txt)'] } }));
    expect(check().code).toBe(1);
  });

  it('does not take asking for blocking', () => {
    put(root, settingsFile, JSON.stringify({ permissions: { ask: ['Read(/key.txt)'] } }));
    git('add', settingsFile);
    expect(check().output).toContain('key.txt: claude-code: medium severity, asks only: ');
  });

  it('asks for probes whether they exist or not', () => {
    rmSync(join(root, 'key.txt'));
    policy({ agents: { mustBlock: ['claude-code'] }, probes: ['config/prod.yaml', 'clients/'] });
    const { code, output } = check();
    expect(code).toBe(1);
    expect(output).toContain('config/prod.yaml: claude-code: must be blocked, readable');
    expect(output).toContain('sightline protect clients/ --agents claude-code, then commit');
    deny('Read(/config/prod.yaml)', 'Read(/clients/**)');
    git('add', settingsFile);
    expect(check().code).toBe(0);
  });

  it('fails on dead rules of the agents that count', () => {
    rmSync(join(root, 'key.txt'));
    put(root, '.claudeignore', 'key.txt\n');
    git('add', '.claudeignore');
    const { code, output } = check();
    expect(code).toBe(1);
    expect(output).toMatch(/^\.claudeignore:1:1: claude-code: /);
    policy({ agents: { mustBlock: ['cursor'] } });
    expect(check().code).toBe(0);
  });

  it('fails from the severity on that is asked for, high when none is', () => {
    expect(sightline('check').code).toBe(0);
    expect(sightline('check').output).toContain('from severity high on');
    expect(sightline('check', '--fail-on', 'low').code).toBe(1);
    expect(sightline('check', '--fail-on', 'worst').code).toBe(2);
  });

  it('refuses a bad policy with file, line and column', () => {
    policy({ agents: { mustBlock: ['claude-cod'] }, probes: ['/etc/passwd'] });
    const { code, output, messages } = check();
    expect([code, output]).toEqual([2, '']);
    expect(messages).toContain('.sightline.jsonc:4:7: error: an entry of "mustBlock" must be one of: claude-code, ');
    expect(messages).toContain('.sightline.jsonc:8:5: error: a probe must be a path inside the workspace\n');
  });

  it('judges every agent that committed rules can block where the policy does not choose', () => {
    policy({});
    const report = JSON.parse(check('--format', 'json').output) as {
      agents: string[];
      failures: object[];
    };
    expect(report.agents).toContain('claude-code');
    expect(report.agents).not.toContain('github-copilot');
    expect(report.failures).toContainEqual({
      kind: 'exposure',
      path: 'key.txt',
      agent: 'claude-code',
      severity: 'medium',
      access: 'open',
      rule: null,
      reason: 'medium severity, readable: no committed rule covers it',
      remedy: 'sightline protect key.txt --agents claude-code, then commit',
    });
  });

  it('needs a repository', () => {
    rmSync(join(root, '.git'), { recursive: true });
    const { code, messages } = check();
    expect([code, messages]).toEqual([2, expect.stringContaining('lies in no git repository')]);
  });
});

describe('the drift alarm on the command line', () => {
  it('follows a guard through protecting, an edit by hand, and undo', () => {
    sightline('protect', 'key.txt');
    git('add', '-A');
    expect(sightline('scan').output).not.toContain('No longer guarded');
    expect(check().code).toBe(0);
    deny();
    const { output } = sightline('scan');
    expect(output).toContain(
      'No longer guarded (1)\n  key.txt\n    Claude Code: The rule .claude/settings.json:4 Read(/key.txt) stands there no more',
    );
    const report = JSON.parse(sightline('scan', '--format', 'json').output) as { drifts: object[] };
    expect(report.drifts).toMatchObject([{ path: 'key.txt', agent: 'claude-code', cause: 'rule-removed' }]);
    expect(check().output).toContain('-> sightline protect key.txt --agents claude-code\n1 failure; ');
    sightline('undo');
    expect(sightline('scan').output).not.toContain('No longer guarded');
  });

  it('neither remembers nor tells anything for agents that are named', () => {
    deny('Read(/key.txt)');
    sightline('scan', '--agents', 'claude-code');
    deny();
    expect(sightline('scan').output).not.toContain('No longer guarded');
    deny('Read(/key.txt)');
    sightline('scan');
    deny();
    expect(sightline('scan', '--agents', 'claude-code').output).not.toContain('No longer guarded');
    expect(sightline('scan').output).toContain('No longer guarded');
  });

  it('remembers nothing from a check', () => {
    deny('Read(/key.txt)');
    check();
    deny();
    expect(sightline('scan').output).not.toContain('No longer guarded');
  });
});

describe('policy', () => {
  it('says what the policy says and what is wrong in it, and keeps the terms to itself', () => {
    const term = 'Bluebird';
    policy({ confidential: [{ path: 'a/', reason: 'r' }], terms: [{ match: term }], probes: ['.env', '../x'] });
    const { code, output } = sightline('policy');
    expect(code).toBe(1);
    expect(output).toContain('Confidential\n  a  confidential  r  (line 3)');
    expect(output).toContain('Problems\n  .sightline.jsonc:15:5: error: a probe must be a path inside the workspace');
    const json = sightline('policy', '--format', 'json').output;
    expect(`${output}${json}`).not.toContain(term);
    expect(JSON.parse(json)).toMatchObject({
      schemaVersion: 1,
      file: '.sightline.jsonc',
      policy: { probes: ['.env'], terms: [{ kind: 'codename', length: 8 }] },
      problems: [{ file: '.sightline.jsonc', severity: 'error', startLine: 15, startColumn: 5 }],
    });
  });

  it('lists what other files hide, and gives away nothing of a secret or its hash', () => {
    const value = letters(24, 5);
    const hash = createHash('sha1').update(value).digest('hex');
    put(root, '.gitleaksignore', `a.ts:jwt:3\nnonsense\n${'0a'.repeat(20)}:a.ts:jwt:3\n`);
    const list = `[[allowlists]]\ncondition = "AND"\npaths = ['''^test/''']\nregexes = ['''${value}''']\n`;
    put(root, '.gitleaks.toml', `${list}[[allowlists]]\nstopwords = ["${value}"]\ntargetRules = ["github-pat"]\n`);
    put(root, '.secrets.baseline', JSON.stringify({ results: { 'b.ts': [{ hashed_secret: hash }] } }));
    sightline('baseline', '--reason', 'made up', 'key.txt');
    const { code, output } = sightline('policy');
    expect(code).toBe(0);
    expect(output).toMatch(
      /Accepted in \.sightline-baseline\.json\n {2}key\.txt {2}[\w-]+ {2}[0-9a-f]{16} {2}\d{4}-\d\d-\d\d {2}made up {2}\(line 5\)\n/,
    );
    expect(output).toContain('Passed over by .gitleaksignore\n  a.ts:3  (line 1)\n');
    expect(output).toContain(
      'Passed over by .gitleaks.toml\n  path ^test/ and 1 expression for values\n  1 stop word  (rules of github)\n',
    );
    expect(output).toContain('Passed over by .secrets.baseline\n  b.ts  1 value by hash\n');
    expect(output).toContain('  .gitleaksignore:2:1: warning: no fingerprint of the form file:rule:line\n');
    expect(output).toContain('  .gitleaksignore:3:1: info: about a commit, ');
    const json = sightline('policy', '--format', 'json').output;
    expect(JSON.parse(json)).toMatchObject({
      suppressions: {
        baseline: [{ path: 'key.txt' }],
        places: [{ path: 'a.ts', place: 3 }],
        lists: [{ values: 1 }, { words: 1 }, { path: 'b.ts', values: 1 }],
      },
      problems: [
        { file: '.gitleaksignore', startLine: 2 },
        { file: '.gitleaksignore', severity: 'info' },
      ],
    });
    for (const part of [value, hash]) expect(`${output}${json}`.includes(part)).toBe(false);
  });

  it('has nothing to say without a policy, or with an empty one', () => {
    policy({});
    expect(sightline('policy')).toMatchObject({ code: 0, output: 'The policy says nothing.\n' });
    rmSync(join(root, '.sightline.jsonc'));
    expect(sightline('policy')).toMatchObject({ code: 0, output: 'There is no .sightline.jsonc here.\n' });
  });
});
