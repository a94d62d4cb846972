import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denying } from '../../test/support/access-context';
import { scanned, type Stage } from '../../test/support/exposure-stage';
import { freeLock } from '../../test/support/free-lock';
import type { MemoryEntry } from '../../test/support/memory-files';
import { FileError, type WritableFiles } from '../model/edges';
import { ChangeError, planProtection, type Plan, type Wish } from '../protect';
import { ProtectionPlanner, type ChosenWish } from './protection-planner';
import { WorkspaceWriter } from './workspace-writer';

const all = ['claude-code', 'cursor', 'gemini-cli'];
const settingsFile = '/ws/.claude/settings.json';
const policyFile = '/ws/.sightline.jsonc';
const journal = '/home/me/.local/state/sightline/changes';
const environment = { platform: 'linux', home: '/home/me', variables: {}, now: () => 1_800_000_000_000 } as const;

interface Desk extends Stage {
  readonly writer: WorkspaceWriter;
  plan(wish: ChosenWish): Plan;
}

async function open(entries: Record<string, MemoryEntry>): Promise<Desk> {
  const stage = await scanned(entries, { agents: all });
  const planner = new ProtectionPlanner({ index: stage.index, files: stage.files, environment });
  return Object.assign(stage, { writer: writerFor(stage), plan: (wanted: ChosenWish) => planner.plan(wanted) });
}

function writerFor(stage: Stage, root = '/ws', files: WritableFiles = stage.files): WorkspaceWriter {
  return new WorkspaceWriter({
    root,
    files,
    environment,
    lock: freeLock,
    drifts: null,
    judge: (agents) => stage.index.judge(agents),
  });
}

function wish(path: string, agents: readonly string[] = ['claude-code']): ChosenWish {
  return { choice: { kind: 'paths', paths: [{ path, isDirectory: false }] }, agents, scope: 'project' };
}

/** In a workspace that no index looks at. */
function planFor({ files }: Stage, agents: readonly string[], root: string): Plan {
  const wanted: Wish = { paths: [{ path: '.env', isDirectory: false }], agents, scope: 'project' };
  return planProtection(wanted, { files, environment, startDirectory: root });
}

