import { describe, expect, it } from 'vitest';
import { denying } from '../../test/support/access-context';
import { scanned, type Stage } from '../../test/support/exposure-stage';
import type { MemoryEntry } from '../../test/support/memory-files';
import { ProtectionPlanner, type ChosenWish } from './protection-planner';

const all = ['claude-code', 'cursor', 'gemini-cli'];
const settingsFile = '/ws/.claude/settings.json';
const environment = { platform: 'linux', home: '/home/me', variables: {}, now: () => 0 } as const;

function plannerFor({ index, files }: Stage): ProtectionPlanner {
  return new ProtectionPlanner({ index, files, environment });
}

async function open(entries: Record<string, MemoryEntry>): Promise<ProtectionPlanner> {
  return plannerFor(await scanned(entries, { agents: all }));
}

function wish(
  path: string,
  agents: readonly string[] = ['claude-code'],
  changed: Partial<ChosenWish> = {},
): ChosenWish {
  return { choice: { kind: 'paths', paths: [{ path, isDirectory: false }] }, agents, scope: 'project', ...changed };
}

describe('plan', () => {
  it('gives no rule to a path that the rules of the agent close already, whatever they look like', async () => {
    const planner = await open({ [settingsFile]: denying('Read(./k*)'), '/ws/key.txt': 'secret' });
    const { edits, refusals } = planner.plan(wish('key.txt', all));
    expect(edits.map(({ agent }) => agent)).toEqual(['cursor', 'gemini-cli']);
    expect(refusals).toEqual([]);
  });

  it('gives no rule where the index is all that a rule could close, and it is closed', async () => {
    const stage = await scanned({ '/ws/.gitignore': '*.txt\n', '/ws/key.txt': 'secret' }, { agents: ['augment'] });
    expect(plannerFor(stage).plan(wish('key.txt', ['augment']))).toMatchObject({ edits: [], refusals: [] });
    expect(plannerFor(stage).plan(wish('key.pem', ['augment'])).edits).toHaveLength(1);
  });

  it('gives a rule where another path is closed only', async () => {
    const planner = await open({ [settingsFile]: denying('Read(/.env)'), '/ws/sub/.env': 'secret' });
    expect(planner.plan(wish('sub/.env')).edits.flatMap(({ rules }) => rules)).toEqual(['Read(/sub/.env)']);
  });

  it('gives a rule where what looks like one does nothing', async () => {
    const planner = await open({ '/ws/.claudeignore': '.env\n', '/ws/.env': 'secret' });
    expect(planner.plan(wish('.env')).edits).toHaveLength(1);
  });

  it('gives a rule where the agent asks only', async () => {
    const asking = JSON.stringify({ permissions: { ask: ['Read(/.env)'] } });
    const planner = await open({ [settingsFile]: asking, '/ws/.env': 'secret' });
    expect(planner.plan(wish('.env')).edits).toHaveLength(1);
  });

  it('gives no rule where the agent refuses the name by itself', async () => {
    const planner = await open({ '/ws/.env': 'secret' });
    expect(planner.plan(wish('.env', ['gemini-cli'])).edits).toEqual([]);
  });

  it('writes nothing', async () => {
    const stage = await scanned({ [settingsFile]: denying(), '/ws/.env': 'secret' }, { agents: all });
    const before = stage.files.snapshot();
    plannerFor(stage).plan(wish('.env', all));
    expect(stage.files.snapshot()).toEqual(before);
  });

  it('writes no rule that something else in the configuration takes the effect from', async () => {
    const entries = {
      '/ws/.env': 'secret',
      '/ws/a.txt': 'x',
      '/home/me/.gemini/settings.json': JSON.stringify({ context: { fileFiltering: { respectGeminiIgnore: false } } }),
    };
    const planner = await open(entries);
    const { edits, refusals } = planner.plan(wish('a.txt', ['gemini-cli', 'claude-code']));
    expect(edits.map(({ agent }) => agent)).toEqual(['claude-code']);
    expect(refusals).toMatchObject([{ agent: 'gemini-cli', path: 'a.txt' }]);
  });
});

