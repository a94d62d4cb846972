import { describe, expect, it } from 'vitest';
import { sampleAgent, sampleDrift, sampleExposure, sampleFile, verdictFor } from '../../test/support/sample-exposure';
import type { Verdict } from '../model/access';
import type { SensitiveFile } from '../model/exposure';
import type { ExposureChange } from '../server/protocol';
import { FolderModel } from './exposure-model';
import { TreeRows } from './tree-rows';

const nothing = { folder: '/ws', changed: [], removed: [], ...sampleExposure() };

function fileWith(path: string, verdict: Verdict): SensitiveFile {
  return sampleFile(path, { access: [verdictFor('one', verdict)] });
}

/** Rows of a folder, as a view has read them once, and what a further change of the folder redraws. */
function shown(...files: readonly SensitiveFile[]) {
  const [model, rows] = [new FolderModel('/ws'), new TreeRows()];
  model.apply({ ...nothing, changed: files });
  rows.update([model]);
  for (const row of rows.children()) for (const below of rows.children(row)) rows.children(below);
  const redrawnBy = (change: Partial<ExposureChange>): unknown => {
    model.apply({ ...structuredClone(nothing), ...change });
    const redrawn = rows.update([model]);
    return redrawn === 'all' ? redrawn : redrawn.map(({ id }) => id);
  };
  return { rows, redrawnBy };
}

describe('rows of the tree', () => {
  it('stay as they are where nothing that they show has changed', () => {
    const { redrawnBy, rows } = shown(fileWith('a', 'readable'), fileWith('b', 'partial'));
    const before = rows.children();
    expect(redrawnBy({})).toEqual([]);
    expect(redrawnBy({ summary: { ...nothing.summary, durationMs: 9 } })).toEqual([]);
    expect(rows.children().map((row, index) => row === before[index])).toEqual([true, true]);
  });

  it('are drawn anew in the group alone whose files changed, by the row that the view knows', () => {
    const { redrawnBy, rows } = shown(fileWith('a', 'readable'), fileWith('b', 'partial'));
    const [exposed] = rows.children();
    expect(redrawnBy({ changed: [fileWith('c', 'readable')] })).toEqual(['group.readable']);
    expect(rows.children()[0]).toBe(exposed);
    expect(rows.children(exposed).map(({ node }) => node.kind === 'file' && node.file.path)).toEqual(['a', 'c']);
  });

  it('are drawn anew in both groups when a file goes from one to the other', () => {
    const { redrawnBy } = shown(fileWith('a', 'readable'), fileWith('b', 'readable'), fileWith('c', 'partial'));
    expect(redrawnBy({ changed: [fileWith('a', 'partial')] })).toEqual(['group.readable', 'group.partial']);
  });

  it('are all drawn anew when a group comes or goes', () => {
    const { redrawnBy } = shown(fileWith('a', 'readable'));
    expect(redrawnBy({ changed: [fileWith('b', 'blocked')] })).toBe('all');
    expect(redrawnBy({ removed: ['a'] })).toBe('all');
  });

  it('follow what is known of an agent, which their tooltips say', () => {
    const { redrawnBy } = shown(fileWith('a', 'readable'));
    expect(redrawnBy({ agents: [sampleAgent('one', { name: 'Other' })] })).toEqual(['group.readable']);
  });

  it('follow a mark and the number of exposed files below it', () => {
    const mark = { path: 'clients', reason: 'contract', level: 'confidential' } as const;
    const { redrawnBy } = shown(fileWith('a', 'readable'), fileWith('clients/b', 'readable'));
    expect(redrawnBy({ confidential: [mark] })).toBe('all');
    expect(redrawnBy({ confidential: [{ ...mark }] })).toEqual([]);
    expect(redrawnBy({ confidential: [{ ...mark, reason: 'law' }] })).toEqual(['marks']);
  });

  it('follow what is no longer guarded', () => {
    const { redrawnBy } = shown(fileWith('a', 'readable'));
    expect(redrawnBy({ drifts: [sampleDrift()] })).toBe('all');
    expect(redrawnBy({ drifts: [sampleDrift()] })).toEqual([]);
    expect(redrawnBy({ drifts: [sampleDrift(), sampleDrift({ path: 'c' })] })).toEqual(['drifts']);
    expect(redrawnBy({})).toBe('all');
  });

  it('have ids that are unlike one another', () => {
    const { rows } = shown(fileWith('a', 'readable'), fileWith('b', 'readable'), fileWith('c', 'partial'));
    const all = rows
      .children()
      .flatMap((row) => [row, ...rows.children(row).flatMap((file) => [file, ...rows.children(file)])]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(7);
  });
});
