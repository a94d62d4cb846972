/** Name of the file in the workspace root that lists findings which the team looked at. */
export const baselineFileName = '.sightline-baseline.json';

/** Bytes of the baseline's own key. */
export const saltBytes = 32;

/** Which of the findings of one rule in a file is meant, where the value itself must not be hashed. */
export interface Occurrence {
  /** From 1, in the order of the file. */
  readonly number: number;
  /** How many there were; with another number of them nobody knows which is which. */
  readonly of: number;
}

/** One finding that the team looked at and accepts. Neither holds nor gives away the value. */
export interface BaselineEntry {
  readonly rule: string;
  /** POSIX, relative to the workspace root. */
  readonly path: string;
  /** Keyed with the baseline's salt: of the value, or where there is an occurrence of rule, path and number. */
  readonly fingerprint: string;
  /** `null` for a value that its fingerprint tells from all others. */
  readonly occurrence: Occurrence | null;
  readonly reason: string | null;
  /** The day on which it was added, `2026-11-28`; `null` where the file does not say. */
  readonly date: string | null;
}

export interface Baseline {
  /** Key of the fingerprints; in the file, so that the whole team gets the same ones. */
  readonly salt: Uint8Array;
  readonly entries: readonly ListedEntry[];
}

export interface ListedEntry extends BaselineEntry {
  /** Line of the baseline file, from 1. */
  readonly line: number;
}