describe('what counts as covered', () => {
  const ofUser = { '/home/me/.claude/settings.json': denying('Read(//ws/key.txt)'), '/ws/key.txt': 'secret' };
  const ofMachine = { '/ws/.claude/settings.local.json': denying('Read(/key.txt)'), '/ws/key.txt': 'secret' };
  const ofTeam = { [settingsFile]: denying('Read(key*)'), '/ws/key.txt': 'secret' };

  it.each([
    ['project', ofUser, 1],
    ['project', ofMachine, 1],
    ['project', ofTeam, 0],
    ['local', ofUser, 0],
    ['local', ofMachine, 0],
    ['user', ofMachine, 0],
    ['user', ofTeam, 0],
  ] as const)('for the scope %s, with %j', async (scope, entries, edits) => {
    const planner = await open(entries);
    expect(planner.plan(wish('key.txt', ['claude-code'], { scope })).edits).toHaveLength(edits);
  });

  it('a rule of the project that needs the user’s settings says so', async () => {
    const setting = JSON.stringify({ 'kiroAgent.agentIgnoreFiles': ['.kiroignore'] });
    const planner = await open({ '/home/me/.config/Kiro/User/settings.json': setting, '/ws/a.txt': 'x' });
    const { edits, notes } = planner.plan(wish('a.txt', ['kiro']));
    expect(edits.map(({ file }) => file)).toEqual(['/ws/.kiroignore']);
    expect(notes).toMatchObject([
      { agent: 'kiro', kind: 'needs', text: expect.stringContaining('other machines') as string },
    ]);
  });
});

describe('choices', () => {
  const entries = {
    '/ws/a.txt': 'secret',
    '/ws/b.txt': 'secret',
    '/ws/plain.txt': 'nothing',
    '/ws/clients/list.txt': 'nothing',
    '/ws/.sightline.jsonc': '{ "confidential": [{ "path": "clients/", "reason": "r" }] }',
    [settingsFile]: denying('Read(/a.txt)'),
  };
  const chosenBy = async (choice: ChosenWish['choice'], files: Record<string, MemoryEntry> = {}): Promise<string[]> => {
    const planner = await open({ ...entries, ...files });
    const { chosen } = planner.plan({ choice, agents: ['claude-code'], scope: 'project' });
    return chosen.map(({ path, isDirectory }) => (isDirectory ? `${path}/` : path));
  };

  it('every file that one of the agents can read', async () => {
    expect(await chosenBy({ kind: 'exposed' })).toEqual(['.sightline.jsonc', 'b.txt', 'clients/list.txt']);
  });

  it('every file of a category, a marked folder as a whole', async () => {
    expect(await chosenBy({ kind: 'category', category: 'secret' })).toEqual(['a.txt', 'b.txt']);
    expect(await chosenBy({ kind: 'category', category: 'confidential' })).toEqual(['.sightline.jsonc', 'clients/']);
  });

  it('nothing for a rule that found nothing', async () => {
    expect(await chosenBy({ kind: 'rule', rule: 'no-such-rule' })).toEqual([]);
  });

  it('a link in the workspace together with what it leads to', async () => {
    const paths = [{ path: 'link', isDirectory: false }];
    const links = { '/ws/link': { link: 'b.txt' }, '/ws/out': { link: '/home/me/x' }, '/home/me/x': 'x' };
    expect(await chosenBy({ kind: 'paths', paths }, links)).toEqual(['b.txt', 'link']);
    expect(await chosenBy({ kind: 'paths', paths: [{ path: 'out', isDirectory: false }] }, links)).toEqual(['out']);
  });
});

