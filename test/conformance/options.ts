import { parseArgs } from 'node:util';

export interface Options {
  readonly agents: readonly string[];
  readonly cases: number;
  readonly seed: number;
  /** `null`: all that the generator makes. */
  readonly modes: readonly string[] | null;
  readonly jobs: number;
  readonly record: boolean;
  /** Where to leave the number of cases that passed and failed as JSON; `null`: nowhere. */
  readonly result: string | null;
  readonly writeRows: boolean;
  /** Number of the one case to run, counted from 0; `null` for all. */
  readonly onlyCase: number | null;
  readonly shrink: boolean;
  /** Wishes are written and taken back, instead of verdicts compared. */
  readonly protect: boolean;
  readonly installOnly: boolean;
  readonly trace: boolean;
  readonly help: boolean;
}

export const usage = `npm run conformance -- [--agent ID]... [--cases N] [--seed N]
  --agent ID      ask this program; may be given again; default: all
  --protect       write rules as Sightline does, and see what the program refuses then and after undo
  --cases N       workspaces and configurations to try (default 50)
  --seed N        the same seed makes the same cases (default 1)
  --modes A,B     only cases in these permission modes
  --jobs N        programs that run at the same time (default 2)
  --only-case N   only this case of the seed, with every row
  --trace         print what the programs themselves print
  --no-shrink     print differences as they are
  --write-rows    append the smallest form of each difference to the agent's truth table
  --result FILE   leave the number of cases that passed and failed there, as JSON
  --record        write the result to src/access/checked.json`;

/** @throws {Error} with a sentence for the user */
export function parseOptions(args: readonly string[], known: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      agent: { type: 'string', multiple: true },
      cases: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      modes: { type: 'string' },
      jobs: { type: 'string', default: '2' },
      'only-case': { type: 'string' },
      record: { type: 'boolean', default: false },
      result: { type: 'string' },
      'write-rows': { type: 'boolean', default: false },
      shrink: { type: 'boolean', default: true },
      protect: { type: 'boolean', default: false },
      'install-only': { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const agents = values.agent === undefined || values.agent.includes('all') ? known : values.agent;
  const unknown = agents.filter((agent) => !known.includes(agent));
  if (unknown.length > 0) throw new Error(`--agent knows ${known.join(', ')}, not ${unknown.join(', ')}.`);
  return {
    agents,
    cases: wholeNumber('cases', values.cases),
    seed: wholeNumber('seed', values.seed),
    modes: values.modes?.split(',') ?? null,
    jobs: wholeNumber('jobs', values.jobs),
    record: values.record,
    result: values.result ?? null,
    writeRows: values['write-rows'],
    onlyCase: values['only-case'] === undefined ? null : wholeNumber('only-case', values['only-case']),
    shrink: values.shrink,
    protect: values.protect,
    installOnly: values['install-only'],
    trace: values.trace,
    help: values.help,
  };
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${option} takes a whole number, not "${value}".`);
  return Number(value);
}
