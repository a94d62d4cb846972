import { levels, policyFileName } from '../../policy';
import { printable } from '../../report/printable';
import { nodeFiles } from '../../workspace/node-files';
import { oneOf, UsageError, type Arguments, type Command } from '../command';
import { openWriter, workspaceOptions, type NamedPath, type WritingSession } from '../session';

export const markCommand: Command = {
  name: 'mark',
  operands: 'PATH',
  summary: 'Marks a file or folder confidential in the policy .sightline.jsonc.',
  options: {
    reason: { type: 'string', value: 'TEXT', help: 'why; written to the policy, which the team commits' },
    level: { type: 'string', value: levels.join('|'), help: 'confidential (default) or restricted' },
    cwd: workspaceOptions.cwd,
  },
  run: async (args, terminal) => {
    const reason = args.text('reason')?.trim() ?? '';
    if (reason === '') throw new UsageError('mark: give a reason with --reason TEXT');
    const level = oneOf(args, 'level', levels);
    const session = await openWriter(args, terminal);
    const { absolute, shown } = onlyPath(args, session);
    const isDirectory = nodeFiles.stat(absolute).kind === 'directory';
    const isMarked = session.index.snapshot().confidential.some(({ path }) => path === shown);
    session.writer.mark({ path: isDirectory ? `${shown}/` : shown, reason, level });
    const done = isMarked ? `was marked already; ${policyFileName} stays as it is` : `is marked in ${policyFileName}`;
    terminal.messages.write(`${printable(shown)} ${done}\n`);
    return 0;
  },
};

export const unmarkCommand: Command = {
  name: 'unmark',
  operands: 'PATH',
  summary: 'Takes the mark of a file or folder out of the policy again.',
  options: { cwd: workspaceOptions.cwd },
  run: async (args, terminal) => {
    const session = await openWriter(args, terminal);
    const { shown } = onlyPath(args, session);
    const { confidential } = session.index.snapshot();
    session.writer.unmark(shown);
    terminal.messages.write(`${printable(shown)} ${unmarked(shown, confidential)}\n`);
    return 0;
  },
};

/** What became of the mark: a path in a marked folder stays confidential. */
function unmarked(shown: string, marks: readonly { readonly path: string }[]): string {
  const outer = marks.find(({ path }) => path === '' || shown.startsWith(`${path}/`));
  const done = marks.some(({ path }) => path === shown) ? 'is no longer marked' : 'was not marked';
  return outer === undefined ? done : `${done}, but lies in ${printable(outer.path || '.')}, which is`;
}

function onlyPath(args: Arguments, { root, paths }: WritingSession): NamedPath {
  const [path] = paths;
  if (path === undefined || args.paths.length !== 1) throw new UsageError('name one path');
  if (path.shown === '.' || path.shown === path.absolute)
    throw new UsageError(`${path.absolute} is no path inside ${root}`);
  return path;
}
