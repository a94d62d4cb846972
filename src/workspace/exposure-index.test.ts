import { describe, expect, it } from 'vitest';
import { scanned, settings, Stage } from '../../test/support/exposure-stage';
import type { GitFacts } from '../access/agent';

const denyEnv = JSON.stringify({ permissions: { deny: ['Read(./.env)'] } });
const marked = JSON.stringify({ confidential: [{ path: 'src/pricing/', reason: 'contract' }] });

describe('scan', () => {
  it('joins findings with verdicts', async () => {
    const stage = await scanned({
      '/ws/a': 'secret',
      '/ws/b': 'plain',
      '/ws/.env': 'secret',
      '/ws/.claude/settings.json': denyEnv,
    });
    expect(stage.sensitive).toEqual(['.env', 'a']);
    expect(stage.verdict('a')).toBe('readable');
    expect(stage.verdict('.env')).toBe('partial');
    expect(stage.index.snapshot().summary).toMatchObject({ scannedFiles: 4, sensitiveFiles: 2, exposedFiles: 1 });
  });

  it('judges only what it is asked for', async () => {
    const stage = new Stage({ '/ws/a/x': 'secret', '/ws/b/x': 'secret', '/ws/c': 'secret' });
    await stage.index.scan(['a', 'c']);
    expect(stage.sensitive).toEqual(['a/x', 'c']);
  });

  it('tells its progress by the number of files', async () => {
    const entries = Object.fromEntries(Array.from({ length: 1200 }, (_, n) => [`/ws/f${n}`, '']));
    const seen: number[] = [];
    const stage = new Stage(entries);
    await stage.index.scan([''], (files) => seen.push(files));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.reduce((sum, files) => sum + files)).toBe(1200);
  });

  it('looks at every agent when told to, and says that they were chosen', async () => {
    const stage = await scanned({ '/ws/a': 'secret' }, { agents: 'all' });
    const { agents } = stage.index.snapshot();
    expect(stage.file('a')?.access.map(({ agent }) => agent)).toEqual(agents.map(({ id }) => id));
    expect(agents.every(({ inUse, evidence }) => inUse && evidence[0] === 'chosen by you')).toBe(true);
  });

  it('gives no verdict where no agent is in use', async () => {
    const stage = await scanned({ '/ws/a': 'secret' }, { agents: 'detected' });
    expect(stage.file('a')?.access).toEqual([]);
    expect(stage.index.snapshot().summary.exposedFiles).toBe(0);
  });
});

describe('refresh', () => {
  it('judges a changed file and no other', async () => {
    const stage = await scanned({ '/ws/a': 'plain', '/ws/b': 'secret' });
    stage.write('/ws/a', 'secret');
    await stage.index.refresh(['/ws/a']);
    expect(stage.scanner.takeAsked()).toEqual(['a']);
    expect(stage.sensitive).toEqual(['a', 'b']);
  });

  it('keeps the objects of files that did not change', async () => {
    const stage = await scanned({ '/ws/a': 'secret', '/ws/b': 'secret' });
    const before = [stage.file('a'), stage.file('b')];
    stage.write('/ws/a', 'secret\nsecret');
    await stage.index.refresh(['/ws/a']);
    expect(stage.file('a')).not.toBe(before[0]);
    expect(stage.file('b')).toBe(before[1]);
    await stage.index.scan();
    expect(stage.file('b')).toBe(before[1]);
  });

  it('takes new and deleted files and folders', async () => {
    const stage = await scanned({ '/ws/d/a': 'secret', '/ws/d/b/c': 'secret', '/ws/e': 'secret' });
    stage.files.createDirectory('/ws/n');
    stage.write('/ws/n/x', 'secret');
    stage.files.removeFile('/ws/d/b/c');
    stage.files.removeDirectory('/ws/d/b');
    stage.files.removeFile('/ws/d/a');
    stage.files.removeDirectory('/ws/d');
    stage.files.removeFile('/ws/e');
    await stage.index.refresh(['/ws/n', '/ws/d', '/ws/e']);
    expect(stage.sensitive).toEqual(['n/x']);
    expect(stage.index.snapshot().summary).toMatchObject({ scannedFiles: 1, skippedFiles: 0 });
  });

  it('takes a file in place of a folder and the other way round', async () => {
    const stage = await scanned({ '/ws/a/b': 'secret', '/ws/c': 'secret' });
    stage.files.removeFile('/ws/a/b');
    stage.files.removeDirectory('/ws/a');
    stage.files.removeFile('/ws/c');
    stage.files.createDirectory('/ws/c');
    stage.write('/ws/a', 'secret');
    stage.write('/ws/c/d', 'secret');
    await stage.index.refresh(['/ws/a', '/ws/c']);
    expect(stage.sensitive).toEqual(['a', 'c/d']);
  });

  it('judges the links to a changed file too', async () => {
    const stage = await scanned({ '/ws/a': 'plain', '/ws/link': { link: 'a' }, '/ws/broken': { link: 'new' } });
    stage.write('/ws/a', 'secret');
    stage.write('/ws/new', 'secret');
    await stage.index.refresh(['/ws/a', '/ws/new']);
    expect(stage.sensitive).toEqual(['a', 'broken', 'link', 'new']);
    expect(stage.index.snapshot().errors).toEqual([]);
  });

  it('counts an excluded folder once, whatever changes in it', async () => {
    const stage = await scanned({ '/ws/lib/a': 'secret', '/ws/b': '' }, { exclude: ['lib/**'] });
    await stage.index.refresh(['/ws/lib/a', '/ws/lib/b']);
    expect(stage.sensitive).toEqual([]);
    expect(stage.index.snapshot().summary.skippedFiles).toBe(1);
  });

  it('leaves paths outside the workspace alone', async () => {
    const stage = await scanned({ '/ws/a': 'secret', '/x/b': 'secret' });
    await stage.index.refresh(['/x/b', '/ws2/c']);
    expect(stage.scanner.takeAsked()).toEqual([]);
    expect(stage.sensitive).toEqual(['a']);
  });
});

