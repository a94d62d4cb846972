import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryFiles, type MemoryFiles } from '../../../test/support/memory-files';
import { FileError, type Environment, type WritableFiles } from '../../model/edges';
import type { Plan, Wish } from '../plan';
import { planProtection } from '../planner';
import { applyPlan, type ChangePlace } from './apply';
import { ChangeError } from './change-error';
import { listChanges } from './journal';
import { recoverChanges } from './recover';
import { undoChange } from './undo';

const environment: Environment = { platform: 'linux', home: '/home/ann', variables: {}, now: () => 1_800_000_000_000 };
const journalDirectory = '/home/ann/.state/sightline/changes';
const agents = ['claude-code', 'cursor', 'gemini-cli'];

function placeFor(files: WritableFiles, root = '/ws'): ChangePlace {
  return { files, environment, journalDirectory, root };
}

function workspace(entries: Record<string, string> = {}): MemoryFiles {
  return memoryFiles({ '/ws/': '', '/home/ann/': '', ...entries });
}

function planFor(files: WritableFiles, paths: readonly string[], wish: Partial<Wish> = {}, root = '/ws'): Plan {
  const wished = paths.map((path) => ({ path, isDirectory: false }));
  return planProtection(
    { paths: wished, agents, scope: 'project', ...wish },
    { files, environment, startDirectory: root },
  );
}

function protect(files: WritableFiles, ...paths: string[]) {
  return applyPlan(planFor(files, paths), placeFor(files));
}

/** The files without those of the journal. */
function configuration(files: MemoryFiles): Record<string, string> {
  return Object.fromEntries(Object.entries(files.snapshot()).filter(([path]) => !path.startsWith(journalDirectory)));
}

const settings = '{\r\n\t"env": { "A": "not-for-the-journal" },\r\n\t"permissions": { "deny": ["Read(/x)"] }\r\n}';
const before = { '/ws/.claude/settings.json': `\uFEFF${settings}`, '/ws/.cursorignore': '# mine\r\nnode_modules' };

describe('applyPlan and undoChange', () => {
  it('writes every file of the plan, and undo restores every byte', () => {
    const files = workspace(before);
    const plan = planFor(files, ['.env', 'k.pem']);
    const record = applyPlan(plan, placeFor(files));
    const expected = Object.fromEntries(plan.edits.map(({ file, after }) => [file, after]));
    expect(configuration(files)).toEqual(expected);
    expect(undoChange(record.id, placeFor(files))).toEqual([
      { id: record.id, files: plan.edits.map(({ file }) => ({ file, outcome: 'restored', missing: [] })) },
    ]);
    expect(configuration(files)).toEqual(before);
    expect(listChanges(placeFor(files))).toEqual([]);
  });

  it('a record that another process removes between the listing and the reading is not there', () => {
    const files = workspace();
    const first = protect(files, '.env');
    const second = protect(files, 'k.pem');
    const readDirectory = (folder: string) => {
      const entries = files.readDirectory(folder);
      if (folder === journalDirectory) files.removeFile(`${journalDirectory}/${first.id}.json`);
      return entries;
    };
    const racing = Object.assign(Object.create(files) as MemoryFiles, { readDirectory });
    expect(listChanges(placeFor(racing)).map(({ id }) => id)).toEqual([second.id]);
  });

  it('removes files and folders that it created', () => {
    const files = workspace();
    protect(files, '.env');
    expect(files.stat('/ws/.claude').kind).toBe('directory');
    undoChange('last', placeFor(files));
    expect(configuration(files)).toEqual({});
    expect(() => files.stat('/ws/.claude')).toThrow(FileError);
  });

  it('plans nothing a second time', () => {
    const files = workspace(before);
    protect(files, '.env');
    expect(planFor(files, ['.env']).edits).toEqual([]);
  });

  it('keeps only what it inserted in the journal', () => {
    const files = workspace(before);
    const record = protect(files, '.env');
    const text = files.snapshot()[`${journalDirectory}/${record.id}.json`];
    expect(text).toContain('Read(/.env)');
    expect(text).not.toContain('not-for-the-journal');
    expect(text).not.toContain('node_modules');
  });

  it('refuses as a whole when one file changed since the preview', () => {
    const files = workspace(before);
    const plan = planFor(files, ['.env']);
    files.writeFile('/ws/.cursorignore', new TextEncoder().encode('other'));
    const changed = configuration(files);
    expect(() => applyPlan(plan, placeFor(files))).toThrow(ChangeError);
    expect(configuration(files)).toEqual(changed);
    expect(listChanges(placeFor(files))).toEqual([]);
  });

  it('refuses when a file to be created exists meanwhile', () => {
    const files = workspace();
    const plan = planFor(files, ['.env']);
    files.writeFile('/ws/.geminiignore', new Uint8Array());
    expect(() => applyPlan(plan, placeFor(files))).toThrow(/changed since the preview/);
  });

  it('has nothing to do for an empty plan, an unknown id or an empty journal', () => {
    const files = workspace();
    expect(() => applyPlan({ edits: [] }, placeFor(files))).toThrow(ChangeError);
    expect(() => undoChange('last', placeFor(files))).toThrow(ChangeError);
    expect(() => undoChange('x', placeFor(files))).toThrow(ChangeError);
    expect(undoChange('all', placeFor(files))).toEqual([]);
  });

  it('follows a settings file that is a link', () => {
    const files = memoryFiles({ '/ws/.cursorignore': { link: '/dot/ignore' }, '/dot/ignore': 'x\n', '/home/ann/': '' });
    applyPlan(planFor(files, ['a'], { agents: ['cursor'] }), placeFor(files));
    expect(configuration(files)).toEqual({ '/dot/ignore': 'x\n/a\n' });
  });
});

