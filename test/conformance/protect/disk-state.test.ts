import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder';
import { changedPaths, diskState, leftovers, type DiskState } from './disk-state';

const base = temporaryFolder();
const at = (...names: readonly string[]): string => join(base, ...names);
const look = (): DiskState => diskState([base], [at('state', 'own')]);

beforeEach(() => {
  rmSync(base, { recursive: true, force: true });
  mkdirSync(at('inner'), { recursive: true });
  writeFileSync(at('inner', 'a.json'), '{}\n');
});

describe('changedPaths', () => {
  it('sees content, mode, kind and new paths', () => {
    const before = look();
    expect(changedPaths(before, look())).toEqual([]);
    writeFileSync(at('inner', 'a.json'), '{}');
    chmodSync(at('inner'), 0o700);
    symlinkSync('inner', at('link'));
    expect(changedPaths(before, look()).toSorted()).toEqual([at('inner'), at('inner', 'a.json'), at('link')]);
  });

  it('leaves out what it is told to, and the way to it', () => {
    const before = look();
    mkdirSync(at('state', 'own'), { recursive: true });
    writeFileSync(at('state', 'own', 'journal'), 'x');
    expect(changedPaths(before, look())).toEqual([]);
  });
});

/** What is left over when these steps are done one after the other; `a.json` and `new/b.json` are what was edited. */
function course(write: () => void, run: () => void, undo: () => void): readonly string[] {
  const before = look();
  write();
  const written = look();
  run();
  const asked = look();
  undo();
  const found = leftovers({ before, written, asked, undone: look() }, [at('inner', 'a.json'), at('new', 'b.json')]);
  return found.map((text) => text.replace(`${base}/`, ''));
}

const nothing = (): void => undefined;
const edit = (): void => {
  writeFileSync(at('inner', 'a.json'), '{"deny":[]}\n');
  mkdirSync(at('new'));
  writeFileSync(at('new', 'b.json'), '{}');
};
const restore = (): void => {
  writeFileSync(at('inner', 'a.json'), '{}\n');
  rmSync(at('new', 'b.json'));
};

describe('leftovers', () => {
  it('is empty when every byte is back', () => {
    const undo = (): void => {
      restore();
      rmSync(at('new'), { recursive: true });
    };
    expect(course(edit, nothing, undo)).toEqual([]);
  });

  it('names files and folders that are not as they were', () => {
    expect(course(edit, nothing, nothing)).toEqual([
      'inner/a.json is not as it was before protect',
      'new is not as it was before protect',
      'new/b.json is not as it was before protect',
    ]);
    expect(course(nothing, nothing, nothing)).toEqual([]);
  });

  it('names what was changed beside the edits', () => {
    const stray = (): void => {
      writeFileSync(at('stray'), '');
    };
    expect(course(stray, nothing, nothing)).toEqual([
      'stray was changed by protect',
      'stray is not as it was before protect',
    ]);
    rmSync(at('stray'));
    expect(course(nothing, nothing, stray)).toEqual(['stray was changed by undo']);
  });

  it('says nothing of what the program changed meanwhile', () => {
    const program = (): void => {
      writeFileSync(at('inner', 'a.json'), '{"deny":[],"seen":1}\n');
      writeFileSync(at('new', 'log'), 'x');
    };
    expect(
      course(edit, program, () => {
        rmSync(at('new', 'b.json'));
      }),
    ).toEqual([]);
  });
});