describe('a change of configuration', () => {
  it('in the workspace changes verdicts without judging content again', async () => {
    const stage = await scanned({ '/ws/.env': 'secret', '/ws/a': 'secret', '/ws/.claude/': '' });
    const before = stage.file('a');
    expect(stage.verdict('.env')).toBe('readable');
    stage.write('/ws/.claude/settings.json', denyEnv);
    await stage.index.refresh(['/ws/.claude/settings.json']);
    expect(stage.verdict('.env')).toBe('partial');
    expect(stage.scanner.takeAsked()).toEqual(['.claude/settings.json']);
    expect(stage.file('a')).toBe(before);
  });

  it('outside the workspace too', async () => {
    const stage = await scanned({ '/ws/.env': 'secret', '/home/me/.claude/': '' });
    const file = '/home/me/.claude/settings.json';
    expect(stage.index.watched).toContain(file);
    stage.write(file, JSON.stringify({ permissions: { deny: ['Read(**/.env)'] } }));
    await stage.index.refresh([file]);
    expect(stage.verdict('.env')).toBe('partial');
    expect(stage.scanner.takeAsked()).toEqual([]);
  });

  it('with broken JSON counts as no rule, and is told with its place', async () => {
    const stage = await scanned({ '/ws/.env': 'secret', '/ws/.claude/settings.json': `${denyEnv.slice(0, -1)},,` });
    expect(stage.verdict('.env')).toBe('readable');
    expect(stage.index.snapshot().problems).toMatchObject([{ file: '.claude/settings.json', range: { startLine: 1 } }]);
  });
});

describe('a change of git', () => {
  const deny = { '/ws/.env': 'secret', '/ws/.claude/settings.json': denyEnv };
  const shellForms = (stage: Stage): readonly string[] => stage.file('.env')?.access[0]?.channels.shell.forms ?? [];

  it.each(['/ws/.git/index', '/ws/.git/HEAD', '/ws/.git/logs/HEAD', '/ws/.git/FETCH_HEAD'])(
    'that %s shows changes verdicts, also in a repository that is new',
    async (state) => {
      const stage = await scanned(deny);
      expect(shellForms(stage)).not.toContain('git history');
      stage.git = { root: '/ws', isCommitted: () => true };
      expect(stage.index.touchesHistory([state])).toBe(true);
      await stage.index.refresh([state]);
      await stage.index.readHistory();
      expect(shellForms(stage)).toContain('git history');
      expect(stage.scanner.takeAsked()).toEqual([]);
      expect(stage.index.watched).toContain('/ws/.git/HEAD');
    },
  );
});

describe('git history', () => {
  const deny = { '/ws/.env': 'secret', '/ws/.claude/settings.json': denyEnv, '/ws/.git/HEAD': '' };
  const historyForm = (stage: Stage): string | undefined =>
    stage.file('.env')?.access[0]?.channels.shell.forms.find((form) => form.startsWith('git history'));

  it('may hold everything until git has answered', async () => {
    const stage = await scanned(deny);
    expect(historyForm(stage)).toBeDefined();
    stage.git = { root: '/ws', isCommitted: () => false };
    await stage.index.readHistory();
    expect(historyForm(stage)).toBeUndefined();
  });

  it('holds up no other work while git is asked', async () => {
    const stage = await scanned(deny);
    let answer: (facts: GitFacts) => void = () => undefined;
    stage.slowGit = new Promise((resolve) => {
      answer = resolve;
    });
    const history = stage.index.readHistory();
    stage.write('/ws/a', 'secret');
    await stage.index.refresh(['/ws/a']);
    expect(stage.sensitive).toContain('a');
    answer({ root: '/ws', isCommitted: () => true });
    await history;
    expect(historyForm(stage)).toBe('git history');
  });
});

