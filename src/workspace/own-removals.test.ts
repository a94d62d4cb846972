import { describe, expect, it } from 'vitest';
import { denying } from '../../test/support/access-context';
import { Stage } from '../../test/support/exposure-stage';
import type { MemoryEntry } from '../../test/support/memory-files';
import { ChangeError } from '../protect';
import { ProtectionPlanner } from './protection-planner';
import { WorkspaceWriter } from './workspace-writer';

const all = ['claude-code', 'cursor', 'gemini-cli'];
const settingsFile = '/ws/.claude/settings.json';

interface Desk extends Stage {
  readonly writer: WorkspaceWriter;
  readonly planner: ProtectionPlanner;
}

/** A workspace that is scanned, remembered and written to. */
async function remembering(entries: Record<string, MemoryEntry>): Promise<Desk> {
  const stage = new Stage(entries, { agents: all }, 'editor');
  stage.time = 1_800_000_000_000;
  await stage.index.scan();
  const environment = { platform: 'linux', home: '/home/me', variables: {}, now: () => stage.time } as const;
  const writer = new WorkspaceWriter({
    root: '/ws',
    files: stage.files,
    environment,
    drifts: stage.index.driftWatch,
    judge: (agents) => stage.index.judge(agents),
  });
  return Object.assign(stage, {
    writer,
    planner: new ProtectionPlanner({ index: stage.index, files: stage.files, environment }),
  });
}

/** The id of the change. */
async function protect({ writer, planner, index }: Desk, agents = all): Promise<string> {
  const paths = [{ path: 'key.txt', isDirectory: false }];
  const { id, edits } = writer.apply(planner.plan({ choice: { kind: 'paths', paths }, agents, scope: 'project' }));
  await index.refresh(edits.map(({ file }) => file));
  return id;
}

/** The agents for which the alarm is raised. */
async function told({ index }: Desk): Promise<readonly string[]> {
  await index.refresh([settingsFile, '/ws/.cursorignore', '/ws/.geminiignore']);
  return index.snapshot().drifts.map(({ agent }) => agent);
}

describe('what Sightline writes and takes back', () => {
  it('is no drift to take back what Sightline wrote, for a window that only looks on either', async () => {
    const desk = await remembering({ '/ws/key.txt': 'secret' });
    const id = await protect(desk);
    const onlooker = new Stage(desk.files, { agents: all }, 'terminal');
    onlooker.time = desk.time;
    await onlooker.index.scan();
    desk.writer.undo(id);
    await onlooker.index.scan();
    expect(onlooker.index.snapshot().drifts).toEqual([]);
    expect(await told(desk)).toEqual([]);
  });

  it('is one to take out the same by hand', async () => {
    const desk = await remembering({ '/ws/key.txt': 'secret' });
    await protect(desk);
    desk.files.removeFile('/ws/.cursorignore');
    expect(await told(desk)).toEqual(['cursor']);
  });

  it('is still one to take out by hand what an undo left', async () => {
    const desk = await remembering({ '/ws/key.txt': 'secret', '/ws/.cursorignore': '/key.txt\n' });
    const id = await protect(desk);
    desk.writer.undo(id);
    expect(await told(desk)).toEqual([]);
    desk.write('/ws/.cursorignore', '');
    expect(await told(desk)).toEqual(['cursor']);
  });

  it('is still one where an undo fails and the rule is taken out by hand', async () => {
    const desk = await remembering({ '/ws/key.txt': 'secret' });
    const id = await protect(desk, ['claude-code']);
    const text = desk.files.snapshot()[settingsFile] ?? '';
    desk.write(settingsFile, `${text}}`);
    expect(() => desk.writer.undo(id)).toThrow(ChangeError);
    desk.write(settingsFile, text);
    expect(await told(desk)).toEqual([]);
    desk.write(settingsFile, denying());
    expect(await told(desk)).toEqual(['claude-code']);
  });
});
