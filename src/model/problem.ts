import type { TextRange } from './range';

export type ProblemSeverity = 'error' | 'warning' | 'info';

/** A dead rule or trap in an agent's configuration, or a configuration file that could not be read as one. */
export interface Problem {
  readonly agent: string;
  /** Relative to the workspace root, or starting with `~/` or `/` outside it. */
  readonly file: string;
  readonly range: TextRange;
  /** Stable code, `<agent>/<kebab-case>`. */
  readonly code: string;
  readonly severity: ProblemSeverity;
  /** One sentence on what really happens. */
  readonly message: string;
  readonly link: string | null;
  /** Title of the edit that repairs it, where there is a right form. */
  readonly fix: { readonly title: string } | null;
}