describe('the size limit', () => {
  const policy = (maxFileSize: string): Record<string, string> => ({
    '/ws/a': 'plain',
    '/ws/.sightline.jsonc': JSON.stringify({ scan: { maxFileSize } }),
  });

  it.each([
    ['may be raised by the policy', '5KB', true, 5 * 1024],
    ['is not lowered by it', '10B', true, 100],
    ['is not touched by a policy that is not trusted', '5KB', false, 100],
    ['has an end', '5GB', true, 256 * 1024 * 1024],
  ])('%s', async (_, size, trusted, expected) => {
    const stage = await scanned(policy(size), { trusted });
    expect(stage.scanner.sizeLimit).toBe(expected);
  });
});

describe('findings that a file itself allows', () => {
  it('are counted as hidden', async () => {
    const stage = await scanned({ '/ws/a': 'silenced\nsilenced\n' });
    expect(stage.index.snapshot().summary.hiddenByPolicy).toBe(2);
  });
});

describe('a change of policy', () => {
  const policy = '/ws/.sightline.jsonc';

  it('marks files without findings', async () => {
    const stage = await scanned({ '/ws/src/pricing/a': 'plain', '/ws/src/b': 'plain' });
    stage.write(policy, marked);
    await stage.index.refresh([policy]);
    expect(stage.sensitive).toEqual(['.sightline.jsonc', 'src/pricing/a']);
    expect(stage.index.snapshot().confidential).toMatchObject([{ path: 'src/pricing' }]);
    stage.files.removeFile(policy);
    await stage.index.refresh([policy]);
    expect(stage.sensitive).toEqual([]);
  });

  const hiding = JSON.stringify({
    allow: [{ path: 'test/**', rules: ['*'], reason: 'made up' }],
    scan: { exclude: ['vendor/**'] },
  });
  const tree = { '/ws/test/a': 'secret\nsecret', '/ws/vendor/b': 'secret', '/ws/c': 'secret' };

  it('hides what it allows and excludes, and counts it', async () => {
    const stage = await scanned(tree);
    expect(stage.sensitive).toEqual(['c', 'test/a', 'vendor/b']);
    stage.write(policy, hiding);
    await stage.index.refresh([policy]);
    expect(stage.sensitive).toEqual(['c']);
    expect(stage.index.snapshot().summary.hiddenByPolicy).toBe(3);
  });

  it('hides nothing in a workspace that is not trusted', async () => {
    const stage = await scanned({ ...tree, [policy]: hiding }, { trusted: false });
    expect(stage.sensitive).toEqual(['c', 'test/a', 'vendor/b']);
    expect(stage.index.snapshot().summary.hiddenByPolicy).toBe(0);
    await stage.index.reconfigure(settings);
    expect(stage.sensitive).toEqual(['c']);
  });

  it('marks in a workspace that is not trusted too', async () => {
    const stage = await scanned({ '/ws/src/pricing/a': '', [policy]: marked }, { trusted: false });
    expect(stage.sensitive).toEqual(['.sightline.jsonc', 'src/pricing/a']);
  });
});

describe('reconfigure', () => {
  it('judges content again only where other files are left out', async () => {
    const stage = await scanned({ '/ws/a': 'secret', '/ws/lib/b': 'secret' });
    await stage.index.reconfigure({ ...settings, agents: ['claude-code', 'cursor'] });
    expect(stage.scanner.takeAsked()).toEqual([]);
    expect(stage.file('a')?.access).toHaveLength(2);
    await stage.index.reconfigure({ ...settings, exclude: ['lib/**'] });
    expect(stage.scanner.takeAsked()).toEqual(['a']);
    expect(stage.sensitive).toEqual(['a']);
  });
});

describe('explain', () => {
  it.each(['.env', 'deep/.env', 'no/such/folder/.env'])('answers for %s, which does not exist', async (path) => {
    const stage = await scanned({ '/ws/.claude/settings.json': denyEnv });
    const [answer] = stage.index.explain(`/ws/${path}`);
    expect(answer?.channels.read).toMatchObject({ access: 'blocked', rule: { text: 'Read(./.env)' } });
  });

  it('answers for folders and for files that are not sensitive', async () => {
    const stage = await scanned({ '/ws/d/a': 'plain' });
    expect(stage.index.explain('/ws/d')[0]?.verdict).toBe('readable');
    expect(stage.index.explain('/ws/d/a')[0]?.verdict).toBe('readable');
  });
});

describe('dispose', () => {
  it('stops the scanner', async () => {
    const stage = await scanned({});
    stage.index.dispose();
    expect(stage.scanner.isDisposed).toBe(true);
  });
});
