import * as vscode from 'vscode';
import type { AgentState, AgentVerdict } from '../../model/access';
import { explain, type Explanation } from '../../report/explanation';
import { targetsOf } from '../command-targets';
import { escapeMarkdown } from '../markdown';
import { accessWord, verdictWord } from '../words';
import type { Toolbox } from './toolbox';

/** Opens a page that says for each agent and channel what the access is and which rule decides. */
export async function explainAccess(tools: Toolbox, clicked: unknown): Promise<void> {
  const [target] = await targetsOf(tools.store, clicked, undefined);
  if (target === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select a file or folder of the workspace first.'));
    return;
  }
  const verdicts = await tools.server.request('sightline/explain', { path: target.uri.fsPath });
  const agents = new Map(target.folder.agents.map((agent) => [agent.id, agent]));
  const content = page(target.path, verdicts, agents);
  const document = tools.documents.add(`/${vscode.l10n.t('Who can read {0}', target.path)}.md`, content);
  await vscode.commands.executeCommand('markdown.showPreview', document);
}

function page(path: string, verdicts: readonly AgentVerdict[], agents: ReadonlyMap<string, AgentState>): string {
  const title = `# ${vscode.l10n.t('Who can read {0}', escapeMarkdown(path))}`;
  const sections = verdicts.flatMap((entry) => {
    const agent = agents.get(entry.agent);
    return agent === undefined ? [] : [section(explain(path, entry, agent), agent.name)];
  });
  const none = verdicts.length === 0 ? [vscode.l10n.t('No AI coding tool is looked at.')] : [];
  return `${[title, ...none, ...sections].join('\n\n')}\n`;
}

function section({ headline, verdict, reasons, basis }: Explanation, name: string): string {
  const rows = reasons.map(
    ({ access, ways, why }) => `| ${accessWord(access)} | ${escapeMarkdown(ways)} | ${escapeMarkdown(why)} |`,
  );
  return [
    `## ${escapeMarkdown(name)}: ${verdictWord(verdict)}`,
    '',
    escapeMarkdown(headline),
    '',
    `| ${vscode.l10n.t('Access')} | ${vscode.l10n.t('Ways')} | ${vscode.l10n.t('Why')} |`,
    '|---|---|---|',
    ...rows,
    '',
    ...basis.map((sentence) => `*${escapeMarkdown(sentence)}*  `),
  ].join('\n');
}
