import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Batcher } from './batcher';

let handed: (readonly string[])[] = [];
const batcherOf = (quietMs: number): Batcher<string> => new Batcher(quietMs, (items) => handed.push(items));

beforeEach(() => {
  handed = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('Batcher', () => {
  it('waits for a pause and hands over each item once', () => {
    const batcher = batcherOf(100);
    for (const item of ['a', 'b', 'a']) {
      batcher.add(item);
      vi.advanceTimersByTime(60);
    }
    expect(handed).toEqual([]);
    vi.advanceTimersByTime(40);
    expect(handed).toEqual([['a', 'b']]);
  });

  it('does not wait for ever in a steady stream', () => {
    const batcher = batcherOf(100);
    for (let time = 0; time < 900; time += 50) {
      batcher.add(String(time));
      vi.advanceTimersByTime(50);
    }
    expect(handed.length).toBeGreaterThanOrEqual(2);
    expect(handed[0]?.length).toBeLessThanOrEqual(9);
  });

  it('begins anew after each hand-over', () => {
    const batcher = batcherOf(100);
    batcher.add('a');
    vi.advanceTimersByTime(100);
    batcher.add('a');
    vi.advanceTimersByTime(99);
    expect(handed).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(handed).toEqual([['a'], ['a']]);
  });

  it('hands over nothing once it is disposed', () => {
    const batcher = batcherOf(100);
    batcher.add('a');
    batcher.dispose();
    vi.advanceTimersByTime(1000);
    expect(handed).toEqual([]);
  });
});
