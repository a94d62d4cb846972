/** What one run of the process that scans measured. Times are in milliseconds, memory in MiB. */
export interface ScanRun {
  readonly files: number;
  readonly scannedFiles: number;
  readonly sensitiveFiles: number;
  readonly scanMs: number;
  readonly scanCpuMs: number;
  /** The same files read one after the other in one thread. */
  readonly readMs: number;
  readonly readCpuMs: number;
  /** One file changed: judged again, joined and put into a snapshot. */
  readonly refreshMs: number;
  /** The same file read. */
  readonly readOneMs: number;
  readonly peakMemory: number;
}

/** What a process needs that only reads the files. */
export interface ReadRun {
  readonly peakMemory: number;
}

/** Medians in milliseconds. */
export interface KeystrokeRun {
  readonly lines: number;
  readonly findings: number;
  /** From a change in the large document to its findings, the server's pause included. */
  readonly largeMs: number;
  /** The same in a document of one line: pause and transport. */
  readonly smallMs: number;
  /** The detector alone over the large text. */
  readonly scanTextMs: number;
  /** One regular expression over the same text. */
  readonly regexMs: number;
}

/** Keys typed into one long document, in the process that judges it. Times are milliseconds of the processor. */
export interface TypingRun {
  readonly lines: number;
  readonly characters: number;
  readonly findings: number;
  /** From the change to the message with its findings, for 95 of 100 keys. */
  readonly keyMs: number;
  /** The same for half of the keys. */
  readonly usualKeyMs: number;
  /** The rules that look at the whole text, asked when nobody types. */
  readonly pauseMs: number;
  /** The detector over the whole text. */
  readonly scanTextMs: number;
}

/** Verdicts of all agents in one thread, in milliseconds. */
export interface AccessRun {
  readonly agents: number;
  readonly paths: number;
  /** Reading the configuration of all agents. */
  readonly loadMs: number;
  readonly verdictsMs: number;
  /** After a change in one agent's ignore file: that agent loaded and asked again, the others' verdicts kept. */
  readonly oneAgentMs: number;
  /** One ignore file asked about the same paths, by the library alone. */
  readonly oneListMs: number;
}

/** What each task returns. */
export interface TaskResults {
  readonly 'make-tree': { readonly files: number; readonly bytes: number };
  readonly read: ReadRun;
  readonly scan: ScanRun;
  readonly anchors: { readonly words: readonly string[] };
  readonly access: AccessRun;
  readonly keystroke: KeystrokeRun;
  readonly typing: TypingRun;
}
