import type { TextRange } from './range';

export type ProblemSeverity = 'error' | 'warning' | 'info';

/** A piece of text that takes the place of another in a configuration file. */
export interface TextEdit {
  /** Absolute path; a file that does not exist is created. */
  readonly path: string;
  /** UTF-16 units from the start of the text, a byte order mark included. */
  readonly offset: number;
  /** Units that go; 0 for a mere insertion. */
  readonly length: number;
  readonly text: string;
}

/** What repairs a problem, as edits that make sense together only. */
export interface ProblemFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What tells a problem from all others. */
export type ProblemPlace = Pick<Problem, 'agent' | 'code' | 'file' | 'range'>;

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
  /** The edit that repairs it, where there is a right form. */
  readonly fix: ProblemFix | null;
}
