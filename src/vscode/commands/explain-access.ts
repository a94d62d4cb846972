import * as vscode from 'vscode';
import type { AgentVerdict, ChannelAccess } from '../../model/access';
import { channels } from '../../model/access';
import { targetsOf } from '../command-targets';
import { ruleText } from '../finding-hover';
import { escapeMarkdown } from '../markdown';
import { accessWord, channelWord, verdictWord } from '../words';
import type { Toolbox } from './toolbox';

/** Opens a page that says for each agent and channel what the access is and which rule decides. */
export async function explainAccess(tools: Toolbox, clicked: unknown): Promise<void> {
  const [target] = await targetsOf(tools.store, clicked, undefined);
  if (target === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select a file or folder of the workspace first.'));
    return;
  }
  const verdicts = await tools.server.request('sightline/explain', { path: target.uri.fsPath });
  const names = new Map(target.folder.agents.map(({ id, name }) => [id, name]));
  const content = explanation(target.path, verdicts, names);
  const page = tools.documents.add(`/${vscode.l10n.t('Who can read {0}', target.path)}.md`, content);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

function explanation(path: string, verdicts: readonly AgentVerdict[], names: ReadonlyMap<string, string>): string {
  const title = `# ${vscode.l10n.t('Who can read {0}', escapeMarkdown(path))}`;
  const sections = verdicts.map(({ agent, verdict, channels: map }) =>
    [
      `## ${escapeMarkdown(names.get(agent) ?? agent)}: ${verdictWord(verdict)}`,
      '',
      `| ${vscode.l10n.t('Channel')} | ${vscode.l10n.t('Access')} | ${vscode.l10n.t('Why')} |`,
      '|---|---|---|',
      ...channels.map(
        (channel) => `| ${channelWord(channel)} | ${accessWord(map[channel].access)} | ${why(map[channel])} |`,
      ),
    ].join('\n'),
  );
  const none = verdicts.length === 0 ? [vscode.l10n.t('No AI coding tool is looked at.')] : [];
  return `${[title, ...none, ...sections].join('\n\n')}\n`;
}

function why({ rule, forms, note }: ChannelAccess): string {
  const parts = [
    rule === null ? '' : ruleText(rule),
    forms.length === 0 ? '' : vscode.l10n.t('still gives it out: {0}', forms.map(escapeMarkdown).join(', ')),
    note === null ? '' : escapeMarkdown(note),
  ];
  return parts.filter((part) => part !== '').join('; ');
}
