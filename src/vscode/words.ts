import * as vscode from 'vscode';
import type { Access, AgentState, Channel, EvidenceKind, Verdict } from '../model/access';
import type { DriftCause } from '../model/drift';
import type { Sensitivity } from '../model/finding';
import type { EffectLabel } from '../protect';

/** The product's words as people read them. */

export function verdictWord(verdict: Verdict): string {
  return {
    readable: vscode.l10n.t('exposed'),
    partial: vscode.l10n.t('partly guarded'),
    asks: vscode.l10n.t('asks first'),
    unknown: vscode.l10n.t('unknown'),
    blocked: vscode.l10n.t('blocked by configuration'),
  }[verdict];
}

export function groupTitle(verdict: Verdict): string {
  return {
    readable: vscode.l10n.t('Exposed'),
    partial: vscode.l10n.t('Partly guarded'),
    asks: vscode.l10n.t('Asks first'),
    unknown: vscode.l10n.t('Unknown'),
    blocked: vscode.l10n.t('Blocked by configuration'),
  }[verdict];
}

export function accessWord(access: Access): string {
  return {
    open: vscode.l10n.t('open'),
    blocked: vscode.l10n.t('blocked'),
    asks: vscode.l10n.t('asks'),
    unknown: vscode.l10n.t('unknown'),
    none: vscode.l10n.t('no such channel'),
  }[access];
}

export function channelWord(channel: Channel): string {
  return {
    read: vscode.l10n.t('file tool'),
    search: vscode.l10n.t('search'),
    mention: vscode.l10n.t('@ mention'),
    editor: vscode.l10n.t('open file, selection'),
    shell: vscode.l10n.t('shell'),
    index: vscode.l10n.t('index'),
    mcp: vscode.l10n.t('MCP servers'),
  }[channel];
}

export function sensitivityWord(sensitivity: Sensitivity): string {
  return {
    secret: vscode.l10n.t('secret'),
    personal: vscode.l10n.t('personal data'),
    confidential: vscode.l10n.t('confidential'),
    regulated: vscode.l10n.t('regulated'),
    'file-type': vscode.l10n.t('sensitive kind of file'),
  }[sensitivity];
}

/** What became of the rule that guarded a path, short enough for a row. */
export function driftWord(cause: DriftCause): string {
  return {
    'rule-removed': vscode.l10n.t('gone'),
    'settings-removed': vscode.l10n.t('gone with its file'),
    'settings-broken': vscode.l10n.t('file cannot be read'),
    'rule-overridden': vscode.l10n.t('overridden'),
    'rule-not-applied': vscode.l10n.t('not applied'),
    'file-moved': vscode.l10n.t('path was moved'),
    'agent-added': vscode.l10n.t('tool is new'),
  }[cause];
}

/** What a rule comes to for the agent that it is written for. */
export function effectWord(effect: EffectLabel): string {
  return {
    blocked: vscode.l10n.t('its file tool is refused'),
    asks: vscode.l10n.t('it asks before it reads'),
    'commands blocked': vscode.l10n.t('commands that it runs are refused'),
    'commands uncertain': vscode.l10n.t('commands that it runs are refused while its sandbox works'),
    'notebook edits blocked': vscode.l10n.t('the tool that edits notebooks is refused'),
    'left out by git': vscode.l10n.t('git does not commit it'),
    'chat only': vscode.l10n.t('chat and completions leave it out, its file tool may still read it'),
    'search only': vscode.l10n.t('its search leaves it out, its file tool may still read it'),
    'index only': vscode.l10n.t('its index leaves it out, its file tool may still read it'),
    uncertain: vscode.l10n.t('nobody could verify that the rule holds'),
  }[effect];
}

/** How an agent's rules were checked. */
export function evidenceWord(how: EvidenceKind): string {
  return {
    conformance: vscode.l10n.t('checked against the real program'),
    source: vscode.l10n.t("checked in the program's source"),
    docs: vscode.l10n.t('known from its documentation'),
    'third-party': vscode.l10n.t('known from third parties only'),
    none: vscode.l10n.t('not verified'),
  }[how];
}

/** What "blocked" is worth on this machine, where the agent was tried on another; empty where it is the same. */
export function elsewhereNote({ checkedElsewhere }: Pick<AgentState, 'checkedElsewhere'>): string {
  if (checkedElsewhere === null) return '';
  return ` (${vscode.l10n.t('blocked on {0}, you run {1}', checkedElsewhere.checkedOn, checkedElsewhere.here)})`;
}
