import * as vscode from 'vscode';
import type { Finding, Severity } from '../model/finding';
import { severities, severityRank } from '../model/finding';
import type { FindingStore } from './finding-store';
import { viewSettings } from './settings';

const rulerColors: Readonly<Record<Severity, string>> = {
  critical: 'editorOverviewRuler.errorForeground',
  high: 'editorOverviewRuler.errorForeground',
  medium: 'editorOverviewRuler.warningForeground',
  low: 'editorOverviewRuler.infoForeground',
};

/** An icon beside each line with a finding, and a mark in the overview ruler. */
export class Gutter implements vscode.Disposable {
  private readonly looks: ReadonlyMap<Severity, vscode.TextEditorDecorationType>;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly findings: FindingStore,
    extensionUri: vscode.Uri,
  ) {
    this.looks = new Map(severities.map((severity) => [severity, createLook(extensionUri, severity)]));
    this.subscriptions = vscode.Disposable.from(
      ...this.looks.values(),
      findings.onDidChange((uri) => {
        for (const editor of vscode.window.visibleTextEditors) {
          if (editor.document.uri.toString() === uri.toString()) this.paint(editor);
        }
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.refresh();
      }),
    );
  }

  refresh(): void {
    for (const editor of vscode.window.visibleTextEditors) this.paint(editor);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private paint(editor: vscode.TextEditor): void {
    const findings = viewSettings().gutter ? this.findings.of(editor.document.uri) : [];
    const byLine = strongestByLine(findings);
    for (const [severity, look] of this.looks) {
      const lines = [...byLine].filter(([, strongest]) => strongest === severity);
      editor.setDecorations(
        look,
        lines.map(([line]) => new vscode.Range(line - 1, 0, line - 1, 0)),
      );
    }
  }
}

function createLook(extensionUri: vscode.Uri, severity: Severity): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    gutterIconPath: vscode.Uri.joinPath(extensionUri, 'media', 'gutter', `${severity}.svg`),
    gutterIconSize: 'contain',
    overviewRulerColor: new vscode.ThemeColor(rulerColors[severity]),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
}

/** Two icons on one line would hide one another. */
function strongestByLine(findings: readonly Finding[]): ReadonlyMap<number, Severity> {
  const strongest = new Map<number, Severity>();
  for (const { range, severity } of findings) {
    if (range === null) continue;
    const known = strongest.get(range.startLine);
    if (known === undefined || severityRank(severity) > severityRank(known)) strongest.set(range.startLine, severity);
  }
  return strongest;
}
