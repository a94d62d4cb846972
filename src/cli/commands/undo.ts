import { printable } from '../../report/printable';
import { UsageError, type Command } from '../command';
import { openWriter, workspaceOptions } from '../session';

export const undoCommand: Command = {
  name: 'undo',
  operands: '[ID]',
  summary: 'Takes back a change that Sightline wrote for this directory: the last one, the one named, or all.',
  options: {
    all: { type: 'boolean', help: 'take back every change, the newest first' },
    list: { type: 'boolean', help: 'list the changes that can be taken back' },
    cwd: workspaceOptions.cwd,
  },
  run: async (args, terminal) => {
    if (args.paths.length > 1) throw new UsageError('undo: name one change, or use --all');
    const { writer } = await openWriter({ ...args, paths: [] }, terminal);
    if (args.flag('list')) {
      const lines = writer
        .changes()
        .map(({ id, time, edits }) => `${id}  ${time}  ${edits.map(({ file }) => file).join(', ')}\n`);
      terminal.output.write(lines.join(''));
      return 0;
    }
    for (const { id, files } of writer.undo(args.flag('all') ? 'all' : (args.paths[0] ?? 'last'))) {
      for (const { file, outcome, missing } of files) {
        const left = missing.length === 0 ? '' : ` (${missing.length} rules stood there no more)`;
        terminal.output.write(`${id}  ${printable(file)}: ${outcome}${left}\n`);
      }
    }
    return 0;
  },
};
