/** Numbers of a version such as `2.1.330`; what follows a dash does not count. `null` when it is none. */
function numbersOf(version: string): readonly number[] | null {
  const match = /^v?(\d+(?:\.\d+)*)/.exec(version.trim());
  return match?.[1]?.split('.').map(Number) ?? null;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const longest = Math.max(left.length, right.length);
  for (let index = 0; index < longest; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const tests: Readonly<Record<string, (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
  '=': (difference) => difference === 0,
};

/**
 * Whether a rule for a range of versions is reported. A range is comparisons that all must hold, `<2.1.162` or
 * `>=2.1.210 <2.2`. A version that is not known (`null`) is inside every range, but for one that names a single version
 * (`=2.1.259`): such a rule says nothing to almost everybody.
 */
export function isInRange(version: string | null, range: string | null): boolean {
  if (range === null) return true;
  const comparisons = range.split(/\s+/);
  const actual = version === null ? null : numbersOf(version);
  if (actual === null) return !comparisons.some((comparison) => comparison.startsWith('='));
  return comparisons.every((comparison) => {
    const [, operator = '', wanted = ''] = /^([<>]?=?)(.*)$/.exec(comparison) ?? [];
    const numbers = numbersOf(wanted);
    return numbers !== null && tests[operator]?.(compare(actual, numbers)) === true;
  });
}
