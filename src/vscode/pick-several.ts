import * as vscode from 'vscode';

interface SeveralOptions {
  readonly title: string;
  readonly placeholder: string;
  /** Stay open when something else takes the focus. */
  readonly ignoreFocusOut?: boolean;
}

/**
 * Lets the user choose several items; those with `picked` are chosen at first. `undefined` when the list was closed.
 * The list is never open without its items, as that of `showQuickPick` is for a moment: whoever is quick to accept
 * would choose nothing.
 */
export function pickSeveral<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  { title, placeholder, ignoreFocusOut = false }: SeveralOptions,
): Promise<readonly Item[] | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  Object.assign(list, { title, placeholder, ignoreFocusOut, canSelectMany: true, items });
  list.selectedItems = items.filter(({ picked }) => picked);
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
