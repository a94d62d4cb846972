import type { AgentVerdict } from '../../model/access';
import { FileError } from '../../model/edges';
import { anyAgent, probeOf, type Plan, type Unprotection } from '../../protect';
import { printable } from '../../report/printable';
import { stillClosed } from '../../report/still-closed';
import { nodeFiles } from '../../workspace/node-files';
import { UsageError, type Arguments, type Command, type Terminal } from '../command';
import { planDiff } from '../plan-diff';
import { openWriter, workspaceOptions, type WritingSession } from '../session';

export const unprotectCommand: Command = {
  name: 'unprotect',
  operands: 'PATH...',
  summary: 'Takes out the rules that Sightline wrote for files and folders; rules that others wrote stay.',
  options: {
    'dry-run': { type: 'boolean', help: 'print the change and write nothing' },
    agents: { type: 'string', value: 'LIST', help: 'all (default), detected, or ids: claude-code,cursor' },
    cwd: workspaceOptions.cwd,
  },
  run: async (args, terminal) => {
    if (args.paths.length === 0) throw new UsageError('unprotect: name at least one path');
    const isDryRun = args.flag('dry-run');
    const session = await openWriter(args, terminal, { isLookOnly: isDryRun });
    const plan = session.writer.planUnprotection(wantedOf(args, session));
    terminal.output.write(planDiff(plan, session.root));
    if (plan.edits.length > 0 && !isDryRun) {
      const { id } = session.writer.apply(plan);
      terminal.messages.write(`Written. Take it back with: sightline undo ${id}\n`);
    }
    reportRefusals(plan, terminal);
    if (!isDryRun) await reportClosed(session, terminal);
    return plan.refusals.length === 0 ? 0 : 1;
  },
};

function wantedOf(args: Arguments, { root, paths, agents }: WritingSession): Unprotection {
  const relative = paths.map(({ absolute, shown }) => {
    if (shown === absolute) throw new UsageError(`${absolute} is no path inside ${root}`);
    return shown === '.' ? '' : shown;
  });
  const chosen = args.text('agents') ?? 'all';
  return {
    paths: relative,
    agents: chosen === 'all' ? null : agents.filter(({ inUse }) => inUse).map(({ id }) => id),
  };
}

function reportRefusals({ refusals }: Plan, terminal: Terminal): void {
  for (const { agent, path, reason } of refusals) {
    const who = agent === anyAgent ? '' : `${agent}, `;
    terminal.messages.write(`Not taken back: ${who}${printable(path)}: ${printable(reason)}\n`);
  }
}

/** The rules by which agents are still kept away, for they are somebody else's. */
async function reportClosed({ index, paths }: WritingSession, terminal: Terminal): Promise<void> {
  await index.scan([]);
  await index.readHistory();
  const explained = (absolute: string): readonly AgentVerdict[] =>
    index.explain(probeOf({ path: absolute, isDirectory: isDirectory(absolute) }));
  const lines = paths.flatMap(({ absolute, shown }) =>
    shown === '.' ? [] : explained(absolute).map((verdict) => stillClosed(shown, verdict)),
  );
  terminal.messages.write(lines.map((line) => (line === null ? '' : `${line}\n`)).join(''));
}

/** A path that is gone may still have had a rule. */
function isDirectory(absolute: string): boolean {
  try {
    return nodeFiles.stat(absolute).kind === 'directory';
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}
