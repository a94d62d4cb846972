import type { Problem } from '../../model/problem';
import { ChangeError, type Plan } from '../../protect';
import { FileError } from '../../model/edges';
import { jsonProblems } from '../../report/json';
import { printable } from '../../report/printable';
import { problemSection } from '../../report/text';
import type { Styles } from '../../report/style';
import { oneOf, UsageError, type Arguments, type Command, type Terminal } from '../command';
import { planDiff } from '../plan-diff';
import { openSession, openWriter, workspaceOptions, type WritingSession } from '../session';

export const lintCommand: Command = {
  name: 'lint',
  operands: '',
  summary: 'Lists rules and files that look like protection and protect nothing, and repairs them.',
  options: {
    format: { type: 'string', value: 'text|json', help: 'text (default) or json' },
    fix: {
      type: 'boolean',
      help: 'repair what has a right form, unless a file would be less guarded; prints the change',
    },
    'dry-run': { type: 'boolean', help: 'with --fix: print the change and write nothing' },
    ...workspaceOptions,
    agents: { ...workspaceOptions.agents, help: 'all (default), detected, or ids: claude-code,cursor' },
  },
  run: (args, terminal, style) => {
    const format = oneOf(args, 'format', ['text', 'json']);
    // A dead rule misleads whoever trusts it, whether or not the agent is installed on this machine.
    const text = (option: string): string | undefined => args.text(option) ?? (option === 'agents' ? 'all' : undefined);
    if (!args.flag('fix')) {
      if (args.flag('dry-run')) throw new UsageError('lint: --dry-run belongs to --fix');
      return list({ ...args, text }, terminal, style, format);
    }
    if (format === 'json') throw new UsageError('lint: --fix prints text only');
    return repair({ ...args, text }, terminal, style);
  },
};

async function list(args: Arguments, terminal: Terminal, style: Styles, format: 'text' | 'json'): Promise<number> {
  const { index } = openSession(args, terminal);
  await index.scan([]);
  index.dispose();
  const { problems } = index.snapshot();
  if (format === 'json') terminal.output.write(`${JSON.stringify(jsonProblems(problems), null, 2)}\n`);
  else terminal.output.write(`${problems.length === 0 ? 'No dead rule found.' : problemSection(problems, style)}\n`);
  return 0;
}

/** One repair after the other, for each moves the places of those behind it. Exit code 1 when one is refused. */
async function repair(args: Arguments, terminal: Terminal, style: Styles): Promise<number> {
  const isDryRun = args.flag('dry-run');
  const session = await openWriter({ ...args, paths: [] }, terminal, { isLookOnly: isDryRun });
  const tried = new Set<string>();
  const refused = new Set<string>();
  const next = (): Problem | undefined =>
    session.index
      .snapshot()
      .problems.find((each) => each.fix !== null && !tried.has(placeKey(each)) && !refused.has(contentKey(each)));
  for (let problem = next(); problem !== undefined; problem = next()) {
    tried.add(placeKey(problem));
    const plan = await session.index.planFix(problem);
    if (!carryOut(plan, problem, session, terminal, isDryRun)) refused.add(contentKey(problem));
    await session.index.scan([]);
  }
  const { problems } = session.index.snapshot();
  if (tried.size === 0) terminal.messages.write('There is nothing to repair.\n');
  if (!isDryRun && problems.length > 0) terminal.output.write(`${problemSection(problems, style)}\n`);
  return refused.size === 0 ? 0 : 1;
}

function placeKey({ code, file, range }: Problem): string {
  return JSON.stringify([code, file, range]);
}

/** Stays the same while other repairs move the place. */
function contentKey({ code, file, fix }: Problem): string {
  return JSON.stringify([code, file, fix?.edits.map(({ path, text, length }) => [path, text, length])]);
}

/** False when the repair is refused. */
function carryOut(
  plan: Plan,
  { file, range, fix }: Problem,
  { root, writer }: WritingSession,
  terminal: Terminal,
  isDryRun: boolean,
): boolean {
  const place = `${printable(file)}:${range.startLine}`;
  const refuse = (reason: string): boolean => {
    terminal.messages.write(`Not repaired: ${place}: ${printable(reason)}\n`);
    return false;
  };
  const [refusal] = plan.refusals;
  if (refusal !== undefined) return refuse(refusal.reason);
  terminal.output.write(planDiff(plan, root));
  if (isDryRun) return true;
  try {
    const { id } = writer.apply(plan);
    terminal.messages.write(`${place}: ${fix?.title ?? ''}. Take it back with: sightline undo ${id}\n`);
  } catch (error) {
    if (!(error instanceof ChangeError || error instanceof FileError)) throw error;
    return refuse(error.message);
  }
  return true;
}