/** Everything but the journal. */
function configuration({ files }: Stage): Record<string, string> {
  return Object.fromEntries(Object.entries(files.snapshot()).filter(([path]) => !path.startsWith(journal)));
}

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof ChangeError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('apply and undo', () => {
  const entries = {
    [settingsFile]: '\uFEFF{\r\n\t"permissions": { "deny": [] }\r\n}',
    '/ws/.cursorignore': '# mine\r\nbuild',
    '/ws/.env': 'secret',
  };

  it('closes the path, and undo restores every byte', async () => {
    const desk = await open(entries);
    const before = configuration(desk);
    const { id, edits } = desk.writer.apply(desk.plan(wish('.env', all)));
    await desk.index.refresh(edits.map(({ file }) => file));
    expect(desk.index.explain('/ws/.env').map(({ channels }) => channels.read.access)).toEqual(
      all.map(() => 'blocked'),
    );
    expect(desk.writer.changes().map((change) => change.id)).toEqual([id]);
    expect(desk.writer.undo('last').map((change) => change.id)).toEqual([id]);
    expect(configuration(desk)).toEqual(before);
    expect(desk.writer.changes()).toEqual([]);
  });

  it('restores every byte after any series of changes', async () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b c', 'd#', '!e', 'f[1]', 'ü'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(names, fc.subarray(all, { minLength: 1 }), async (paths, agents) => {
        const desk = await open(entries);
        const before = configuration(desk);
        for (const path of paths) {
          const plan = desk.plan(wish(path, agents));
          if (plan.edits.length > 0) desk.writer.apply(plan);
        }
        desk.writer.undo('all');
        expect(configuration(desk)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('takes back the last change of this workspace, not of another', async () => {
    const desk = await open({ '/ws/.env': '', '/other/.env': '' });
    const mine = desk.writer.apply(desk.plan(wish('.env')));
    const other = writerFor(desk, '/other');
    const theirs = other.apply(planFor(desk, ['claude-code'], '/other'));
    expect(desk.writer.undo('last').map(({ id }) => id)).toEqual([mine.id]);
    expect(() => desk.writer.undo('last')).toThrow(ChangeError);
    expect(() => desk.writer.undo(theirs.id)).toThrow(ChangeError);
    expect(desk.writer.undo('all')).toEqual([]);
    expect(other.changes().map(({ id }) => id)).toEqual([theirs.id]);
  });

  it('refuses the undo in a file that no longer parses: named with the place, not touched', async () => {
    const desk = await open({ '/ws/.cursorignore': 'x\n' });
    desk.writer.apply(desk.plan(wish('.env', ['cursor', 'claude-code'])));
    desk.write(settingsFile, '{\n  "permissions": oops\n}');
    const before = configuration(desk);
    for (const which of ['last', 'all', desk.writer.changes()[0]?.id ?? '']) {
      expect(messageOf(() => desk.writer.undo(which))).toMatch(/^\/ws\/\.claude\/settings\.json, line 2, column \d+: /);
    }
    expect(configuration(desk)).toEqual(before);
    expect(desk.writer.changes()).toHaveLength(1);
  });

  it('names the file that is no text any more since the preview', async () => {
    const desk = await open({ [settingsFile]: denying() });
    const plan = desk.plan(wish('.env'));
    desk.files.writeFile(settingsFile, Uint8Array.of(0x7b, 0xff, 0x7d));
    expect(messageOf(() => desk.writer.apply(plan))).toContain(settingsFile);
    expect([...desk.files.readFile(settingsFile)]).toEqual([0x7b, 0xff, 0x7d]);
    expect(desk.writer.changes()).toEqual([]);
  });
});

describe('recover', () => {
  /** Fails as a machine that loses its power: from the first write of the file on nothing is written any more. */
  function failingAt(files: WritableFiles, file: string): WritableFiles {
    let isDown = false;
    const fail = (): never => {
      throw new FileError('other', file, 'power lost');
    };
    return {
      readFile: (path) => files.readFile(path),
      readDirectory: (path) => files.readDirectory(path),
      stat: (path) => files.stat(path),
      realPath: (path) => files.realPath(path),
      removeLeftovers: (path) => {
        files.removeLeftovers(path);
      },
      createDirectory: (path) => {
        files.createDirectory(path);
      },
      writeFile: (path, content) => {
        isDown ||= path === file;
        if (isDown) fail();
        files.writeFile(path, content);
      },
      removeFile: (path) => {
        if (isDown) fail();
        files.removeFile(path);
      },
      removeDirectory: (path) => {
        if (isDown) fail();
        files.removeDirectory(path);
      },
    };
  }

  it('takes back what was half written', async () => {
    const desk = await open({ [settingsFile]: denying(), '/ws/.env': 'secret' });
    const before = configuration(desk);
    const broken = writerFor(desk, '/ws', failingAt(desk.files, '/ws/.cursorignore'));
    expect(() => broken.apply(desk.plan(wish('.env', ['claude-code', 'cursor'])))).toThrow(FileError);
    expect(configuration(desk)).not.toEqual(before);
    const [told] = desk.writer.recover();
    expect(told).toMatch(/^The change .* was interrupted: (?:completed|rolled back|undone|left)/);
    expect(configuration(desk)).toEqual(before);
    expect(desk.writer.changes()).toEqual([]);
  });

  it('leaves alone what was interrupted in another workspace', async () => {
    const desk = await open({ '/other/.claude/settings.json': denying() });
    const broken = writerFor(desk, '/other', failingAt(desk.files, '/other/.cursorignore'));
    const plan = planFor(desk, ['claude-code', 'cursor'], '/other');
    expect(() => broken.apply(plan)).toThrow(FileError);
    const before = desk.files.snapshot();
    desk.writer.recover();
    expect(desk.files.snapshot()).toEqual(before);
  });

  it('has nothing to do after a change that was written', async () => {
    const desk = await open({ '/ws/.env': 'secret' });
    desk.writer.apply(desk.plan(wish('.env')));
    const before = desk.files.snapshot();
    desk.writer.recover();
    expect(desk.files.snapshot()).toEqual(before);
  });
});

describe('mark and unmark', () => {
  const marking = { path: 'src/pricing/', reason: 'client contract', level: 'confidential' } as const;

  it('writes the policy, which makes the folder confidential, and takes it away again', async () => {
    const desk = await open({ '/ws/src/pricing/table.ts': 'nothing' });
    const before = configuration(desk);
    const file = desk.writer.mark(marking);
    await desk.index.refresh([file]);
    expect(file).toBe(policyFile);
    expect(desk.sensitive).toEqual(['.sightline.jsonc', 'src/pricing/table.ts']);
    await desk.index.refresh([desk.writer.unmark('src/pricing')]);
    expect(desk.sensitive).toEqual([]);
    expect(configuration(desk)).toEqual(before);
  });

  it('keeps comments, byte order mark and line ends', async () => {
    const text = '\uFEFF{\r\n  // ours\r\n  "probes": [".env"], // why\r\n}\r\n';
    const desk = await open({ [policyFile]: text });
    desk.writer.mark(marking);
    const marked = configuration(desk)[policyFile] ?? '';
    expect(marked).toContain('// ours\r\n');
    expect(marked.startsWith('\uFEFF{\r\n')).toBe(true);
    expect(marked.replaceAll('\r\n', '')).not.toContain('\n');
    desk.writer.unmark('src/pricing');
    expect(configuration(desk)[policyFile]).toBe(text);
  });

  it('changes nothing when the path is marked already', async () => {
    const desk = await open({});
    desk.writer.mark(marking);
    const before = desk.files.stat(policyFile).modifiedMs;
    desk.writer.mark({ ...marking, path: 'src/pricing', reason: 'another' });
    expect(desk.files.stat(policyFile).modifiedMs).toBe(before);
    expect(configuration(desk)[policyFile]).not.toContain('another');
  });

  it('does nothing for a path that is not marked, or without a policy', async () => {
    const desk = await open({});
    expect(desk.writer.unmark('src')).toBe(policyFile);
    expect(configuration(desk)).toEqual({});
    desk.writer.mark(marking);
    const before = configuration(desk);
    desk.writer.unmark('src');
    expect(configuration(desk)).toEqual(before);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['does not parse', bytes('{\n  "confidential": [,]\n}'), /^\.sightline\.jsonc, line 2, column \d+: /],
    ['is no object', bytes('[]'), /line 1, column 1: /],
    ['is empty', new Uint8Array(), /line 1, column 1: /],
    ['has something else at its place', bytes('{ "confidential": {} }'), /line 1, column 19: /],
    ['is not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), /it is not UTF-8 text/],
  ])('refuses a policy that %s, with the place, and leaves every byte', async (_, content, message) => {
    const desk = await open({});
    desk.files.writeFile(policyFile, content);
    for (const edit of [() => desk.writer.mark(marking), () => desk.writer.unmark('src/pricing')]) {
      expect(messageOf(edit)).toMatch(message);
      expect(messageOf(edit)).toMatch(/; nothing was changed$/);
      expect([...desk.files.readFile(policyFile)]).toEqual([...content]);
    }
  });

  it('refuses a policy that cannot be read', async () => {
    const desk = await open({ [policyFile]: { error: 'no-permission' } });
    expect(() => desk.writer.mark(marking)).toThrow(FileError);
    expect(() => desk.writer.unmark('src')).toThrow(FileError);
  });

  it.each(['../other/', '/etc/', 'a/../../b', '~/x', 'C:\\x'])('refuses a path outside: %s', async (path) => {
    const desk = await open({});
    expect(messageOf(() => desk.writer.mark({ ...marking, path }))).toContain('is not a path inside the workspace');
    expect(configuration(desk)).toEqual({});
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
