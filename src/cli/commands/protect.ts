import type { Wish } from '../../protect';
import { scopes, unifiedDiff, type Plan } from '../../protect';
import { printable } from '../../report/printable';
import { nodeFiles } from '../../workspace/node-files';
import { oneOf, UsageError, type Command, type Terminal } from '../command';
import { createMask } from '../mask';
import { openWriter, workspaceOptions, type WritingSession } from '../session';

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
    const session = await openWriter(args, terminal);
    const agents = session.agents.filter(({ inUse }) => inUse).map(({ id }) => id);
    if (agents.length === 0) throw new UsageError('no AI coding tool was found in use; choose with --agents');
    const plan = session.writer.plan({ paths: wishedPaths(session), agents, scope });
    terminal.output.write(diffOf(plan, session.root));
    if (plan.edits.length > 0 && !args.flag('dry-run')) {
      const { id } = session.writer.apply(plan);
      terminal.messages.write(`Written. Take it back with: sightline undo ${id}\n`);
    }
    return report(plan, terminal);
  },
};

function wishedPaths({ root, paths }: WritingSession): Wish['paths'] {
  return paths.map(({ absolute, shown }) => {
    if (shown === '.' || shown === absolute) throw new UsageError(`${absolute} is no path inside ${root}`);
    return { path: shown, isDirectory: nodeFiles.stat(absolute).kind === 'directory' };
  });
}

/** Lines near an edit may hold secrets: what the detector finds is masked. */
function diffOf({ edits }: Plan, root: string): string {
  const mask = createMask();
  return edits
    .map(({ file, before, after }) => unifiedDiff(before, after, shownFile(file, root), (text) => mask(file, text)))
    .join('');
}

function shownFile(file: string, root: string): string {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}

function report({ edits, refusals }: Plan, terminal: Terminal): number {
  for (const { agent, path, reason } of refusals) {
    terminal.messages.write(`Not covered: ${agent}, ${printable(path)}: ${printable(reason)}\n`);
  }
  if (edits.length === 0 && refusals.length === 0) terminal.messages.write('Existing rules already cover this.\n');
  return refusals.length === 0 ? 0 : 1;
}
