import type { Access, Channel } from '../../src/model/access';
import type { ToolCall, ToolResult } from './fake-api/wire-format';

/** Channels on which a program can be asked without a terminal. */
export const askedChannels: readonly Channel[] = ['read', 'search', 'mention', 'shell'];

/** Where a session of a program runs; absolute paths. */
export interface Place {
  readonly home: string;
  readonly workspace: string;
  readonly start: string;
  /** Address of the fake API, without a slash at the end. */
  readonly apiUrl: string;
}

/** The file that is asked about. */
export interface AskedFile {
  /** Absolute path, links not followed. */
  readonly path: string;
  /** As seen from the start directory: `src/.env`, `../x`. */
  readonly relative: string;
  /** A regular expression that finds the file's marker without holding it. */
  readonly markerPattern: string;
}

/** One way of asking for one file: a call of one of the program's tools. */
export interface Question {
  /** Name of the form, for example `git show`. */
  readonly form: string;
  readonly call: Pick<ToolCall, 'name' | 'input'>;
  /** Asked in a turn of its own: calls that fail together or leave traces in one another. */
  readonly alone?: boolean;
  /** A call to make first: it opens an inner session, in which the question is then asked. */
  readonly opening?: Pick<ToolCall, 'name' | 'input'>;
}

/** One way of naming a file in the prompt. */
export interface Mention {
  readonly form: string;
  readonly text: string;
}

/** What a program answered; that the marker came back (`open`) is found out without the adapter. */
export type Refusal = Extract<Access, 'blocked' | 'asks'>;

/** A permission mode of the program as a run without a terminal offers it. */
export interface Mode {
  readonly arguments: readonly string[];
  /** Channels whose verdict holds in this mode: all, where the mode is the one that the settings on disk give. */
  readonly channels: readonly Channel[];
}

/**
 * A session over the Agent Client Protocol (https://agentclientprotocol.com), where a program asks for permissions that it
 * refuses at once without a terminal.
 */
export interface ProtocolSession {
  readonly arguments: readonly string[];
  environment(place: Place): Readonly<Record<string, string>>;
  /** Channels that are asked in this way. */
  readonly channels: readonly Channel[];
}

/** All that the suite must know of a program to ask it. One file for each program, no logic beside. */
export interface ProgramAdapter {
  readonly id: string;
  /** The first is the usual one. */
  readonly modes: Readonly<Record<string, Mode>>;
  /** Calls in one answer of the model. */
  readonly callsPerTurn: number;
  environment(place: Place): Readonly<Record<string, string>>;
  /** Writes what the program cannot do without, beside the home files of the case. */
  prepareHome(place: Place): void;
  /** A command to run once before the session, for example to sign in. */
  preparation?(place: Place): readonly string[];
  /** Arguments of a session without a terminal. */
  arguments(place: Place, mode: Mode, prompt: string): readonly string[];
  readonly protocol?: ProtocolSession;
  questions(channel: Channel, file: AskedFile): readonly Question[];
  mentions(file: AskedFile): readonly Mention[];
  /** How a mention was held back, by what the program printed; where left out it counts as blocked. */
  judgeMention?(printed: string, file: AskedFile, place: Place): Refusal;
  /** How the program held the file back; `null` when its answer says nothing about that (no such file, a wrong call). */
  judge(result: ToolResult, question: Question): Refusal | null;
  /** Results that never reach the model but stand in the program's output. */
  resultsInOutput?(output: string): readonly ToolResult[];
}
