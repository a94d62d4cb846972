import * as vscode from 'vscode';

/** Lets the user choose one item; the first is chosen by a bare Enter. `undefined` when the list was closed. */
export function pickOne<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  options: { readonly title: string; readonly placeholder?: string },
): Promise<Item | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  Object.assign(list, { ...options, ignoreFocusOut: true, matchOnDetail: true, items });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.activeItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
