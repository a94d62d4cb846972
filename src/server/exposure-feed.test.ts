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

  it('sends of a repair its title only, not what it quotes of a file', () => {
    const edits = [{ path: '/folder/.cursorignore', offset: 0, length: 5, text: 'quoted' }];
    const [sample] = sampleExposure({}).problems;
    const problem = { ...sample!, fix: { title: 'Repair', edits } };
    const { problems } = new ExposureFeed('/folder').next(sampleExposure({ problems: [problem] }));
    expect(problems).toEqual([{ ...problem, fix: { title: 'Repair', edits: [] } }]);
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
