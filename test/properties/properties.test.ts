import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCases } from './cases';
import { formatProperties, propertyOf } from './properties';

const names = Object.keys(formatProperties) as (keyof typeof formatProperties)[];

/** `npm run test:properties` runs many more. */
describe.each(formatCases.map((tried) => [tried.name, tried] as const))('%s', (_, tried) => {
  it.each(names)('%s', { timeout: 60_000 }, (name) => {
    const counts = { cases: 0, refused: 0 };
    fc.assert(propertyOf(tried, name, counts), { numRuns: 300 });
    // Else the property would say little.
    expect(counts.refused / counts.cases).toBeLessThan(0.6);
  });
});
