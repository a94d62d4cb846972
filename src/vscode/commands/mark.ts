import * as vscode from 'vscode';
import { targetsOf, type Target } from '../command-targets';
import type { Toolbox } from './toolbox';

/** Marks what was selected confidential in the team's policy. The reason is asked for, unless a keybinding gives it. */
export async function markFolderConfidential(
  tools: Toolbox,
  clicked: unknown,
  selected: unknown,
  given: unknown,
): Promise<void> {
  const targets = await chosenTargets(tools, clicked, selected);
  if (targets.length === 0) return;
  const reason = typeof given === 'string' ? given : await askReason(targets);
  if (reason === undefined) return;
  for (const { folder, path, isDirectory } of targets) {
    const marked = isDirectory ? `${path}/` : path;
    const params = { folder: folder.folder, path: marked, reason: reason.trim(), level: 'confidential' } as const;
    await tools.server.request('sightline/mark', params);
  }
  offerUnmark(tools, targets);
}

function askReason(targets: readonly Target[]): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Why is {0} confidential?', targets.map(({ path }) => path).join(', ')),
    prompt: vscode.l10n.t('Written to .sightline.jsonc, which the team commits. Do not name what must stay secret.'),
    placeHolder: vscode.l10n.t('for example: client contract 12'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
  });
}

export async function unmarkConfidential(tools: Toolbox, clicked: unknown, selected: unknown): Promise<void> {
  const targets = await chosenTargets(tools, clicked, selected);
  const marked = targets.filter(({ folder, path }) => folder.confidential.some((mark) => mark.path === path));
  if (marked.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This is not marked confidential itself.'));
    return;
  }
  await unmark(tools, marked);
}

/** From the palette, without a selection, a folder is asked for. */
async function chosenTargets(tools: Toolbox, clicked: unknown, selected: unknown): Promise<readonly Target[]> {
  if (clicked !== undefined) return targetsOf(tools.store, clicked, selected);
  const picked = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: true,
    canSelectMany: true,
  });
  return picked === undefined ? [] : targetsOf(tools.store, picked[0], picked);
}

async function unmark({ server }: Toolbox, targets: readonly Target[]): Promise<void> {
  for (const { folder, path } of targets) await server.request('sightline/unmark', { folder: folder.folder, path });
}

function offerUnmark(tools: Toolbox, targets: readonly Target[]): void {
  const names = targets.map(({ path }) => path).join(', ');
  const button = vscode.l10n.t('Undo');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('{0} is marked confidential.', names), button)
    .then(async (chosen) => {
      if (chosen === button) await unmark(tools, targets);
    });
}
