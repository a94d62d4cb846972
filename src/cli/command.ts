import type { ParseArgsConfig } from 'node:util';
import type { Styles } from '../report/style';

/** The process around a command. */
export interface Terminal {
  readonly currentDirectory: string;
  readonly workerScript: string;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly messages: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly variables: Readonly<Record<string, string | undefined>>;
}

export type OptionSpec = NonNullable<ParseArgsConfig['options']>[string] & {
  /** How the value is called in the help, for an option that takes one. */
  readonly value?: string;
  readonly help: string;
};

export interface Arguments {
  readonly paths: readonly string[];
  text(option: string): string | undefined;
  flag(option: string): boolean;
}

/** One sub-command; a new one is one file that exports one of these, named in the table of `main.ts`. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in the usage line. */
  readonly operands: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Resolves with the exit code. Throws {@link UsageError} or FileError for exit code 2. */
  run(args: Arguments, terminal: Terminal, style: Styles): Promise<number>;
}

/** The command line cannot be understood; the message is shown as one line. */
export class UsageError extends Error {}

/** One of a fixed set of values. */
export function oneOf<Value extends string>(args: Arguments, option: string, values: readonly Value[]): Value {
  const given = args.text(option) ?? values[0];
  const found = values.find((value) => value === given);
  if (found === undefined) throw new UsageError(`--${option} takes ${values.join(', ')}, not '${String(given)}'`);
  return found;
}
