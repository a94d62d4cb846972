import * as vscode from 'vscode';

/**
 * A message with a button for each action. Not awaited: it may stand for long. An action's refusal is shown, since nobody
 * else waits for it.
 */
export function offer(message: string, actions: Readonly<Record<string, () => Promise<void>>>): void {
  const show = async (): Promise<void> => {
    try {
      const chosen = await vscode.window.showInformationMessage(message, ...Object.keys(actions));
      if (chosen !== undefined) await actions[chosen]?.();
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  };
  void show();
}