describe('what a plan comes to', () => {
  const textOf = ({ outcome }: ReturnType<ProtectionPlanner['plan']>): readonly string[] =>
    outcome.flatMap(({ agent, advice }) =>
      advice.map(({ text, action }) => `${agent} ${action?.kind ?? '-'}: ${text}`),
    );

  it('is judged by the files as they will be', async () => {
    const planner = await open({ '/ws/.env': 'secret' });
    const { outcome, offers } = planner.plan(wish('.env'));
    expect(outcome).toMatchObject([{ agent: 'claude-code', verdict: 'partial', paths: ['.env'] }]);
    expect(outcome[0]?.closed).toEqual(['read', 'search', 'mention', 'editor']);
    expect(outcome[0]?.ways.map(({ channel, access }) => [channel, access])).toEqual([['shell', 'open']]);
    expect(offers).toMatchObject([{ scopes: ['project', 'local', 'user'], extras: ['notebooks', 'sandbox'] }]);
    expect(planner.outcome([{ path: '.env', isDirectory: false }], ['claude-code'])).toMatchObject([
      { verdict: 'readable' },
    ]);
  });

  it('says how commands and notebooks are closed, until they are', async () => {
    const planner = await open({ '/ws/nb/a.ipynb': '{}' });
    const folder = { choice: { kind: 'paths', paths: [{ path: 'nb', isDirectory: true }] } } as const;
    expect(textOf(planner.plan(wish('', ['claude-code'], folder)))).toEqual([
      expect.stringMatching(/^claude-code extra: .*notebooks/),
      expect.stringMatching(/^claude-code extra: the list of its sandbox/),
    ]);
    const all = planner.plan(wish('', ['claude-code'], { ...folder, extras: ['sandbox', 'notebooks'] }));
    expect(all.edits.flatMap(({ rules }) => rules)).toEqual([
      'Read(/nb/**)',
      'sandbox.filesystem.denyRead: ./nb',
      'Edit(/nb/**)',
    ]);
    expect(textOf(all)).toEqual([expect.stringMatching(/^claude-code -: .*not switched on/)]);
    expect(all.notes).toMatchObject([{ kind: 'needs', agent: 'claude-code' }]);
  });

  it('says nothing more of the sandbox where it is on and has the path', async () => {
    const planner = await open({ [settingsFile]: '{ "sandbox": { "enabled": true } }', '/ws/.env': 'secret' });
    const plan = planner.plan(wish('.env', ['claude-code'], { extras: ['sandbox'] }));
    expect([plan.notes, textOf(plan)]).toEqual([[], []]);
    expect(plan.outcome[0]?.ways).toMatchObject([{ channel: 'shell', access: 'unknown' }]);
  });

  it('tells of git’s history, which no rule closes', async () => {
    const stage = await scanned({ '/ws/.git/HEAD': '', '/ws/.env': 'secret' }, { agents: all });
    stage.git = { root: '/ws', isCommitted: () => true };
    await stage.index.readHistory();
    const plan = plannerFor(stage).plan(wish('.env', ['cursor'], { extras: ['gitignore'] }));
    expect(textOf(plan)).toContainEqual(expect.stringMatching(/^cursor link: git's history holds the file/));
    expect(plan.refusals).toMatchObject([{ agent: 'git', path: '.env' }]);
  });

  it('names links in a hidden folder that lead to what stays open', async () => {
    const entries = {
      // Gemini CLI keeps from whatever is below a name like this, but goes by where a link leads.
      '/ws/.env/hidden/a.txt': 'x',
      '/ws/.env/hidden/inner': { link: 'a.txt' },
      '/ws/.env/hidden/out': { link: '../../other' },
      '/ws/other/b.txt': 'x',
    };
    const planner = await open(entries);
    const folder = { path: '.env/hidden', isDirectory: true };
    const notesOf = (paths: readonly (typeof folder)[]) =>
      planner.plan(wish('', ['gemini-cli'], { choice: { kind: 'paths', paths } })).notes;
    expect(notesOf([folder])).toEqual([
      {
        agent: 'gemini-cli',
        kind: 'linked',
        path: '.env/hidden',
        text: 'the link ".env/hidden/out" leads to "other", which can still be read; hide that as well',
      },
    ]);
    expect(notesOf([folder, { path: 'other', isDirectory: true }])).toEqual([]);
  });

  it('names what there is for an agent without a writer', async () => {
    const planner = await open({ '/ws/.env': 'secret' });
    const { offers, refusals } = planner.plan(wish('.env', ['github-copilot']));
    expect(offers).toMatchObject([{ scopes: [], without: { link: expect.stringContaining('https://') as string } }]);
    expect(refusals).toHaveLength(1);
    const entry = planner.outcome([{ path: '.env', isDirectory: false }], ['github-copilot']);
    expect(entry).toMatchObject([{ verdict: 'readable' }]);
  });
});
