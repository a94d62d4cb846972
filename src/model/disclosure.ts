export const evidenceLevels = ['content', 'path', 'inferred'] as const;

/**
 * How sure it is that content of the file went to the vendor: the log holds the content that was sent, or the path and
 * range only, or a command from whose words it follows.
 */
export type Evidence = (typeof evidenceLevels)[number];

export const ways = ['read', 'search', 'mention', 'editor', 'shell', 'edit', 'attachment', 'listing'] as const;

/** By which way a file came into the model's input: a tool of the agent, a mention in the prompt, the editor's selection ... */
export type Way = (typeof ways)[number];

/** Lines from 1, both ends inclusive. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  /** Number of lines of the file at that time; `null` where the log does not say. */
  readonly total: number | null;
}

/** Evidence that something of a file went to a vendor. Holds no content. */
export interface Disclosure {
  /** Id of the agent. */
  readonly agent: string;
  /** The log's own id of the session. */
  readonly session: string;
  /** When it came into the model's input, ISO 8601. */
  readonly time: string;
  /** The last turn of the session, which sent it once more: here the vendor's stated period begins. ISO 8601. */
  readonly lastSent: string;
  /** POSIX, relative to the workspace root; a folder for a listing. */
  readonly path: string;
  /** `null`: the log does not say which lines. */
  readonly lines: LineRange | null;
  readonly way: Way;
  readonly evidence: Evidence;
  /** Whether what was sent still stands in the file; `null` where the log holds no content. */
  readonly stillCurrent: boolean | null;
  /** Ids of the rules that find something in what was sent. */
  readonly findings: readonly string[];
  /** As the log names the model; `null` where it does not. */
  readonly model: string | null;
}

/** What was found of one agent's logs. */
export interface LogState {
  readonly agent: string;
  /** Start of the oldest session of this workspace that is still there, ISO 8601; `null`: there is none. */
  readonly oldest: string | null;
  /** Sessions that concern the workspace. */
  readonly sessions: number;
  /** Records that could not be understood. */
  readonly unparsed: number;
  /** Where the logs lie, `~` for the home folder. */
  readonly places: readonly string[];
  /** Bytes of the files that were read. */
  readonly bytes: number;
  /** Why the logs cannot be read, in one sentence; `null` where they can. */
  readonly unreadable: string | null;
}
