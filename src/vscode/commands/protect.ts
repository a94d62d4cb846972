import * as vscode from 'vscode';
import { worstVerdict } from '../../model/exposure';
import { sensitivities, type Sensitivity } from '../../model/finding';
import type { Choice } from '../../workspace/choice';
import { isRow, pathsByFolder, targetsOf, whatIs, type Target } from '../command-targets';
import type { ExposureStore } from '../exposure-store';
import { hide, type Hidden } from '../hide';
import { pickAgents } from '../pick-agents';
import { pickOne } from '../pick-one';
import { sensitivityWord } from '../words';
import type { Toolbox } from './toolbox';

/** Agents whose list is a file of ignore patterns, and those whose list is a list of rules in their settings. */
const ignoreListAgents: readonly string[] = [
  ...[
    'cursor',
    'gemini-cli',
    'qwen-code',
    'roo-code',
    'gemini-code-assist',
    'aider',
    'augment',
    'jetbrains-ai',
    'junie',
  ],
  ...['devin-desktop', 'crush', 'docker-agent', 'trae', 'continue', 'kiro'],
];
const denyListAgents: readonly string[] = ['claude-code', 'cursor-cli', 'opencode', 'kilo-code', 'codex', 'zed'];

/** Hides what was selected from the agents that the user picks. */
export async function protect(tools: Toolbox, clicked: unknown, selected: unknown): Promise<void> {
  await protectTargets(tools, await targetsOf(tools.store, clicked, selected), null);
}

export async function addToIgnoreList(tools: Toolbox, clicked: unknown, selected: unknown): Promise<void> {
  await protectTargets(tools, await targetsOf(tools.store, clicked, selected), ignoreListAgents);
}

export async function addToDenyList(tools: Toolbox, clicked: unknown, selected: unknown): Promise<void> {
  await protectTargets(tools, await targetsOf(tools.store, clicked, selected), denyListAgents);
}

/** Hides every exposed file. */
export async function protectAllExposed(tools: Toolbox): Promise<void> {
  const what = vscode.l10n.t('all exposed files');
  const folders = tools.store.folders.filter(({ files }) => files.some((file) => worstVerdict(file) === 'readable'));
  const hidden = folders.map((folder): Hidden => ({ folder, what, choice: { kind: 'exposed' } }));
  await hideAll(tools, hidden, what, null);
}

/** Hides all files of a kind: that of the row it was called on, else one that the user picks. */
export async function protectKind(tools: Toolbox, clicked: unknown): Promise<void> {
  const kind = kindOf(clicked) ?? (await pickKind(tools.store));
  if (kind === undefined) return;
  const folders = tools.store.folders.filter((folder) => folder.files.some((file) => kind.isMember(file)));
  await hideAll(
    tools,
    folders.map((folder) => ({ folder, what: kind.what, choice: kind.choice })),
    kind.what,
    null,
  );
}

/** `only`: ids of the agents to choose from, those in use when `null`. */
async function protectTargets(
  tools: Toolbox,
  targets: readonly Target[],
  only: readonly string[] | null,
): Promise<void> {
  const hidden = pathsByFolder(targets).map(([folder, paths]): Hidden => {
    return { folder, what: whatIs(paths), choice: { kind: 'paths', paths } };
  });
  await hideAll(tools, hidden, whatIs(targets), only);
}

/** One folder of the workspace at a time: its settings are its own. */
async function hideAll(
  tools: Toolbox,
  hidden: readonly Hidden[],
  what: string,
  only: readonly string[] | null,
): Promise<void> {
  if (hidden.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no file or folder to hide.'));
    return;
  }
  const agents = await pickAgents(tools.store, what, only);
  if (agents === undefined || agents.length === 0) return;
  for (const each of hidden) await hide(tools, each, agents);
}

type File = ExposureStore['files'][number];

interface Kind {
  readonly choice: Choice;
  readonly what: string;
  isMember(file: File): boolean;
}

function ofRule(rule: string): Kind {
  return {
    choice: { kind: 'rule', rule },
    what: vscode.l10n.t('all files with {0}', rule),
    isMember: ({ findings }) => findings.some(({ ruleId }) => ruleId === rule),
  };
}

function ofCategory(category: Sensitivity): Kind {
  return {
    choice: { kind: 'category', category },
    what: vscode.l10n.t('all files: {0}', sensitivityWord(category)),
    isMember: ({ sensitivity }) => sensitivity.includes(category),
  };
}

function kindOf(clicked: unknown): Kind | undefined {
  if (!isRow(clicked)) return undefined;
  if (clicked.node.kind === 'finding') return ofRule(clicked.node.finding.ruleId);
  return clicked.node.kind === 'marks' ? ofCategory('confidential') : undefined;
}

/** Of what the scan has found, each with the number of its files: categories first. */
async function pickKind({ files }: ExposureStore): Promise<Kind | undefined> {
  const rules = [...new Set(files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)))].sort();
  const kinds = [
    ...sensitivities.map((category) => ({ label: sensitivityWord(category), kind: ofCategory(category) })),
    ...rules.map((rule) => ({ label: rule, kind: ofRule(rule) })),
  ];
  const items = kinds.flatMap(({ label, kind }) => {
    const count = files.filter((file) => kind.isMember(file)).length;
    return count === 0 ? [] : [{ label, of: kind, description: vscode.l10n.t('files: {0}', count) }];
  });
  return (await pickOne(items, { title: vscode.l10n.t('Hide all files of which kind?') }))?.of;
}
