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
