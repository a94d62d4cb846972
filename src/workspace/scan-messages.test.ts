import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../test/support/sample-scanner';
import type { ScannedContent } from './content-scanner';
import { packRequests, packResults, unpackRequests, unpackResults } from './scan-messages';

const results: readonly ScannedContent[] = [
  { path: 'a', findings: [], silenced: 0, coverage: 'whole', bytes: 3, message: null },
  { path: 'b/c', findings: [sampleFinding()], silenced: 2, coverage: 'partial', bytes: 7, message: 'large' },
  { path: 'ä 漢', findings: [], silenced: 1, coverage: 'binary', bytes: 0, message: null },
  { path: 'd', findings: [], silenced: 0, coverage: 'unreadable', bytes: 0, message: 'permission denied' },
].map((result, index) => ({
  ...result,
  coverage: result.coverage as ScannedContent['coverage'],
  state: index === 3 ? null : { size: index, modifiedMs: 1.5, changedMs: 2.25, inode: 2 ** 52 },
}));

describe('messages between threads', () => {
  it('carry requests', () => {
    const requests = results.map(({ path }, index) => ({ path, absolutePath: `/ws/${path}`, maxFileSize: index }));
    expect(unpackRequests(structuredClone(packRequests(requests)))).toEqual(requests);
  });

  it('carry results', () => {
    const message = structuredClone(packResults(results));
    expect(
      unpackResults(
        message,
        results.map(({ path }) => path),
      ),
    ).toEqual(results);
    // An object for each file is what they are there to save.
    expect(message.remarks).toHaveLength(3);
  });

  it('carry nothing', () => {
    expect(unpackRequests(packRequests([]))).toEqual([]);
    expect(unpackResults(packResults([]), [])).toEqual([]);
  });
});
