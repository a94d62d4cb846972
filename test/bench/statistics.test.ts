import { describe, expect, it } from 'vitest';
import { median, wallMs } from './statistics';

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])('%j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('wallMs', () => {
  it('waits for the work', async () => {
    const taken = await wallMs(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(taken).toBeGreaterThan(15);
  });
});
