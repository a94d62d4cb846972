import type { DetectionSettings } from '../model/detection';
import type { ScanError } from '../model/exposure';
import { policyFileName, unknownRules, type Policy } from '../policy';

/** What a user's settings say of detection. */
export interface DetectionChoice {
  /** Ids of rules that the user switched off. */
  readonly disabledRules: readonly string[];
  readonly trusted: boolean;
}

/** Where there is no file but the policy. */
export const noSuppressions = { sharedSalt: null, secretLists: [] } as const;

/**
 * Settings, policy and the other files of the team brought together. In a workspace that is not trusted the policy can only
 * add findings by its presets and terms: it switches nothing off, and its own expressions do not run.
 */
export function detectionBy(
  policy: Policy,
  { sharedSalt, secretLists }: Pick<DetectionSettings, 'sharedSalt' | 'secretLists'>,
  { disabledRules, trusted }: DetectionChoice,
): DetectionSettings {
  const { presets, terms, rules } = policy;
  return {
    disabledRules: trusted ? [...new Set([...disabledRules, ...rules.disabled])] : disabledRules,
    followMarkers: trusted,
    presets,
    terms,
    policyFiles: [policyFileName],
    ownRules: trusted ? rules.own : [],
    sharedSalt: trusted ? sharedSalt : null,
    secretLists: trusted ? secretLists : [],
  };
}

/** What is wrong with the user's choice: ids that no rule has, built in or of this policy. */
export function settingRemarks({ disabledRules }: DetectionChoice, policy: Policy): readonly ScanError[] {
  return unknownRules(disabledRules, policy.rules.own).map((id) => ({
    path: 'sightline.rules.disabled',
    message: `no rule has the id "${id}"; sightline rules lists them`,
  }));
}
