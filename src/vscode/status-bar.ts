import * as vscode from 'vscode';
import type { SensitiveFile } from '../model/exposure';
import { worstVerdict } from '../model/exposure';
import { severityRank } from '../model/finding';
import { countVerdicts, isExposedSecret, type VerdictCounts } from './exposure-model';
import type { ExposureStore } from './exposure-store';
import { views } from './ids';
import { escapeMarkdown } from './markdown';
import { viewSettings } from './settings';
import { groupTitle } from './words';

/** How many of the exposed files the tooltip names. */
const worstShown = 3;

/** The number of exposed files, always in sight. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('sightline.exposed', vscode.StatusBarAlignment.Left, 50);
  private readonly subscription: vscode.Disposable;

  constructor(private readonly store: ExposureStore) {
    this.item.name = vscode.l10n.t('AI data exposure');
    this.item.command = `${views.exposure}.focus`;
    this.subscription = store.onDidChange(() => {
      this.render();
    });
  }

  get text(): string {
    return this.item.text;
  }

  render(): void {
    const folders = this.store.folders;
    if (folders.length === 0 || !viewSettings().statusBar) {
      this.item.hide();
      return;
    }
    const files = this.store.files;
    const counts = countVerdicts(files);
    this.item.text = this.label(counts);
    this.item.accessibilityInformation = { label: vscode.l10n.t('{0} files exposed to AI tools', counts.readable) };
    this.item.tooltip = this.tooltip(files, counts);
    // A warning only for what cannot be taken back: a secret that is readable now.
    this.item.backgroundColor = files.some(isExposedSecret)
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    this.item.show();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item.dispose();
  }

  private label(counts: VerdictCounts): string {
    const failed = this.store.folders.some(({ status }) => status.kind === 'failed');
    if (failed) return `$(eye) ${vscode.l10n.t('scan failed')}`;
    const scanned = this.store.folders.some(({ summary }) => summary !== null);
    if (this.store.isScanning && !scanned) return `$(loading~spin) ${vscode.l10n.t('looking for exposure')}`;
    if (this.store.agentsInUse.length === 0) return `$(eye) ${vscode.l10n.t('no AI tool found')}`;
    return `$(eye) ${vscode.l10n.t('{0} exposed', counts.readable)}`;
  }

  private tooltip(files: readonly SensitiveFile[], counts: VerdictCounts): vscode.MarkdownString {
    const text = new vscode.MarkdownString('', true);
    const failure = this.store.folders.map(({ status }) => status).find(({ kind }) => kind === 'failed');
    if (failure?.kind === 'failed') text.appendText(`${failure.message}\n`);
    const drifts = this.store.folders.reduce((sum, folder) => sum + folder.drifts.length, 0);
    if (drifts > 0) text.appendMarkdown(`$(warning) ${vscode.l10n.t('No longer guarded: {0}', drifts)}\n\n`);
    for (const file of worstExposed(files)) text.appendMarkdown(`- ${escapeMarkdown(file.path)} (${file.severity})\n`);
    const rows = (['readable', 'partial', 'asks', 'unknown', 'blocked'] as const)
      .filter((verdict) => counts[verdict] > 0)
      .map((verdict) => `| ${groupTitle(verdict)} | ${counts[verdict]} |`);
    if (rows.length > 0) text.appendMarkdown(`\n| | |\n|---|---|\n${rows.join('\n')}\n`);
    const names = this.store.agentsInUse.map(({ name }) => name);
    if (names.length > 0) text.appendMarkdown(`\n${vscode.l10n.t('Looked at: {0}', names.join(', '))}`);
    const errors = this.store.folders.reduce((sum, folder) => sum + folder.errors.length, 0);
    if (errors > 0) text.appendMarkdown(`\n\n${vscode.l10n.t('{0} not judged in full', errors)}`);
    return text;
  }
}

function worstExposed(files: readonly SensitiveFile[]): SensitiveFile[] {
  return files
    .filter((file) => worstVerdict(file) === 'readable')
    .sort((left, right) => severityRank(right.severity) - severityRank(left.severity))
    .slice(0, worstShown);
}
