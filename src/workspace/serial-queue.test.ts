import { describe, expect, it } from 'vitest';
import { SerialQueue } from './serial-queue';

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('SerialQueue', () => {
  it('runs one piece of work after the other', async () => {
    const queue = new SerialQueue();
    const seen: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      await pause();
      seen.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([queue.run(work('a')), queue.run(work('b'))])).toEqual(['a', 'b']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('tells of a failure once and goes on', async () => {
    const queue = new SerialQueue();
    const failed = queue.run(() => Promise.reject(new Error('bad')));
    const next = queue.run(() => Promise.resolve(1));
    await expect(failed).rejects.toThrow('bad');
    await expect(next).resolves.toBe(1);
  });
});
