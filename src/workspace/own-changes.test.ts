import { describe, expect, it } from 'vitest';
import { denying } from '../../test/support/access-context';
import { Stage } from '../../test/support/exposure-stage';
import { freeLock } from '../../test/support/free-lock';
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
  const environment = { platform: 'linux', home: '/home/me', variables: {}, now: () => ++stage.time } as const;
  const writer = new WorkspaceWriter({
    root: '/ws',
    files: stage.files,
    environment,
    lock: freeLock,
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

  it('is no drift any more when the change is undone after its rule was taken out by hand', async () => {
    const desk = await remembering({ '/ws/key.txt': 'secret' });
    const id = await protect(desk, ['claude-code']);
    desk.write(settingsFile, denying());
    expect(await told(desk)).toEqual(['claude-code']);
    desk.writer.undo(id);
    expect(await told(desk)).toEqual([]);
  });

  it('is still one where a broken settings file stops the undo', async () => {
    const desk = await remembering({ '/ws/key.txt': 'secret' });
    const id = await protect(desk, ['claude-code']);
    desk.write(settingsFile, '{');
    expect(() => desk.writer.undo(id)).toThrow(ChangeError);
    expect(await told(desk)).toEqual(['claude-code']);
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

describe('what Sightline was asked to protect', () => {
  const folder = { path: 'clients', isDirectory: true };
  const protectFolder = (desk: Desk): void => {
    desk.writer.apply(
      desk.planner.plan({ choice: { kind: 'paths', paths: [folder] }, agents: ['cursor'], scope: 'project' }),
    );
  };

  it('is guarded from the moment on, a folder without anything sensitive too', async () => {
    const desk = await remembering({ '/ws/clients/a.txt': '' });
    protectFolder(desk);
    desk.write('/ws/.cursorignore', '');
    expect(await told(desk)).toEqual(['cursor']);
    const [drift] = desk.index.snapshot().drifts;
    expect(drift).toMatchObject({
      path: 'clients',
      isDirectory: true,
      cause: 'rule-removed',
      rule: { text: '/clients/' },
    });
  });

  it('is no drift any more when it is taken back, by undo or by the path, and is one again after a redo', async () => {
    const desk = await remembering({ '/ws/clients/a.txt': '' });
    protectFolder(desk);
    desk.writer.undo('last');
    expect(await told(desk)).toEqual([]);
    desk.writer.redo('last');
    expect(await told(desk)).toEqual([]);
    desk.writer.apply(desk.writer.planUnprotection({ paths: ['clients'], agents: null }));
    expect(await told(desk)).toEqual([]);
    desk.writer.undo('last');
    desk.write('/ws/.cursorignore', '');
    expect(await told(desk)).toEqual(['cursor']);
  });

  it('is told no more when the folder is gone', async () => {
    const desk = await remembering({ '/ws/clients/a.txt': '' });
    protectFolder(desk);
    desk.write('/ws/.cursorignore', '');
    desk.files.removeFile('/ws/clients/a.txt');
    desk.files.removeDirectory('/ws/clients');
    expect(await told(desk)).toEqual([]);
  });
});
