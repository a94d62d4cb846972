import * as vscode from 'vscode';
import type { Verdict } from '../model/access';
import { worstVerdict } from '../model/exposure';
import { isExposedSecret } from './exposure-model';
import type { ExposureStore, StoredFile } from './exposure-store';
import { colors } from './ids';
import { viewSettings } from './settings';
import { sensitivityWord, verdictWord } from './words';

/** One letter each; the tooltip says what it means. */
const letters: Readonly<Record<Verdict, string>> = {
  readable: 'E',
  partial: 'P',
  asks: 'A',
  unknown: '?',
  blocked: 'B',
};

/** Badges of the Explorer, tabs and trees. Answers from the store; computes nothing but words. */
export class FileBadges implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  readonly onDidChangeFileDecorations = this.emitter.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly store: ExposureStore) {
    this.subscriptions = vscode.Disposable.from(
      this.emitter,
      vscode.window.registerFileDecorationProvider(this),
      store.onDidChange((changed) => {
        if (changed?.length !== 0) this.emitter.fire(changed === null ? undefined : [...changed]);
      }),
    );
  }

  /** The settings changed: everything is asked for again. */
  refresh(): void {
    this.emitter.fire(undefined);
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (!viewSettings().badges) return undefined;
    const found = this.store.find(uri);
    return found === undefined ? undefined : decorationOf(found);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}

function decorationOf({ folder, file }: StoredFile): vscode.FileDecoration {
  const kinds = file.sensitivity.map(sensitivityWord).join(', ');
  const verdict = worstVerdict(file);
  if (verdict === null) return new vscode.FileDecoration('S', vscode.l10n.t('Sensitive: {0}', kinds));
  const names = new Map(folder.agents.map(({ id, name }) => [id, name]));
  const who = file.access.filter((entry) => entry.verdict === verdict).map(({ agent }) => names.get(agent) ?? agent);
  const tooltip = vscode.l10n.t('{0} - {1} for {2}', kinds, verdictWord(verdict), who.join(', '));
  const decoration = new vscode.FileDecoration(letters[verdict], tooltip);
  if (isExposedSecret(file)) {
    decoration.color = new vscode.ThemeColor(colors.exposedSecret);
    decoration.propagate = true;
  }
  return decoration;
}
