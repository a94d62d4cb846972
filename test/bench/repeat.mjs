/**
 * Measures several times, one after the other.
 *
 * @template {object} Result whose values are numbers
 * @param {number} runs
 * @param {() => Promise<Result>} measure
 * @returns {Promise<Result>} the middle value of each of its numbers; of an even number of runs the upper of the two
 */
export async function medianOf(runs, measure) {
  /** @type {Result[]} */
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await measure());
  const names = /** @type {(keyof Result)[]} */ (Object.keys(results[0] ?? {}));
  const middle = (/** @type {keyof Result} */ name) =>
    results.map((result) => Number(result[name])).sort((a, b) => a - b)[results.length >> 1];
  return /** @type {Result} */ (Object.fromEntries(names.map((name) => [name, middle(name)])));
}
