import fc from 'fast-check';
import type { ConformanceCase } from '../case';

/** Makes cases for one agent; the same seed gives the same cases. */
export type CaseGenerator = fc.Arbitrary<ConformanceCase>;

export function generate<Case>(generator: fc.Arbitrary<Case>, seed: number, count: number): readonly Case[] {
  return fc.sample(generator, { seed, numRuns: count });
}

/** Random choices in the order in which they are asked for, so that generators read like a recipe. */
export interface Dice {
  /** True in this share of the throws, from 0 to 1. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A whole number from `least` to `most`. */
  number(least: number, most: number): number;
  /** Up to this many different items. */
  some<T>(from: readonly T[], most: number): readonly T[];
}

/** A generator from a recipe. */
export function recipe<Case>(make: (dice: Dice) => Case): fc.Arbitrary<Case> {
  return fc.gen().map((next) => make(diceOf((least, most) => next(evenNumber, least, most))));
}

/** Every number as often as any other: fast-check prefers the ends of a range. */
function evenNumber(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min, max }));
}

function diceOf(number: Dice['number']): Dice {
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('There is nothing to pick from.');
    return from[number(0, from.length - 1)] as T;
  };
  return {
    number,
    pick,
    chance: (share) => number(1, 1000) <= share * 1000,
    some: (from, most) => {
      const wanted = from.length === 0 ? 0 : number(0, most);
      return [...new Set(Array.from({ length: wanted }, () => pick(from)))];
    },
  };
}
