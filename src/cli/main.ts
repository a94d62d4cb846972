import { parseArgs } from 'node:util';
import { FileError } from '../model/edges';
import { ChangeError } from '../protect';
import { printable } from '../report/printable';
import { plainStyle, terminalStyle, type Styles } from '../report/style';
import { UsageError, type Arguments, type Command, type OptionSpec, type Terminal } from './command';
import { agentsCommand } from './commands/agents';
import { baselineCommand } from './commands/baseline';
import { checkCommand } from './commands/check';
import { explainCommand } from './commands/explain';
import { historyCommand } from './commands/history';
import { lintCommand } from './commands/lint';
import { markCommand, unmarkCommand } from './commands/mark';
import { policyCommand } from './commands/policy';
import { protectCommand } from './commands/protect';
import { redoCommand } from './commands/redo';
import { rulesCommand } from './commands/rules';
import { scanCommand } from './commands/scan';
import { undoCommand } from './commands/undo';
import { unprotectCommand } from './commands/unprotect';
import { tool } from './tool';

const commands: readonly Command[] = [
  scanCommand,
  explainCommand,
  lintCommand,
  checkCommand,
  protectCommand,
  unprotectCommand,
  undoCommand,
  redoCommand,
  historyCommand,
  markCommand,
  unmarkCommand,
  baselineCommand,
  policyCommand,
  agentsCommand,
  rulesCommand,
];

const commonOptions: Readonly<Record<string, OptionSpec>> = {
  help: { type: 'boolean', short: 'h', help: 'show this help' },
};

/** Runs one command line; resolves with the exit code: 0, 1 (findings the command fails on) or 2 (usage or I/O error). */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  // A reader that goes away (`| head`) is no error.
  terminal.output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    return await dispatch(words, terminal);
  } catch (error) {
    terminal.messages.write(`sightline: ${printable(describe(error))}\n`);
    return 2;
  }
}

/** Of an error that was not foreseen only the kind and the place: its message may quote a file. */
function describe(error: unknown): string {
  if (error instanceof UsageError || error instanceof FileError || error instanceof ChangeError) return error.message;
  if (!(error instanceof Error)) return 'internal error';
  const place = /^ +at (.*)$/m.exec(error.stack ?? '')?.[1] ?? 'an unknown place';
  return `internal error: ${error.name} at ${place}`;
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? terminal.messages : terminal.output).write(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    terminal.output.write(`${tool.version}\n`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UsageError(`unknown command '${name}'; see sightline --help`);
  const args = parse(command, rest);
  if (args.flag('help')) {
    terminal.output.write(usage(command));
    return 0;
  }
  if (command.operands === '' && args.paths.length > 0) throw new UsageError(`${command.name} takes no path`);
  return command.run(args, terminal, styleFor(terminal));
}

function parse(command: Command, words: readonly string[]): Arguments {
  const options = { ...command.options, ...commonOptions };
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    const text = (option: string): string | undefined => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    };
    return { paths: positionals, text, flag: (option) => values[option] === true };
  } catch (error) {
    // parseArgs explains an unknown option in several sentences; the first says what and where.
    const [reason] = (error as Error).message.split(/\.(?:\s|$)|\n/);
    throw new UsageError(`${command.name}: ${reason ?? 'bad arguments'}; see sightline ${command.name} --help`);
  }
}

function styleFor({ output, variables }: Terminal): Styles {
  const wanted = output.isTTY === true && (variables['NO_COLOR'] ?? '') === '' && variables['TERM'] !== 'dumb';
  return wanted ? terminalStyle : plainStyle;
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'sightline shows what the AI coding tools on this machine can read of a workspace, and why.',
    '',
    'Usage: sightline COMMAND [OPTIONS] [PATH...]',
    '',
    ...lines,
    '',
    'sightline COMMAND --help explains a command. Exit codes: 0 nothing to report, 1 findings, 2 error.',
    '',
  ].join('\n');
}

function usage({ name, operands, summary, options }: Command): string {
  const rows = Object.entries({ ...options, ...commonOptions }).map(([option, spec]): [string, string] => [
    `${spec.short === undefined ? '    ' : `-${spec.short}, `}--${option}${spec.value === undefined ? '' : ` ${spec.value}`}`,
    spec.help,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`);
  return [`Usage: sightline ${name} [OPTIONS] ${operands}`.trimEnd(), '', summary, '', ...lines, ''].join('\n');
}
