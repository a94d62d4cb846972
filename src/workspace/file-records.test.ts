import { describe, expect, it } from 'vitest';
import type { ScannedContent } from './content-scanner';
import { FileRecords } from './file-records';

const content = (path: string, part: Partial<ScannedContent> = {}): ScannedContent => ({
  path,
  findings: [],
  silenced: 0,
  coverage: 'whole',
  bytes: 1,
  message: null,
  ...part,
});

function recordsOf(...paths: readonly string[]): FileRecords {
  const records = new FileRecords();
  for (const path of paths) records.set({ path, realPath: `/ws/${path}`, scanned: content(path) }, false);
  return records;
}

const known = (records: FileRecords): string[] => [...records.values()].map(({ path }) => path);

describe('FileRecords', () => {
  it.each<[string, string[], string[]]>([
    ['a file', ['a/b'], ['a/b/c-is-none', 'a.b', 'ab']],
    ['a folder', ['a'], ['a.b', 'ab']],
    ['everything', [''], []],
    ['several at once', ['a', 'ab'], ['a.b']],
    ['nothing that is known', ['b', 'a/x'], ['a.b', 'a/b', 'ab']],
  ])('forgets %s', (_, removed, left) => {
    const records = recordsOf('a/b', 'a.b', 'ab');
    records.remove(new Set(removed));
    expect(known(records).sort()).toEqual(left.filter((path) => path !== 'a/b/c-is-none').sort());
  });

  it('forgets what was skipped and what failed in a folder', () => {
    const records = recordsOf('a/b');
    records.skip('a/lib');
    records.fail({ path: 'a/closed', message: 'permission denied' });
    records.remove(new Set(['a']));
    expect(records.counts().skippedFiles).toBe(0);
    expect(records.errors()).toEqual([]);
  });

  it('keeps a name with a backslash apart from a folder', () => {
    const records = recordsOf('a\\b');
    records.remove(new Set(['a']));
    expect(known(records)).toEqual(['a\\b']);
  });

  it('counts each file once, by how far it was judged', () => {
    const records = new FileRecords();
    const coverages = ['whole', 'partial', 'binary', 'unreadable'] as const;
    for (const coverage of coverages) {
      records.set({ path: coverage, realPath: coverage, scanned: content(coverage, { coverage, bytes: 10 }) }, false);
    }
    records.skip('lib');
    expect(records.counts()).toEqual({ scannedFiles: 1, partlyScannedFiles: 1, skippedFiles: 3, scannedBytes: 40 });
  });

  it('lists everything that was not judged in full, by path', () => {
    const records = new FileRecords();
    records.set({ path: 'b', realPath: '/ws/b', scanned: content('b', { message: 'too large' }) }, false);
    records.fail({ path: 'c', message: 'closed' });
    records.fail({ path: 'a', message: 'a loop' });
    expect(records.errors()).toEqual([
      { path: 'a', message: 'a loop' },
      { path: 'b', message: 'too large' },
      { path: 'c', message: 'closed' },
    ]);
  });

  it('knows which links lead to a place, or to a place in a folder', () => {
    const records = recordsOf('a');
    records.set({ path: 'link', realPath: '/ws/d/a', scanned: content('link') }, true);
    expect(records.linksTo(new Set(['/ws/d/a']))).toEqual(['link']);
    expect(records.linksTo(new Set(['/ws/d']))).toEqual(['link']);
    expect(records.linksTo(new Set(['/ws/a', '/ws/d/b']))).toEqual([]);
    records.remove(new Set(['link']));
    expect(records.linksTo(new Set(['/ws/d']))).toEqual([]);
  });

  it('has what failed looked at again, whatever changed', () => {
    const records = recordsOf();
    records.fail({ path: 'broken', message: 'a link that leads to nothing' });
    expect(records.linksTo(new Set(['/ws/x']))).toEqual(['broken']);
  });
});
