import { describe, expect, it } from 'vitest';
import { sampleExposure, sampleFile } from '../../test/support/sample-exposure';
import { ExposureFeed } from './exposure-feed';

describe('ExposureFeed', () => {
  const [a, b, c] = [sampleFile('a'), sampleFile('b'), sampleFile('c')];

  it('sends everything first, then what changed and what went', () => {
    const feed = new ExposureFeed('/folder');
    expect(feed.next(sampleExposure({ files: [a, b] }))).toMatchObject({
      folder: '/folder',
      changed: [a, b],
      removed: [],
    });
    expect(feed.next(sampleExposure({ files: [a, b] }))).toMatchObject({ changed: [], removed: [] });
    const otherB = sampleFile('b');
    expect(feed.next(sampleExposure({ files: [otherB, c] }))).toMatchObject({ changed: [otherB, c], removed: ['a'] });
  });

  it('sends the other lists whole each time', () => {
    const feed = new ExposureFeed('/folder');
    const exposure = sampleExposure({ errors: [{ path: 'x', message: 'y' }] });
    const { agents, errors, confidential, problems, summary } = exposure;
    for (let time = 0; time < 2; time++) {
      expect(feed.next(exposure)).toMatchObject({ agents, errors, confidential, problems, summary });
    }
  });
});
