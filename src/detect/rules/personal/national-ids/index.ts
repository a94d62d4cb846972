import { contextRule } from '../context-rule';
import { americas } from './americas';
import { asiaPacific, middleEastAndAfrica } from './asia-pacific';
import { easternEurope } from './eastern-europe';
import type { NationalId } from './national-id';
import { northernEurope } from './northern-europe';
import { southernEurope } from './southern-europe';
import { westernEurope } from './western-europe';

/** Every number of a state for a person, one row each. */
export const nationalIds: readonly NationalId[] = [
  ...americas,
  ...westernEurope,
  ...southernEurope,
  ...northernEurope,
  ...easternEurope,
  ...asiaPacific,
  ...middleEastAndAfrica,
];

export const nationalIdRules = nationalIds.map(({ id, name, words, shape, isValid, source }) =>
  contextRule({
    id,
    title: name,
    severity: 'high',
    explanation:
      'Names one person for life and opens doors to fraud; replace it by a made-up number, or keep the data outside the workspace.',
    source,
    words,
    shape,
    isValid,
  }),
);
