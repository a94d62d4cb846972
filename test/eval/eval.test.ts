import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate';

describe('the labelled set', () => {
  it('is found whole, and nothing else', () => {
    const { positives, nearMisses, failures } = evaluate();
    expect(failures).toEqual([]);
    expect(positives).toBeGreaterThan(0);
    expect(nearMisses).toBeGreaterThan(0);
  });
});
