import * as vscode from 'vscode';
import { commands } from '../ids';
import { acceptDrift } from './accept-drift';
import { explainAccess } from './explain-access';
import { fixRule } from './fix-rule';
import { markFolderConfidential, unmarkConfidential } from './mark';
import { addToDenyList, addToIgnoreList, protect, protectAllExposed, protectKind } from './protect';
import type { Toolbox } from './toolbox';
import { redoLastChange, undoEarlierChange, undoLastChange } from './undo';
import { unprotect } from './unprotect';
import { chooseAgents, scan, showErrors } from './workspace';

type Handler = (tools: Toolbox, clicked: unknown, selected: unknown, extra: unknown) => Promise<void>;

/** Every command with what it does; the compiler asks for a handler for each id. */
const handlers: Readonly<Record<keyof typeof commands, Handler>> = {
  scan,
  markFolderConfidential,
  unmarkConfidential,
  protect,
  protectAllExposed,
  protectKind,
  addToIgnoreList,
  addToDenyList,
  explainAccess,
  acceptDrift,
  fixRule,
  writeShownChange: ({ preview }) => preview.confirm(),
  unprotect,
  undoLastChange,
  redoLastChange,
  undoEarlierChange,
  viewAsTree: ({ tree }) => tree.layOut('tree'),
  viewAsList: ({ tree }) => tree.layOut('list'),
  chooseAgents,
  showErrors,
};

/** Registers all commands. A refused request is shown to the user; `ready` resolves once the server answers. */
export function registerCommands(
  tools: Toolbox,
  ready: () => Promise<void>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const ids = Object.keys(commands) as (keyof typeof commands)[];
  return vscode.Disposable.from(
    ...ids.map((id) =>
      vscode.commands.registerCommand(commands[id], async (clicked: unknown, selected: unknown, extra: unknown) => {
        try {
          await ready();
          await handlers[id](tools, clicked, selected, extra);
        } catch (error) {
          if (error instanceof vscode.CancellationError) return;
          const message = error instanceof Error ? error.message : String(error);
          log.error(`${id}: ${message}`);
          void vscode.window.showErrorMessage(message);
        }
      }),
    ),
  );
}
