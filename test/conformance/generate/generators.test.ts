import { describe, expect, it } from 'vitest';
import { adapters } from '../agents';
import { layOut } from '../lay-out';
import { generators } from '.';
import { generate } from './case-generator';
import { generator as unconfigured } from './unconfigured';

const all = Object.entries({ ...generators, unconfigured });

describe.each(all)('%s', (agent, generator) => {
  it('makes the same cases of the same seed, and others of another', () => {
    expect(generate(generator, 7, 20)).toEqual(generate(generator, 7, 20));
    expect(generate(generator, 7, 20)).not.toEqual(generate(generator, 8, 20));
  });

  it('makes cases that can be laid out, in modes that the program has', () => {
    const modes = adapters.find(({ id }) => id === agent)?.modes ?? { default: null };
    for (const one of generate(generator, 3, 12)) {
      expect(Object.keys(modes)).toContain(one.mode);
      const laidOut = layOut(one);
      try {
        const found = one.probes.filter(({ path }) => laidOut.markerOf(path) !== null);
        expect(found.length).toBeGreaterThan(one.probes.length / 2);
      } finally {
        laidOut.remove();
      }
    }
  });
});
