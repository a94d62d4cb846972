/**
 * What an ordered list of gitignore patterns says of a path: the pattern that ignores it, or the exception that takes it out
 * again; both `null` when none speaks.
 */
export interface ListDecision<Source> {
  readonly ignoredBy: Source | null;
  readonly liftedBy: Source | null;
}