describe('undo of several changes', () => {
  it('takes back all, the newest first, to the last byte', () => {
    const files = workspace(before);
    for (const path of ['a', 'b', 'c']) protect(files, path);
    expect(listChanges(placeFor(files)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    undoChange('all', placeFor(files));
    expect(configuration(files)).toEqual(before);
  });

  it('takes back an earlier one and leaves the later one in force', () => {
    const files = workspace(before);
    const first = protect(files, 'a');
    protect(files, 'b');
    expect(undoChange(first.id, placeFor(files))[0]?.files.map(({ outcome }) => outcome)).toEqual(
      agents.map(() => 'removed rules'),
    );
    const other = workspace(before);
    protect(other, 'b');
    expect(configuration(files)).toEqual(configuration(other));
  });

  it('knows the changes of one root, or of every root', () => {
    const files = workspace({ '/other/x': '' });
    protect(files, 'a');
    applyPlan(planFor(files, ['a'], {}, '/other'), placeFor(files, '/other'));
    expect(listChanges(placeFor(files))).toHaveLength(1);
    expect(listChanges({ files, environment, journalDirectory })).toHaveLength(2);
  });
});

describe('undo of files edited since', () => {
  it('takes out its own rules and says which were gone', () => {
    const files = workspace({ '/ws/.cursorignore': 'x\n' });
    applyPlan(planFor(files, ['a', 'b'], { agents: ['cursor'] }), placeFor(files));
    files.writeFile('/ws/.cursorignore', new TextEncoder().encode('# new\nx\n/b\ny\n'));
    expect(undoChange('last', placeFor(files))[0]?.files).toEqual([
      { file: '/ws/.cursorignore', outcome: 'removed rules', missing: ['/a'] },
    ]);
    expect(configuration(files)).toEqual({ '/ws/.cursorignore': '# new\nx\ny\n' });
  });

  it('removes a file that it created and that holds nothing else', () => {
    const files = workspace();
    applyPlan(planFor(files, ['a'], { agents: ['claude-code'] }), placeFor(files));
    const compact = new TextEncoder().encode('{"permissions":{"deny":["Read(/a)"]}}');
    files.writeFile('/ws/.claude/settings.json', compact);
    undoChange('last', placeFor(files));
    expect(configuration(files)).toEqual({});
  });

  it('leaves a file that somebody removed removed', () => {
    const files = workspace({ '/ws/.cursorignore': 'x\n' });
    applyPlan(planFor(files, ['a'], { agents: ['cursor'] }), placeFor(files));
    files.removeFile('/ws/.cursorignore');
    expect(undoChange('last', placeFor(files))[0]?.files).toEqual([
      { file: '/ws/.cursorignore', outcome: 'absent', missing: ['/a'] },
    ]);
  });

  it('stops before the first write when a file does not parse any more', () => {
    const files = workspace(before);
    protect(files, 'a');
    files.writeFile('/ws/.claude/settings.json', new TextEncoder().encode('{"permissions":'));
    const broken = configuration(files);
    expect(() => undoChange('last', placeFor(files))).toThrow(/line 1/);
    expect(configuration(files)).toEqual(broken);
    expect(listChanges(placeFor(files)).map(({ state }) => state)).toEqual(['done']);
  });
});

class Crash extends Error {}

/** The same files, for a process that dies before its `count`th change; each change is whole or not made. */
function dyingFiles(files: WritableFiles, count: number): WritableFiles {
  let left = count;
  const step = () => {
    if (left === 0) throw new Crash();
    left -= 1;
  };
  return {
    readFile: (path) => files.readFile(path),
    readDirectory: (path) => files.readDirectory(path),
    stat: (path) => files.stat(path),
    realPath: (path) => files.realPath(path),
    writeFile: (path, content, mode) => {
      step();
      files.writeFile(path, content, mode);
    },
    createDirectory: (path) => {
      step();
      files.createDirectory(path);
    },
    removeFile: (path) => {
      step();
      files.removeFile(path);
    },
    removeLeftovers: (path) => {
      files.removeLeftovers(path);
    },
    removeDirectory: (path) => {
      step();
      files.removeDirectory(path);
    },
  };
}

/** Runs until the process would die; true when it came to its end. */
function survives(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof Crash) return false;
    throw error;
  }
}

