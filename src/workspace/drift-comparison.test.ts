import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Look, type PathAccess, type Subject } from './drift-comparison';
import { guardText, parseGuards } from './guard-record';
import { nothingGuarded, type GuardedPaths } from './guarded-paths';

const paths = ['a', 'b', 'dir/c'];
const agents = ['one', 'two'];
const rule = { file: '.one', line: 1, text: 'no' };

/** What the configuration gives for a path and an agent, or that the file is not there. */
type State = 'open' | 'blocked' | 'asks' | 'built-in' | 'gone';
type World = Readonly<Record<string, State>>;

const states = fc.constantFrom<State>('open', 'blocked', 'asks', 'built-in', 'gone');
const keys = paths.flatMap((path) => agents.map((agent) => `${path} ${agent}`));
const worlds = fc.record(Object.fromEntries(keys.map((key) => [key, states]))) as fc.Arbitrary<World>;

function accessOf(state: State | undefined, agent: string): PathAccess {
  if (state === 'blocked' || state === 'asks') return { agent, access: state, rule };
  if (state === 'built-in') return { agent, access: 'blocked', rule: { file: null, line: null, text: 'built in: x' } };
  return { agent, access: 'open', rule: null };
}

function exists(world: World, path: string): boolean {
  return world[`${path} one`] !== 'gone';
}

function lookAt(world: World, time: number): Look {
  const there = paths.filter((path) => exists(world, path));
  const subjects = there.map((path): Subject => {
    const access = agents.map((agent) => accessOf(world[`${path} ${agent}`], agent));
    return { path, isDirectory: false, fingerprints: [], access };
  });
  return {
    viewer: 'editor',
    time: new Date(time).toISOString(),
    subjects,
    agents,
    isWhole: true,
    covers: () => true,
    exists: (path) => exists(world, path),
    stands: () => false,
  };
}

/** As another process finds it. */
function throughFile(guarded: GuardedPaths): GuardedPaths {
  const read = parseGuards(guardText('/ws', guarded), '/ws');
  if (read === null || read === 'newer') throw new Error('what was written cannot be read');
  return read;
}

describe('compare', () => {
  it('raises an alarm exactly where a path that a rule guarded last is readable', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(worlds, fc.boolean()), { minLength: 1, maxLength: 12 }), (steps) => {
        let guarded = nothingGuarded;
        const wasGuarded = new Set<string>();
        steps.forEach(([world, restarts], step) => {
          const { after, lost } = compare(restarts ? throughFile(guarded) : guarded, lookAt(world, step * 1000));
          guarded = after;
          const present = keys.filter((key) => exists(world, key.slice(0, key.indexOf(' '))));
          for (const key of present) if (world[key] === 'blocked' || world[key] === 'asks') wasGuarded.add(key);
          const readable = present.filter((key) => world[key] === 'open' || world[key] === 'gone');
          const told = lost.map(({ path, agent }) => `${path} ${agent}`);
          expect(told.sort()).toEqual(readable.filter((key) => wasGuarded.has(key)).sort());
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing when it looks again at the same', () => {
    fc.assert(
      fc.property(worlds, worlds, (first, second) => {
        const before = compare(nothingGuarded, lookAt(first, 0)).after;
        const { after } = compare(before, lookAt(second, 1000));
        expect(compare(after, lookAt(second, 2000)).after).toBe(after);
      }),
    );
  });

  it('forgets what was not seen for three months', () => {
    const gone = { 'a one': 'gone' } as const;
    const { after } = compare(nothingGuarded, lookAt({ 'a one': 'blocked' }, 0));
    const later = compare(after, lookAt(gone, 1000)).after;
    expect([...later.paths.keys()]).toContain('a');
    expect([...compare(later, lookAt(gone, 91 * 86_400_000)).after.paths.keys()]).not.toContain('a');
  });
});
