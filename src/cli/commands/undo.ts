import { FileError } from '../../model/edges';
import { ChangeError, type UndoneChange } from '../../protect';
import { printable } from '../../report/printable';
import type { WorkspaceWriter } from '../../workspace/workspace-writer';
import { UsageError, type Command, type Terminal } from '../command';
import { changeLines } from '../change-list';
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
    const ways = args.paths.length + Number(args.flag('all')) + Number(args.flag('list'));
    if (ways > 1) throw new UsageError('undo: name one change, or use --all or --list');
    const { writer } = await openWriter({ ...args, paths: [] }, terminal, { isLookOnly: args.flag('list') });
    if (args.flag('list')) {
      terminal.output.write(changeLines(writer.changes()));
      return 0;
    }
    if (args.flag('all')) return undoAll(writer, terminal);
    for (const change of writer.undo(args.paths[0] ?? 'last')) report(change, terminal);
    return 0;
  },
};

/** One that is refused does not hold up the rest. */
function undoAll(writer: WorkspaceWriter, terminal: Terminal): number {
  let refused = 0;
  for (const { id } of writer.changes().toReversed()) {
    try {
      for (const change of writer.undo(id)) report(change, terminal);
    } catch (error) {
      if (!(error instanceof ChangeError || error instanceof FileError)) throw error;
      refused += 1;
      terminal.messages.write(`Not taken back: ${id}: ${printable(error.message)}\n`);
    }
  }
  return refused === 0 ? 0 : 1;
}

function report({ id, files }: UndoneChange, terminal: Terminal): void {
  for (const { file, outcome, missing } of files) {
    const left = missing.length === 0 ? '' : ` (${missing.length} rules stood there no more)`;
    terminal.output.write(`${id}  ${printable(file)}: ${outcome}${left}\n`);
  }
}
