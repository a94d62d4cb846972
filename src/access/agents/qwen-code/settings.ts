import type { DecidingRule } from '../../../model/access';
import type { Platform } from '../../../model/edges';
import { realOrSame, type ConfigReader } from '../../config-reader';
import { entriesOf, readJsonSettings, type JsonSettings, type SettingsEntry } from '../../json-settings';
import { child, children, descendant, isTrue, texts, type Node } from '../../json-tree';
import { expandPath, nativePaths } from '../../paths';
import { lineAt } from '../../text-place';
import { isTrusted } from './trust';

const settingsLink = 'https://qwenlm.github.io/qwen-code-docs/en/users/configuration/settings/';

/** `unknown`: a value that was not seen at work. */
export type ApprovalMode = 'auto' | 'default' | 'auto-edit' | 'plan' | 'yolo' | 'unknown';

/** What all settings together say about files. */
export interface QwenSettings {
  readonly deny: readonly SettingsEntry[];
  readonly ask: readonly SettingsEntry[];
  readonly allow: readonly SettingsEntry[];
  /** Tools that a list of allowed ones leaves out, or that are named as switched off. */
  readonly toolLists: readonly ToolList[];
  readonly respectGitIgnore: boolean;
  readonly respectQwenIgnore: boolean;
  /** Ignore files beside `.qwenignore`, relative to the start directory. */
  readonly customIgnoreFiles: readonly string[];
  readonly includedFolders: readonly string[];
  readonly mode: ApprovalMode;
  readonly useRipgrep: boolean;
}

/** `only`: all other tools are off; `off`: these are. */
export interface ToolList {
  readonly kind: 'only' | 'off';
  readonly names: readonly string[];
  readonly rule: DecidingRule;
}

const systemSettings: Readonly<Record<Platform, string>> = {
  linux: '/etc/qwen-code/settings.json',
  darwin: '/Library/Application Support/QwenCode/settings.json',
  win32: 'C:\\ProgramData\\qwen-code\\settings.json',
};

/**
 * Reads the settings of machine, user and workspace; `null` when Qwen Code does not start with them.
 * Source: https://github.com/QwenLM/qwen-code/blob/main/packages/cli/src/config/settings.ts; observed with Qwen Code 0.24.4
 * on Linux, 2026-11-22.
 */
export function loadSettings(reader: ConfigReader): QwenSettings | null {
  const [defaults, user, workspace, system] = settingsFiles(reader);
  const read = (path: string): JsonSettings | null => readJsonSettings(reader, path, settingsLink);
  const machine = { defaults: read(defaults), user: read(user), system: read(system) };
  if ([defaults, user, system].some((path) => isBroken(reader, path))) return null;
  const settings = [machine.defaults, machine.user, machine.system].filter((each) => each !== null);
  const trusted =
    !isTrue(lastValue(settings, 'security', 'folderTrust', 'enabled')) || isTrusted(reader, userFolder(reader));
  const isHome = realOrSame(reader.context, reader.context.startDirectory) === reader.context.environment.home;
  const own = trusted && !isHome ? read(workspace) : null;
  const inOrder = [machine.defaults, machine.user, own, machine.system].filter((each) => each !== null);
  return inOrder.some(breaksProgram) ? null : merged(inOrder, trusted);
}

/** Absolute paths of defaults, user's, workspace's and machine's settings: the later wins. */
export function settingsFiles(reader: ConfigReader): readonly [string, string, string, string] {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  const { variables, platform } = environment;
  const system = variables['QWEN_CODE_SYSTEM_SETTINGS_PATH'] ?? systemSettings[platform];
  const defaults =
    variables['QWEN_CODE_SYSTEM_DEFAULTS_PATH'] ?? paths.join(paths.dirname(system), 'system-defaults.json');
  const user = paths.join(userFolder(reader), 'settings.json');
  return [defaults, user, paths.join(startDirectory, '.qwen', 'settings.json'), system];
}

