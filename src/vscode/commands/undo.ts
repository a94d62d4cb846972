import * as vscode from 'vscode';
import type { UndoDone } from '../../server/protocol';
import type { Toolbox } from './toolbox';

/** Tells what was written, with a button that takes it back. Not awaited: the message may stand for long. */
export function offerUndo(server: Toolbox['server'], message: string, changeId: string): void {
  const button = vscode.l10n.t('Undo');
  void vscode.window.showInformationMessage(message, button).then(async (chosen) => {
    if (chosen === button) await undo(server, changeId);
  });
}

/** Takes back the last change that Sightline wrote on this machine. */
export function undoLastChange({ server }: Toolbox): Promise<void> {
  return undo(server, null);
}

async function undo(server: Toolbox['server'], changeId: string | null): Promise<void> {
  try {
    const done = await server.request('sightline/undo', { changeId });
    void vscode.window.showInformationMessage(summary(done));
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

function summary({ files }: UndoDone): string {
  const parts = files.map(({ file, outcome, missing }) => {
    const left = missing.length === 0 ? '' : ` (${vscode.l10n.t('{0} rules stood there no more', missing.length)})`;
    return `${vscode.workspace.asRelativePath(file)}: ${outcome}${left}`;
  });
  return vscode.l10n.t('Taken back. {0}', parts.join('; '));
}
