import type { Environment, Platform } from '../../../model/edges';
import type { ConfigReader } from '../../config-reader';
import { readJsonSettings, type JsonSettings } from '../../json-settings';
import { children, descendant, texts, type Node } from '../../json-tree';
import { nativePaths } from '../../paths';
import { isTrusted } from './trust';

/** What the settings say about files and commands. */
export interface GeminiSettings {
  /** The settings of the workspace count. */
  readonly usesWorkspace: boolean;
  readonly respectGitIgnore: boolean;
  readonly respectGeminiIgnore: boolean;
  /** Further ignore files, as written. */
  readonly customIgnoreFiles: readonly string[];
  readonly includedFolders: readonly string[];
  /** Settings files that let shell commands run without a prompt, as they are shown. */
  readonly shellFiles: readonly string[];
  /** Settings files that configure MCP servers, as they are shown. */
  readonly serverFiles: readonly string[];
}

const settingsLink = 'https://github.com/google-gemini/gemini-cli/blob/main/docs/reference/configuration.md';

interface SystemFiles {
  readonly defaults: string;
  readonly settings: string;
}

/** Settings of the machine. Source: {@link settingsLink}. */
const systemFiles: Readonly<Record<Platform, SystemFiles>> = {
  linux: { defaults: '/etc/gemini-cli/system-defaults.json', settings: '/etc/gemini-cli/settings.json' },
  darwin: {
    defaults: '/Library/Application Support/GeminiCli/system-defaults.json',
    settings: '/Library/Application Support/GeminiCli/settings.json',
  },
  win32: {
    defaults: 'C:\\ProgramData\\gemini-cli\\system-defaults.json',
    settings: 'C:\\ProgramData\\gemini-cli\\settings.json',
  },
};

/** The user's folder of Gemini CLI: `~/.gemini`, unless `GEMINI_CLI_HOME` moves the home folder. */
export function ownFolder({ platform, home, variables }: Environment): string {
  return nativePaths(platform).join(variables['GEMINI_CLI_HOME'] ?? home, '.gemini');
}

/** Reads the settings of machine, user and workspace; a file with broken JSON is a problem and counts as absent. */
export function loadSettings(reader: ConfigReader): GeminiSettings {
  const { counting: roots, all, usesWorkspace } = sources(reader);
  const values = (...keys: readonly string[]): readonly Node[] =>
    roots.flatMap(({ root }) => descendant(root, ...keys) ?? []);
  return {
    usesWorkspace,
    respectGitIgnore: isOn(values('context', 'fileFiltering', 'respectGitIgnore')),
    respectGeminiIgnore: isOn(values('context', 'fileFiltering', 'respectGeminiIgnore')),
    customIgnoreFiles: [...new Set(values('context', 'fileFiltering', 'customIgnoreFilePaths').flatMap(textsOf))],
    includedFolders: values('context', 'includeDirectories').flatMap(textsOf),
    shellFiles: roots.filter(({ root }) => letsShellRun(root)).map(({ file }) => file),
    // Servers are named before the folder is trusted too: they are only one answer away.
    serverFiles: all.filter(({ root }) => children(descendant(root, 'mcpServers')).length > 0).map(({ file }) => file),
  };
}

interface Sources {
  /** Those that hold, the weakest first. */
  readonly counting: readonly JsonSettings[];
  /** With those of a workspace that is not trusted. */
  readonly all: readonly JsonSettings[];
  readonly usesWorkspace: boolean;
}

function sources(reader: ConfigReader): Sources {
  const { environment, startDirectory } = reader.context;
  const { platform, variables } = environment;
  const paths = nativePaths(platform);
  const read = (path: string): readonly JsonSettings[] => {
    const settings = readJsonSettings(reader, path, settingsLink);
    return settings === null ? [] : [settings];
  };
  const user = paths.join(ownFolder(environment), 'settings.json');
  const workspace = paths.join(startDirectory, '.gemini', 'settings.json');
  const own = read(user);
  const defaults = read(variables['GEMINI_CLI_SYSTEM_DEFAULTS_PATH'] ?? systemFiles[platform].defaults);
  const system = read(variables['GEMINI_CLI_SYSTEM_SETTINGS_PATH'] ?? systemFiles[platform].settings);
  const trustSettings = [...defaults, ...own, ...system].flatMap(
    ({ root }) => descendant(root, 'security', 'folderTrust', 'enabled') ?? [],
  );
  const usesWorkspace = workspace !== user && isTrusted(reader, ownFolder(environment), isOn(trustSettings));
  const project = workspace === user ? [] : read(workspace);
  const all = [...defaults, ...own, ...project, ...system];
  return { counting: usesWorkspace ? all : [...defaults, ...own, ...system], all, usesWorkspace };
}

/** The strongest value; on when there is none. */
function isOn(values: readonly Node[]): boolean {
  const value: unknown = values.at(-1)?.value ?? true;
  return Boolean(value) && value !== 'false';
}

function textsOf(node: Node): readonly string[] {
  const value: unknown = node.value;
  return typeof value === 'string' ? [value] : texts(node).map(({ text }) => text);
}

const shellTool = /^(?:run_shell_command|ShellTool)(?:\(|$)/;

function letsShellRun(root: Node): boolean {
  return texts(descendant(root, 'tools', 'allowed')).some(({ text }) => shellTool.test(text));
}
