import * as vscode from 'vscode';
import type { ListedChange, RedoDone, UndoDone } from '../../server/protocol';
import { agentNames, type AgentNames } from '../change-summary';
import { offer } from '../offer';
import type { Toolbox } from './toolbox';

type Server = Toolbox['server'];

/** Tells what was written, with a button that takes it back. Not awaited: the message may stand for long. */
export function offerUndo(server: Server, message: string, changeId: string): void {
  offer(message, { [vscode.l10n.t('Undo')]: () => undo(server, changeId) });
}

/** Takes back the last change that Sightline wrote in the open folders. */
export function undoLastChange({ server }: Toolbox): Promise<void> {
  return undo(server, null);
}

/** Writes the change again that was taken back last. */
export function redoLastChange({ server }: Toolbox): Promise<void> {
  return redo(server, null);
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly id: string;
}

/** Lets the user choose one of all changes that can be taken back. */
export async function undoEarlierChange({ server, store }: Toolbox): Promise<void> {
  const { changes } = await server.request('sightline/changes', null);
  if (changes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Sightline has written nothing here.'));
    return;
  }
  const names = agentNames(store.agents);
  const chosen = await vscode.window.showQuickPick(
    changes.map((change) => changeItem(change, names)),
    { title: vscode.l10n.t('Take back which change?'), matchOnDescription: true, matchOnDetail: true },
  );
  if (chosen !== undefined) await undo(server, chosen.id);
}

function changeItem({ id, time, kind, paths, agents, files }: ListedChange, names: AgentNames): ChangeItem {
  const what = paths.length === 0 ? vscode.l10n.t('a rule') : paths.join(', ');
  const label = {
    protect: vscode.l10n.t('Hid {0}', what),
    unprotect: vscode.l10n.t('Showed {0} again', what),
    repair: vscode.l10n.t('Repaired {0}', what),
  }[kind];
  const tools = agents.map((agent) => names.get(agent) ?? agent).join(', ');
  const where = files.map((file) => vscode.workspace.asRelativePath(file)).join(', ');
  return { id, label, description: new Date(time).toLocaleString(), detail: `${tools}: ${where}` };
}

/** `null`: the last change. Says what became of it, with a button that does it again. */
export async function undo(server: Server, changeId: string | null): Promise<void> {
  const done = await server.request('sightline/undo', { changeId });
  offer(undoText(done), { [vscode.l10n.t('Redo')]: () => redo(server, null) });
}

async function redo(server: Server, changeId: string | null): Promise<void> {
  const done = await server.request('sightline/redo', { changeId });
  offerUndo(server, redoText(done), done.changeId);
}

function undoText({ files }: UndoDone): string {
  const parts = files.map(({ file, outcome, missing }) => {
    const word = {
      restored: vscode.l10n.t('as before'),
      'removed rules': vscode.l10n.t('edited since, only the rules were taken out'),
      'added rules': vscode.l10n.t('edited since, only the rules were put back'),
      absent: vscode.l10n.t('nothing of it stood there any more'),
      left: vscode.l10n.t('left, its tool is not known any more'),
    }[outcome];
    const left = missing.length === 0 ? '' : ` (${vscode.l10n.t('{0} rules stood there no more', missing.length)})`;
    return `${vscode.workspace.asRelativePath(file)} ${word}${left}`;
  });
  return vscode.l10n.t('Taken back: {0}.', parts.join('; '));
}

function redoText({ files }: RedoDone): string {
  const parts = files.map(({ file, outcome }) => {
    const word = {
      written: vscode.l10n.t('written again'),
      'rules only': vscode.l10n.t('edited since, only the rules were written'),
      'nothing to do': vscode.l10n.t('says so already'),
    }[outcome];
    return `${vscode.workspace.asRelativePath(file)} ${word}`;
  });
  return vscode.l10n.t('Done again: {0}.', parts.join('; '));
}
