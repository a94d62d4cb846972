import type { DecidingRule } from '../../../model/access';
import type { ConfigReader } from '../../config-reader';
import { children, descendant } from '../../json-tree';
import { hookFor, type ToolHook } from './hooks';
import type { SettingsInForce } from './managed';
import { permissionMode, type PermissionMode } from './modes';
import { RuleBook, rulesInForce } from './rules';
import { Sandbox } from './sandbox';
import type { SettingsFile } from './settings';
import { trustedSettings, WorkingFolders } from './working-folders';

/** Tools by which content is asked for. */
export type Tool = 'Read' | 'Grep' | 'Bash';

interface ToolHooks {
  /** Asked before each use. */
  readonly before: ToolHook | null;
  /** Asked in place of the user. */
  readonly atPrompt: ToolHook | null;
}

/** All that the settings say, found out once for a start directory. */
export interface Policy {
  readonly deny: RuleBook;
  readonly ask: RuleBook;
  readonly allow: RuleBook;
  readonly mode: PermissionMode;
  readonly folders: WorkingFolders;
  /** The setting that refuses reads outside the working folders; `null` when none is in force. */
  readonly refusal: DecidingRule | null;
  readonly sandbox: Sandbox;
  readonly hooks: Readonly<Record<Tool, ToolHooks>>;
  /** `null` when files do not tell it. */
  readonly version: string | null;
  /** Why what cannot be seen may lift a rule: an unseen managed setting, a plugin; `null` when there is no sign of any. */
  readonly doubt: string | null;
  /** Files of managed settings as they are shown: their rules stand whatever else is handed out. */
  readonly managedFiles: ReadonlySet<string>;
}

/**
 * A plugin's check of a tool call may let pass what a deny rule refuses, but not where an organisation manages the
 * settings. Source: https://code.claude.com/docs/en/permissions.
 */
function pluginDoubt(files: readonly SettingsFile[]): string | null {
  const enabling = files.find(({ root }) =>
    children(descendant(root, 'enabledPlugins')).some((entry) => entry.children?.[1]?.value !== false),
  );
  return enabling === undefined
    ? null
    : `Plugins are enabled in ${enabling.file}; a plugin may let pass what a rule refuses, which cannot be seen from here.`;
}

export function readPolicy(reader: ConfigReader, inForce: SettingsInForce, version: string | null): Policy {
  const { context } = reader;
  const { files } = inForce;
  const doubt = inForce.doubt ?? pluginDoubt(files);
  const rules = rulesInForce(files);
  const folders = new WorkingFolders(reader, files, version);
  const deny = new RuleBook(context, rules, 'deny', folders.paths);
  const hooksOf = (tool: Tool): ToolHooks => ({
    before: hookFor(files, 'PreToolUse', tool),
    atPrompt: hookFor(files, 'PermissionRequest', tool),
  });
  return {
    deny,
    ask: new RuleBook(context, rules, 'ask', folders.paths),
    allow: new RuleBook(context, trustedSettings(reader, rules), 'allow', folders.paths),
    mode: permissionMode(files),
    folders,
    refusal: folders.refusal,
    sandbox: new Sandbox(context, files, deny.paths),
    hooks: { Read: hooksOf('Read'), Grep: hooksOf('Grep'), Bash: hooksOf('Bash') },
    version,
    doubt,
    managedFiles: new Set(files.filter(({ scope }) => scope === 'managed').map(({ file }) => file)),
  };
}
