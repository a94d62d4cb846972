import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { memoryFiles, type MemoryFiles } from '../../../test/support/memory-files';
import { FileError, type Environment, type WritableFiles } from '../../model/edges';
import type { TextEdit } from '../../model/problem';
import type { Plan } from '../plan';
import { applyInsertions, inverse } from '../text/insertion';
import { asInsertions } from '../text/text-edits';
import { applyPlan, type ChangePlace } from './apply';
import { ChangeError } from './change-error';
import { listChanges } from './journal';
import { recoverChanges } from './recover';
import { undoChange } from './undo';

const environment: Environment = { platform: 'linux', home: '/home/ann', variables: {}, now: () => 1_800_000_000_000 };
const journalDirectory = '/home/ann/.state/sightline/changes';
const before = { '/ws/a': '\uFEFFone\r\ntwo\r\n', '/ws/b': 'x\n' };

function placeFor(files: WritableFiles): ChangePlace {
  return { files, environment, journalDirectory, root: '/ws' };
}

/** `one` becomes `1`, and the line of the other file goes. */
function plan(): Plan {
  const insertions = [{ offset: 1, text: '1', removed: 'one' }];
  const gone = [{ offset: 0, text: '', removed: 'x\n' }];
  const common = { agent: 'claude-code', rules: [], removedRules: [], wishes: [], effects: [] };
  return {
    edits: [
      { ...common, file: '/ws/a', before: before['/ws/a'], after: '\uFEFF1\r\ntwo\r\n', insertions },
      { ...common, file: '/ws/b', before: before['/ws/b'], after: '', insertions: gone },
    ],
    refusals: [],
  };
}

function configuration(files: MemoryFiles): Record<string, string> {
  return Object.fromEntries(Object.entries(files.snapshot()).filter(([path]) => path.startsWith('/ws/')));
}

describe('a change that replaces text', () => {
  it('is undone byte for byte, from a journal that holds only what was replaced', () => {
    const files = memoryFiles({ '/home/ann/': '', ...before });
    const { id } = applyPlan(plan(), placeFor(files));
    expect(configuration(files)).toEqual({ '/ws/a': '\uFEFF1\r\ntwo\r\n', '/ws/b': '' });
    const record = files.snapshot()[`${journalDirectory}/${id}.json`] ?? '';
    expect([record.includes('one'), record.includes('two')]).toEqual([true, false]);
    undoChange(id, placeFor(files));
    expect(configuration(files)).toEqual(before);
  });

  it('is refused in a file edited since, which stays as it is, and can be undone later', () => {
    const files = memoryFiles({ '/home/ann/': '', ...before });
    const { id } = applyPlan(plan(), placeFor(files));
    const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.readFile('/ws/a'));
    files.writeFile('/ws/a', new TextEncoder().encode(`${written}more`));
    expect(() => undoChange(id, placeFor(files))).toThrow(ChangeError);
    expect(configuration(files)).toEqual({ '/ws/a': '\uFEFF1\r\ntwo\r\nmore', '/ws/b': '' });
    files.writeFile('/ws/a', new TextEncoder().encode(written));
    undoChange(id, placeFor(files));
    expect(configuration(files)).toEqual(before);
  });

  it('that was interrupted is taken back by the next start', () => {
    const files = memoryFiles({ '/home/ann/': '', ...before });
    const failing: WritableFiles = Object.assign(Object.create(files) as MemoryFiles, {
      writeFile(path: string, content: Uint8Array, mode?: number) {
        if (path === '/ws/b' || (path === '/ws/a' && content.length > 12)) throw new FileError('other', path, 'gone');
        files.writeFile(path, content, mode);
      },
    });
    expect(() => applyPlan(plan(), placeFor(failing))).toThrow(FileError);
    expect(listChanges(placeFor(files))).toMatchObject([{ state: 'pending' }]);
    expect(recoverChanges(placeFor(files))).toMatchObject([{ outcome: 'rolled back' }]);
    expect(configuration(files)).toEqual(before);
  });
});

describe('edits as insertions', () => {
  const edit = fc.record({
    path: fc.constant('/a'),
    offset: fc.nat(12),
    length: fc.nat(4),
    text: fc.string({ maxLength: 3 }),
  });

  it('can be turned round, where they fit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.array(edit, { maxLength: 4 }), (text, edits: TextEdit[]) => {
        const insertions = asInsertions(text, edits);
        if (insertions === null) return;
        expect(applyInsertions(applyInsertions(text, insertions), inverse(insertions))).toBe(text);
      }),
    );
  });

  it('that overlap or reach too far are none', () => {
    const make = (...places: [number, number][]): TextEdit[] =>
      places.map(([offset, length]) => ({ path: '/a', offset, length, text: '' }));
    expect(asInsertions('abc', make([0, 2], [1, 1]))).toBeNull();
    expect(asInsertions('abc', make([2, 2]))).toBeNull();
    expect(asInsertions('abc', make([0, 1], [1, 2]))).toHaveLength(2);
  });
});
