import type { EvalCase } from './cases';
import { companyMarkings } from './company-markings';
import type { Case } from './marking-places';
import { presetMarkings } from './preset-markings';
import { stateMarkings } from './state-markings';

const casesOf = (table: Readonly<Record<string, Case>>): readonly EvalCase[] =>
  Object.entries(table).flatMap(([rule, { found, quiet }]) => [
    ...found.map(([name, path, text]) => ({ rule, name, path, text, secret: '' })),
    ...quiet.map(([name, path, text]) => ({ rule, name, path, text, secret: null })),
  ]);

/** Positives and near misses of the markings. */
export const markingCases: readonly EvalCase[] = [
  ...casesOf(stateMarkings),
  ...casesOf(companyMarkings),
  ...casesOf(presetMarkings),
];
