import type { ToolCall } from '../conformance/fake-api/wire-format';

/** A call that the pretended model makes, and what it gives out of the workspace: one line for each disclosure. */
export interface Step {
  readonly call: Pick<ToolCall, 'name' | 'input'>;
  /** `way path start-end`, without lines where the log says none; with `inferred` or `path` behind it for weaker evidence. */
  readonly gives: readonly string[];
  /** Made in a turn of its own. */
  readonly alone?: boolean;
}

/** A session of one agent with known reads. In texts, `$WS` stands for the workspace. */
export interface ScriptedSession {
  readonly agent: string;
  readonly prompt: string;
  /** What the prompt alone gives out. */
  readonly promptGives: readonly string[];
  readonly arguments: readonly string[];
  /** Configuration in the workspace. */
  readonly files?: Readonly<Record<string, string>>;
  /** The log has no time for each call, so that what was given twice in the same way is one disclosure. */
  readonly isTimeless?: boolean;
  readonly steps: readonly Step[];
}
