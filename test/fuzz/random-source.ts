import { seededRandom, type Random } from '../bench/random';

/** A generator of one input: the same seed and number give the same one, whatever was made before. */
export function randomOf(seed: number, number: number): Random {
  return seededRandom(Math.imul(seed ^ 0x9e3779b9, 2_654_435_761) + Math.imul(number + 1, 2_246_822_519));
}

/** So many items, each made by the function. */
export function several<Item>(random: Random, least: number, most: number, make: () => Item): readonly Item[] {
  return Array.from({ length: least + random(most - least + 1) }, make);
}