const someFiles = fc.subarray(Object.entries(before)).map((entries) => Object.fromEntries(entries));

describe('a process that dies half-way', { timeout: 60_000 }, () => {
  it('while writing: every file is whole, and recovery leaves all written or none', () => {
    fc.assert(
      fc.property(someFiles, fc.nat(12), fc.nat(8), (entries, steps, recoverySteps) => {
        const files = workspace(entries);
        const plan = planFor(files, ['.env', 'k.pem']);
        const after = { ...entries, ...Object.fromEntries(plan.edits.map((edit) => [edit.file, edit.after])) };
        survives(() => applyPlan(plan, placeFor(dyingFiles(files, steps))));
        for (const [file, text] of Object.entries(configuration(files))) {
          expect([entries[file], after[file]]).toContain(text);
        }
        survives(() => recoverChanges(placeFor(dyingFiles(files, recoverySteps))));
        recoverChanges(placeFor(files));
        const isWritten = listChanges(placeFor(files)).some(({ state }) => state === 'done');
        expect(configuration(files)).toEqual(isWritten ? after : entries);
        expect(recoverChanges(placeFor(files))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('while undoing: recovery finishes the undo', () => {
    fc.assert(
      fc.property(someFiles, fc.nat(10), (entries, steps) => {
        const files = workspace(entries);
        protect(files, '.env', 'k.pem');
        const protectedFiles = configuration(files);
        const finished = survives(() => undoChange('last', placeFor(dyingFiles(files, steps))));
        recoverChanges(placeFor(files));
        const isUntouched = listChanges(placeFor(files)).length === 1;
        expect(configuration(files)).toEqual(isUntouched ? protectedFiles : entries);
        expect(finished && isUntouched).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('a file that was edited after the crash is left and reported', () => {
    const files = workspace(before);
    survives(() => applyPlan(planFor(files, ['.env']), placeFor(dyingFiles(files, 5))));
    files.writeFile('/ws/.claude/settings.json', new TextEncoder().encode('{}'));
    const edited = configuration(files);
    expect(recoverChanges(placeFor(files))).toEqual([
      { id: expect.any(String) as string, outcome: 'left', files: ['/ws/.claude/settings.json'] },
    ]);
    expect(configuration(files)).toEqual(edited);
  });
});

describe('a write that fails', () => {
  it('takes back what was written before it and says which file failed', () => {
    const files = workspace(before);
    const failing: WritableFiles = {
      ...dyingFiles(files, Infinity),
      writeFile: (path, content, mode) => {
        if (path.endsWith('.geminiignore')) throw new FileError('other', path, `${path}: no space left on the device`);
        files.writeFile(path, content, mode);
      },
    };
    expect(() => applyPlan(planFor(files, ['.env']), placeFor(failing))).toThrow(/\.geminiignore: no space/);
    expect(configuration(files)).toEqual(before);
    expect(listChanges(placeFor(files))).toEqual([]);
  });
});

describe('listChanges', () => {
  it('leaves out files that are no records, and leaves them alone', () => {
    const files = workspace({ [`${journalDirectory}/x.json`]: '{"id":"x"}', [`${journalDirectory}/y.json`]: '{' });
    expect(listChanges(placeFor(files))).toEqual([]);
    expect(Object.keys(files.snapshot())).toHaveLength(2);
  });
});
