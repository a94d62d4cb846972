import * as vscode from 'vscode';
import type { AgentState, AgentVerdict, ChannelAccess, DecidingRule } from '../model/access';
import { channels } from '../model/access';
import type { Finding } from '../model/finding';
import type { ExposureStore } from './exposure-store';
import { toRange, type FindingStore } from './finding-store';
import { commands } from './ids';
import { escapeMarkdown } from './markdown';
import type { ServerLink } from './server-link';
import { accessWord, channelWord, elsewhereNote, verdictWord } from './words';

/** The hover on a finding: what it is, and who can read it by which way. */
export class FindingHover implements vscode.HoverProvider {
  constructor(
    private readonly findings: FindingStore,
    private readonly store: ExposureStore,
    private readonly server: Pick<ServerLink, 'request'>,
  ) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const [finding] = this.findings.at(document.uri, position);
    const range = finding === undefined ? null : toRange(finding);
    if (finding === undefined || range === null) return undefined;
    const verdicts = await this.server.request('sightline/explain', { path: document.uri.fsPath });
    return new vscode.Hover(this.text(finding, document.uri, verdicts), range);
  }

  private text(finding: Finding, uri: vscode.Uri, verdicts: readonly AgentVerdict[]): vscode.MarkdownString {
    const text = new vscode.MarkdownString('', true);
    text.isTrusted = { enabledCommands: [commands.explainAccess, commands.protect] };
    text.appendMarkdown(
      `**${escapeMarkdown(finding.ruleId)}** (${finding.severity}) ${escapeMarkdown(finding.preview)}\n\n`,
    );
    const agents = new Map(this.store.agents.map((agent) => [agent.id, agent]));
    for (const entry of verdicts) text.appendMarkdown(`- ${verdictLine(entry, agents.get(entry.agent))}\n`);
    if (verdicts.length === 0) text.appendMarkdown(`${vscode.l10n.t('No AI coding tool is looked at.')}\n`);
    const argument = encodeURIComponent(JSON.stringify([uri.toString()]));
    text.appendMarkdown(
      `\n[${vscode.l10n.t('Hide from AI tools')}](command:${commands.protect}?${argument}) | ` +
        `[${vscode.l10n.t('Explain access')}](command:${commands.explainAccess}?${argument})`,
    );
    return text;
  }
}

/** One agent's verdict with the rule that decides, as Markdown. */
function verdictLine({ agent: id, verdict, channels: map }: AgentVerdict, agent: AgentState | undefined): string {
  const open = channels.filter((channel) => ['open', 'asks', 'unknown'].includes(map[channel].access));
  const ways = verdict === 'blocked' ? '' : `: ${open.map((channel) => way(channel, map[channel])).join(', ')}`;
  const rule = map.read.rule === null ? '' : ` - ${ruleText(map.read.rule)}`;
  const blocks = verdict === 'blocked' || verdict === 'partial';
  const elsewhere = blocks && agent !== undefined ? elsewhereNote(agent) : '';
  return `${escapeMarkdown(agent?.name ?? id)} **${verdictWord(verdict)}**${ways}${rule}${escapeMarkdown(elsewhere)}`;
}

function way(channel: (typeof channels)[number], { access, forms }: ChannelAccess): string {
  const shown = forms.length === 0 ? '' : ` (${forms.slice(0, 3).map(escapeMarkdown).join(', ')})`;
  return access === 'open'
    ? `${channelWord(channel)}${shown}`
    : `${channelWord(channel)} ${accessWord(access)}${shown}`;
}

/** The rule with its place, as Markdown. */
function ruleText({ file, line, text }: DecidingRule): string {
  const place = file === null ? '' : `${escapeMarkdown(file)}${line === null ? '' : `:${line}`} `;
  return `${place}${escapeMarkdown(text)}`;
}
