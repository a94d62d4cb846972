import { policyRules, ruleTable } from '../../detect';
import { sensitivities } from '../../model/finding';
import { extras, scopes, type Advice, type Outcome, type WishedPath } from '../../protect';
import { grouped, outcomeLines } from '../../report/outcome-text';
import { printable } from '../../report/printable';
import type { Choice } from '../../workspace/choice';
import { nodeFiles } from '../../workspace/node-files';
import type { ChosenWish, PreparedPlan } from '../../workspace/protection-planner';
import { oneOf, UsageError, type Arguments, type Command, type Terminal } from '../command';
import { planDiff } from '../plan-diff';
import { openWriter, workspaceOptions, type WritingSession } from '../session';

export const protectCommand: Command = {
  name: 'protect',
  operands: '[PATH...]',
  summary: 'Adds rules that keep files and folders from AI tools, and prints the change to each configuration file.',
  options: {
    exposed: { type: 'boolean', help: 'every sensitive file that a tool can read, in place of paths' },
    category: { type: 'string', value: sensitivities.join('|'), help: 'every file of that kind' },
    rule: { type: 'string', value: 'ID', help: 'every file with a finding of that rule, such as private-key' },
    scope: { type: 'string', value: scopes.join('|'), help: 'whose settings: project (default), local or user' },
    sandbox: { type: 'boolean', help: "also the list that binds the tool's commands" },
    notebooks: { type: 'boolean', help: 'also a rule for the tool that edits notebooks' },
    gitignore: { type: 'boolean', help: 'also .gitignore' },
    'dry-run': { type: 'boolean', help: 'print the change and write nothing' },
    ...workspaceOptions,
  },
  run: async (args, terminal) => {
    const scope = oneOf(args, 'scope', scopes);
    const isDryRun = args.flag('dry-run');
    const wanted = extras.filter((extra) => args.flag(extra));
    const byContent = contentChoice(args);
    if ((byContent === null) === (args.paths.length === 0)) {
      throw new UsageError('protect: name paths, or one of --exposed, --category and --rule');
    }
    const options = { isLookOnly: isDryRun, scans: byContent !== null, asksGit: wanted.includes('gitignore') };
    const session = await openWriter(args, terminal, options);
    const agents = session.agents.filter(({ inUse }) => inUse).map(({ id }) => id);
    if (agents.length === 0) throw new UsageError('no AI coding tool was found in use; choose with --agents');
    const choice = byContent ?? { kind: 'paths', paths: wishedPaths(session) };
    const errors = byContent === null ? [] : session.index.snapshot().errors;
    for (const { path, message } of errors) say(terminal, `Not judged: ${path}: ${message}`);
    const code = await protect({ choice, agents, scope, extras: wanted }, session, terminal, isDryRun);
    return errors.length > 0 ? 1 : code;
  },
};

/** Exit code 1 where a path is not closed to the file tool, or a part of the wish could not be written. */
async function protect(
  wish: ChosenWish,
  session: WritingSession,
  terminal: Terminal,
  isDryRun: boolean,
): Promise<number> {
  const plan = session.planner.plan(wish);
  reportChosen(wish, plan, terminal);
  terminal.output.write(planDiff(plan, session.root));
  reportEffects(plan, terminal);
  const notes = plan.notes.map(({ agent, path, text }) => [text, path === '.' ? agent : `${agent} (${path})`] as const);
  for (const [text, whom] of grouped(notes)) say(terminal, `Note for ${whom}: ${text}`);
  const hasEdits = plan.edits.length > 0;
  if (hasEdits && !isDryRun) {
    const { id } = session.writer.apply(plan);
    say(terminal, `Written. Take it back with: sightline undo ${id}`);
  }
  for (const { agent, path, reason } of plan.refusals) say(terminal, `Not covered: ${agent}, ${path}: ${reason}`);
  if (hasEdits && isDryRun) return plan.refusals.length === 0 ? 0 : 1;
  await session.index.readHistory();
  const outcome = session.planner.outcome(plan.chosen, wish.agents);
  const isReached = outcome.every(isClosed);
  if (isReached && !hasEdits && plan.refusals.length === 0 && plan.chosen.length > 0) {
    say(terminal, 'Existing rules already cover this.');
  }
  for (const line of outcomeLines(outcome, commandFor)) say(terminal, line);
  return isReached && plan.refusals.length === 0 ? 0 : 1;
}

function contentChoice(args: Arguments): Choice | null {
  const [category, rule] = [args.text('category'), args.text('rule')];
  const choices: Choice[] = args.flag('exposed') ? [{ kind: 'exposed' }] : [];
  if (category !== undefined) choices.push({ kind: 'category', category: oneOf(args, 'category', sensitivities) });
  if (rule !== undefined) {
    if (![...ruleTable(), ...policyRules].some(({ id }) => id === rule)) {
      throw new UsageError(`unknown rule '${rule}'; "sightline rules" lists them`);
    }
    choices.push({ kind: 'rule', rule });
  }
  if (choices.length > 1) throw new UsageError('protect: --exposed, --category and --rule exclude one another');
  return choices[0] ?? null;
}

function wishedPaths({ root, paths }: WritingSession): readonly WishedPath[] {
  return paths.map(({ absolute, shown }) => {
    if (shown === '.' || shown === absolute) throw new UsageError(`${absolute} is no path inside ${root}`);
    return { path: shown, isDirectory: nodeFiles.stat(absolute).kind === 'directory' };
  });
}

/** What was chosen by content, or by a link, is named: the user has not typed it. */
function reportChosen({ choice }: ChosenWish, { chosen }: PreparedPlan, terminal: Terminal): void {
  const typed = choice.kind === 'paths' ? choice.paths.map(({ path }) => path) : [];
  const found = chosen.filter(({ path }) => !typed.includes(path));
  for (const { path, isDirectory } of found) say(terminal, `Chosen: ${path}${isDirectory ? '/' : ''}`);
  if (chosen.length === 0) say(terminal, 'No file was found for this.');
}

/** What a rule comes to where that is less than the whole of what was wished. */
function reportEffects({ edits }: PreparedPlan, terminal: Terminal): void {
  for (const { file, effects } of edits) {
    for (const { agent, effect } of effects.filter((each) => each.effect !== 'blocked')) {
      say(terminal, `For ${agent} this comes to: ${effect} (${file})`);
    }
  }
}

/** A rule was asked for the file tool; where there is none, the verdict itself is about the shell. */
function isClosed({ verdict, ways }: Outcome): boolean {
  return verdict !== 'readable' && !ways.some(({ channel }) => channel === 'read');
}

function commandFor({ action }: Advice): string | null {
  return action?.kind === 'extra' ? `add --${action.extra}` : null;
}

function say({ messages }: Terminal, line: string): void {
  messages.write(`${printable(line)}\n`);
}
