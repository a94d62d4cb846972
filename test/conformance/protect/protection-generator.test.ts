import { describe, expect, it } from 'vitest';
import { effectsOn } from '../../../src/protect';
import { writersFor } from '../../../src/protect/writers';
import { adapters } from '../agents';
import { generate } from '../generate/case-generator';
import { layOut } from '../lay-out';
import { protectionCases } from './protection-generator';

const agents = adapters.map(({ id }) => id).filter((id) => effectsOn(id).length > 0);

describe.each(agents)('%s', (agent) => {
  const cases = generate(protectionCases(agent), 5, 30);

  it('makes the same wishes of the same seed', () => {
    expect(generate(protectionCases(agent), 5, 30)).toEqual(cases);
  });

  it('wishes for what is there below the start folder, in scopes that the agent has', () => {
    const { scopes } = writersFor(agent)[0]!;
    for (const { one, wishes } of cases) {
      for (const { paths, scope } of wishes) {
        expect(scopes).toContain(scope);
        for (const path of paths) {
          expect(path.startsWith(one.start === '' ? '' : `${one.start}/`)).toBe(true);
          const isThere = [...one.tree, ...Object.keys(one.links)].some((each) => `${each}/`.startsWith(`${path}/`));
          expect([path, isThere]).toEqual([path, true]);
        }
      }
    }
  });

  it('asks for each wished file by the way that the rules are for', () => {
    const [effect] = effectsOn(agent);
    const { one, wishes } = cases.find((each) => each.wishes.length > 0)!;
    const laidOut = layOut(one);
    try {
      const wished = wishes.flatMap(({ paths }) => paths).filter((path) => laidOut.markerOf(path) !== null);
      const asked = one.probes.filter(({ channel }) => channel === effect!.channel).map(({ path }) => path);
      expect(asked).toEqual(expect.arrayContaining(wished));
    } finally {
      laidOut.remove();
    }
  });
});
