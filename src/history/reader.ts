import type { Environment, ReadableFiles } from '../model/edges';
import type { LogParser } from './sent';
import type { Sessions } from './sessions';

/** Whose history is looked at, and on which machine. */
export interface HistoryContext {
  /** Absolute real path of the workspace root. */
  readonly root: string;
  readonly files: ReadableFiles;
  readonly environment: Environment;
}

/** How the logs of one agent are found and read. One file an agent in `agents/`. */
export interface HistoryReader {
  /** Id of the agent. */
  readonly agent: string;
  /** The folders in which the agent keeps its logs (absolute), whether or not they exist. */
  places(context: HistoryContext): readonly string[];
  /** Log files that may speak of the workspace (absolute); nothing outside {@link places} is looked at. */
  logs(context: HistoryContext): readonly string[];
  /** A record a line, or one JSON document, which is the only record. */
  readonly form: 'lines' | 'document';
  /** Lines whose beginning matches need no parsing. */
  readonly skipped?: RegExp;
  /** A parser for one file, which tells the sessions what it reads. */
  open(file: string, context: HistoryContext, sessions: Sessions): LogParser;
}
