import { printable } from '../../report/printable';
import { changeLines } from '../change-list';
import { UsageError, type Command } from '../command';
import { openWriter, workspaceOptions } from '../session';

export const redoCommand: Command = {
  name: 'redo',
  operands: '[ID]',
  summary: 'Writes a change again that was taken back: the last one, the one named, or all.',
  options: {
    all: { type: 'boolean', help: 'write every change again that was taken back, the last one first' },
    list: { type: 'boolean', help: 'list the changes that can be written again' },
    cwd: workspaceOptions.cwd,
  },
  run: async (args, terminal) => {
    const ways = args.paths.length + Number(args.flag('all')) + Number(args.flag('list'));
    if (ways > 1) throw new UsageError('redo: name one change, or use --all or --list');
    const { writer } = await openWriter({ ...args, paths: [] }, terminal, { isLookOnly: args.flag('list') });
    if (args.flag('list')) {
      terminal.output.write(changeLines(writer.undone()));
      return 0;
    }
    const which = args.flag('all') ? 'all' : (args.paths[0] ?? 'last');
    for (const { id, files } of writer.redo(which)) {
      for (const { file, outcome } of files) terminal.output.write(`${id}  ${printable(file)}: ${outcome}\n`);
      terminal.messages.write(`Written. Take it back with: sightline undo ${id}\n`);
    }
    return 0;
  },
};
