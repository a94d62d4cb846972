import { describe, expect, it } from 'vitest';
import { cpuMs, median, percentile, wallMs } from './statistics';

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

describe('percentile', () => {
  it.each([
    [[3], 95, 3],
    [[5, 1, 4, 2, 3], 50, 3],
    [Array.from({ length: 100 }, (_, index) => 100 - index), 95, 95],
  ])('%j, %d of a hundred: %d', (values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });

  it('of nothing is no number', () => {
    expect(percentile([], 95)).toBeNaN();
  });
});

describe('cpuMs', () => {
  it('counts work', () => {
    const until = Date.now() + 30;
    const work = (): void => {
      while (Date.now() < until) Math.sqrt(until);
    };
    expect(cpuMs(work)).toBeGreaterThan(0);
  });
});

describe('wallMs', () => {
  it('waits for the work', async () => {
    const taken = await wallMs(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(taken).toBeGreaterThan(15);
  });
});