/** Absolute path of the folder of the user's settings. */
export function userFolder({ context }: ConfigReader): string {
  const { environment, startDirectory } = context;
  const moved = environment.variables['QWEN_HOME'];
  if (moved !== undefined && moved !== '') return expandPath(environment, startDirectory, moved);
  return nativePaths(environment.platform).join(environment.home, '.qwen');
}

/** Only a broken file of the workspace is passed over. */
function isBroken(reader: ConfigReader, path: string): boolean {
  const shown = reader.display(path);
  return reader.problems.some(({ file, code }) => file === shown && code.endsWith('/settings-not-json'));
}

const ruleLists = [
  ['permissions', 'deny'],
  ['permissions', 'ask'],
  ['permissions', 'allow'],
];

/** A rule that is no text stops the program. */
function breaksProgram({ root }: JsonSettings): boolean {
  return ruleLists.some((keys) => {
    const list = descendant(root, ...keys);
    return (
      list?.type === 'array' &&
      children(list).some(({ type, value }) => type !== 'string' && Boolean(value ?? type !== 'null'))
    );
  });
}

function merged(settings: readonly JsonSettings[], trusted: boolean): QwenSettings {
  const listed = (...keys: readonly string[]): readonly SettingsEntry[] =>
    settings.flatMap((each) => entriesOf(each, descendant(each.root, ...keys)));
  const filtering = (key: string): Node | null => lastValue(settings, 'context', 'fileFiltering', key);
  const custom = filtering('customIgnoreFiles');
  return {
    deny: [...listed('permissions', 'deny'), ...settings.flatMap(excludedTools)],
    ask: listed('permissions', 'ask'),
    allow: [...listed('permissions', 'allow'), ...listed('tools', 'allowed')],
    toolLists: settings.flatMap(toolLists),
    respectGitIgnore: isOn(filtering('respectGitIgnore')),
    respectQwenIgnore: isOn(filtering('respectQwenIgnore')),
    customIgnoreFiles: custom === null ? ['.agentignore', '.aiignore'] : texts(custom).map(({ text }) => text),
    includedFolders: listed('context', 'includeDirectories').map(({ text }) => text),
    mode: trusted ? modeOf(lastValue(settings, 'tools', 'approvalMode')) : 'default',
    useRipgrep: isOn(lastValue(settings, 'tools', 'useRipgrep')),
  };
}

function lastValue(settings: readonly JsonSettings[], ...keys: readonly string[]): Node | null {
  return settings.map(({ root }) => descendant(root, ...keys)).findLast((node) => node !== null) ?? null;
}

/** What stands for nothing counts as off: `false`, `0`, an empty text. */
function isOn(node: Node | null): boolean {
  return (
    node === null || node.type === 'null' || node.type === 'object' || node.type === 'array' || Boolean(node.value)
  );
}

/** The older name of the list takes the place of the newer one in the same file. */
function excludedTools(settings: JsonSettings): readonly SettingsEntry[] {
  const older = child(settings.root, 'excludeTools');
  return entriesOf(settings, older ?? descendant(settings.root, 'tools', 'exclude'));
}

function toolLists({ file, text, root }: JsonSettings): readonly ToolList[] {
  const kinds = { core: 'only', disabled: 'off' } as const;
  return Object.entries(kinds).flatMap(([key, kind]) => {
    const node = descendant(root, 'tools', key);
    const names = texts(node).map((entry) => entry.text);
    if (node === null || names.length === 0) return [];
    return [{ kind, names, rule: { file, line: lineAt(text, node.offset), text: `tools.${key}` } }];
  });
}

const modes: readonly ApprovalMode[] = ['auto', 'default', 'auto-edit', 'plan', 'yolo'];

function modeOf(node: Node | null): ApprovalMode {
  if (node === null) return 'auto';
  const written: unknown = node.value;
  const value =
    typeof written === 'string'
      ? written
          .trim()
          .toLowerCase()
          .replace(/^auto_?edit$/, 'auto-edit')
      : '';
  return modes.find((mode) => mode === value) ?? 'unknown';
}
