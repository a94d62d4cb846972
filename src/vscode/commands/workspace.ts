import * as vscode from 'vscode';
import { pickSeveral } from '../pick-several';
import { writeAgents } from '../settings';
import type { Toolbox } from './toolbox';

/** Judges every file of the open folders again. */
export async function scan({ server }: Toolbox): Promise<void> {
  const title = vscode.l10n.t('Looking for AI data exposure');
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    await server.request('sightline/scan', { folder: null });
  });
}

/** Lets the user choose which agents to look at, in place of those found on this machine. */
export async function chooseAgents({ store }: Toolbox): Promise<void> {
  const items = store.agents.map(({ id, name, inUse, evidence }) => ({
    id,
    label: name,
    description: id,
    detail: evidence.join('; '),
    picked: inUse,
  }));
  const picked = await pickSeveral(items, {
    title: vscode.l10n.t('Which AI coding tools should be looked at?'),
    placeholder: vscode.l10n.t('None: those that are found on this machine'),
  });
  if (picked !== undefined) await writeAgents(picked.map(({ id }) => id));
}

/** Lists what could not be judged in full; a chosen entry is opened. */
export async function showErrors({ store }: Toolbox): Promise<void> {
  const items = store.folders.flatMap(({ folder, errors }) =>
    errors.map(({ path, message }) => ({
      label: path,
      detail: message,
      uri: vscode.Uri.joinPath(vscode.Uri.file(folder), path),
    })),
  );
  const title = vscode.l10n.t('Not judged in full ({0})', items.length);
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (chosen !== undefined) await vscode.commands.executeCommand('revealInExplorer', chosen.uri);
}
