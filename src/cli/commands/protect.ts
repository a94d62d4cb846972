import type { AgentVerdict } from '../../model/access';
import { probeOf, scopes, type Plan, type Wish } from '../../protect';
import { printable } from '../../report/printable';
import { stillOpen } from '../../report/still-open';
import { nodeFiles } from '../../workspace/node-files';
import { oneOf, UsageError, type Command, type Terminal } from '../command';
import { planDiff } from '../plan-diff';
import { openWriter, workspaceOptions, type Question, type WritingSession } from '../session';

export const protectCommand: Command = {
  name: 'protect',
  operands: 'PATH...',
  summary: 'Adds rules that keep files and folders from AI tools, and prints the change to each configuration file.',
  options: {
    scope: { type: 'string', value: scopes.join('|'), help: 'whose settings: project (default), local or user' },
    'dry-run': { type: 'boolean', help: 'print the change and write nothing' },
    ...workspaceOptions,
  },
  run: async (args, terminal) => {
    if (args.paths.length === 0) throw new UsageError('protect: name at least one path');
    const scope = oneOf(args, 'scope', scopes);
    const isDryRun = args.flag('dry-run');
    const session = await openWriter(args, terminal, isDryRun);
    const agents = session.agents.filter(({ inUse }) => inUse).map(({ id }) => id);
    if (agents.length === 0) throw new UsageError('no AI coding tool was found in use; choose with --agents');
    const plan = session.writer.plan({ paths: wishedPaths(session), agents, scope });
    terminal.output.write(planDiff(plan, session.root));
    reportEffects(plan, terminal);
    if (plan.edits.length > 0 && !isDryRun) {
      const { id } = session.writer.apply(plan);
      terminal.messages.write(`Written. Take it back with: sightline undo ${id}\n`);
    }
    reportRefusals(plan, terminal);
    const isReached = (isDryRun && plan.edits.length > 0) || (await reportVerdicts(plan, session, terminal));
    return isReached && plan.refusals.length === 0 ? 0 : 1;
  },
};

function wishedPaths({ root, paths }: WritingSession): Wish['paths'] {
  return paths.map(({ absolute, shown }) => {
    if (shown === '.' || shown === absolute) throw new UsageError(`${absolute} is no path inside ${root}`);
    return { path: shown, isDirectory: nodeFiles.stat(absolute).kind === 'directory' };
  });
}

/** What a rule comes to where that is less than the whole of what was wished. */
function reportEffects({ edits }: Plan, terminal: Terminal): void {
  for (const { file, effects } of edits) {
    for (const { agent, effect } of effects.filter((each) => each.effect !== 'blocked')) {
      terminal.messages.write(`For ${agent} this comes to: ${effect} (${printable(file)})\n`);
    }
  }
}

function reportRefusals({ refusals }: Plan, terminal: Terminal): void {
  for (const { agent, path: refused, reason } of refusals) {
    terminal.messages.write(`Not covered: ${agent}, ${printable(refused)}: ${printable(reason)}\n`);
  }
}

/** Says by which ways the paths are still given out, as the configuration now stands; false when one is not closed. */
async function reportVerdicts({ edits, refusals }: Plan, session: Question, terminal: Terminal): Promise<boolean> {
  const verdicts = await currentVerdicts(session);
  const isReached = verdicts.every(({ verdict }) => isClosed(verdict));
  if (isReached && edits.length === 0 && refusals.length === 0) {
    terminal.messages.write('Existing rules already cover this.\n');
  }
  const lines = verdicts.map(({ shown, verdict }) => stillOpen(shown, verdict)).filter((line) => line !== null);
  terminal.messages.write(lines.map((line) => `${line}\n`).join(''));
  return isReached;
}

/** A rule was asked for the file tool; where there is none, the verdict itself is about the shell. */
function isClosed({ verdict, channels }: AgentVerdict): boolean {
  return verdict !== 'readable' && ['blocked', 'none'].includes(channels.read.access);
}

interface ShownVerdict {
  readonly shown: string;
  readonly verdict: AgentVerdict;
}

async function currentVerdicts({ index, paths }: Question): Promise<readonly ShownVerdict[]> {
  await index.scan([]);
  await index.readHistory();
  return paths.flatMap(({ absolute, shown }) => {
    const probe = probeOf({ path: absolute, isDirectory: nodeFiles.stat(absolute).kind === 'directory' });
    return index.explain(probe).map((verdict) => ({ shown, verdict }));
  });
}
