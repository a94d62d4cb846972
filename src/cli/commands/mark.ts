import { levels } from '../../policy';
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
    session.writer.mark({ path: isDirectory ? `${shown}/` : shown, reason, level });
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
    session.writer.unmark(onlyPath(args, session).shown);
    return 0;
  },
};

function onlyPath(args: Arguments, { root, paths }: WritingSession): NamedPath {
  const [path] = paths;
  if (path === undefined || args.paths.length !== 1) throw new UsageError('name one path');
  if (path.shown === '.' || path.shown === path.absolute)
    throw new UsageError(`${path.absolute} is no path inside ${root}`);
  return path;
}
