import type { Sensitivity, Severity } from './finding';
import type { SecretList } from './suppression';

/** Sets of rules for a law or standard; a rule that belongs to some runs only where one of them is switched on. */
export const presets = [
  'pci-dss',
  'hipaa',
  'gdpr',
  'cui',
  'export-control',
  'tlp',
  'legal-privilege',
  'proprietary',
] as const;
export type Preset = (typeof presets)[number];

export const termKinds = ['codename', 'customer', 'internal-host'] as const;
export type TermKind = (typeof termKinds)[number];

/** A word of the team that must not go out. */
export interface Term {
  readonly match: string;
  readonly kind: TermKind;
  readonly replacement: string | null;
  /** Where it is listed, in words that do not name it: `term 12 of the policy`. */
  readonly place: string;
}

/** A rule that the team wrote into its policy. */
export interface OwnRule {
  /** Kebab-case; of no built-in rule. */
  readonly id: string;
  readonly title: string;
  /** A regular expression in the syntax of RE2, which is matched in linear time. */
  readonly pattern: string;
  /** Some of `i`, `m` and `s`; empty for none. */
  readonly flags: string;
  /** Lower-case ASCII literals, one of which stands in every match. Without any the expression runs over every file. */
  readonly anchors: readonly string[];
  readonly severity: Severity;
  readonly category: Sensitivity;
  /** One sentence for people: what the find gives away, and what to do about it. */
  readonly explanation: string;
  /** A page for people; `null` for none. */
  readonly link: string | null;
  /** Expressions of the same syntax; what one of them finds in a match is no finding. */
  readonly allow: readonly string[];
}

/** What decides which rules look at a file, besides the built-in ones. Plain data: it is handed to other threads. */
export interface DetectionSettings {
  /** Ids of rules that are switched off. */
  readonly disabledRules: readonly string[];
  /** False where the text is not trusted: then no `sightline:allow` in it silences anything. */
  readonly followMarkers: boolean;
  readonly presets: readonly Preset[];
  readonly terms: readonly Term[];
  /** Paths, relative to the root, where terms and own rules are written down: there they find nothing. */
  readonly policyFiles: readonly string[];
  readonly ownRules: readonly OwnRule[];
  /** Key of the fingerprints that the team shares, in hexadecimal digits; `null` for the user's own. */
  readonly sharedSalt: string | null;
  /** What other tools were told to pass over. */
  readonly secretLists: readonly SecretList[];
}
