import type { OwnRule, Preset, Term } from '../model/detection';

/** Name of the policy file in the workspace root. */
export const policyFileName = '.sightline.jsonc';

export const levels = ['confidential', 'restricted'] as const;
export type Level = (typeof levels)[number];

/** A file or folder that people marked. */
export interface ConfidentialEntry {
  /** POSIX, relative to the workspace root, without a trailing slash; empty for the whole workspace. */
  readonly path: string;
  readonly reason: string;
  readonly level: Level;
  /** Line of the policy file, from 1. */
  readonly line: number;
}

/** Findings that the team looked at and accepts. */
export interface Allowance {
  /** Glob, relative to the workspace root. */
  readonly path: string;
  /** Rule ids; `*` for all. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Line of the policy file, from 1. */
  readonly line: number;
}

/** What `.sightline.jsonc` says; where it is silent, the values of {@link emptyPolicy}. */
export interface Policy {
  readonly confidential: readonly ConfidentialEntry[];
  readonly terms: readonly Term[];
  /** Path of a list of terms outside the policy, as written. */
  readonly termsFile: string | null;
  readonly presets: readonly Preset[];
  /** `mustBlock`: `null` when the policy does not choose. */
  readonly agents: { readonly mustBlock: readonly string[] | null; readonly forbidden: readonly string[] };
  /** Paths that must be blocked whether they exist or not: POSIX, relative to the root, a folder with a slash at its end. */
  readonly probes: readonly string[];
  readonly rules: {
    /** Ids of rules that are switched off. */
    readonly disabled: readonly string[];
    readonly own: readonly OwnRule[];
  };
  readonly allow: readonly Allowance[];
  readonly scan: {
    readonly exclude: readonly string[];
    /** Bytes; `null` when the policy does not choose. */
    readonly maxFileSize: number | null;
  };
}

export const emptyPolicy: Policy = {
  confidential: [],
  terms: [],
  termsFile: null,
  presets: [],
  agents: { mustBlock: null, forbidden: [] },
  probes: [],
  rules: { disabled: [], own: [] },
  allow: [],
  scan: { exclude: [], maxFileSize: null },
};
