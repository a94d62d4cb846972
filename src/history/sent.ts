import type { LineRange, Way } from '../model/disclosure';

/** Something that came into the model's input, as one agent's log tells it. The text lives only until it was judged. */
export interface Sent {
  readonly way: Way;
  /** As the log names it, absolute or relative to `folder`; `null` for output in which files have yet to be recognised. */
  readonly path: string | null;
  /** The working directory of that moment. */
  readonly folder: string;
  /** ISO 8601. */
  readonly time: string;
  readonly lines: LineRange | null;
  /** What was sent of the file, without line numbers; `null` where the log does not hold it. */
  readonly text: string | null;
  /** The command whose output `text` is, or the place that a search was made in. */
  readonly command: string | null;
  /** True for a command that failed: what it printed was sent, what it was to print may not have been. */
  readonly isFailed: boolean;
}

/** Takes the records of one log file in their order. */
export interface LogParser {
  /** True when the record was understood, or is of a kind that says nothing of files. */
  take(record: unknown): boolean;
}
