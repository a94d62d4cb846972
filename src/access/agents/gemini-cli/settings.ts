import type { Platform } from '../../../model/edges';
import type { ConfigReader } from '../../config-reader';
import { children, descendant, parseLenient, texts, type Node } from '../../json-tree';
import { nativePaths } from '../../paths';
import { rangeAt } from '../../text-place';

/** What the settings say about files; of contradicting values the one that opens more. */
export interface GeminiSettings {
  readonly respectGitIgnore: boolean;
  readonly respectGeminiIgnore: boolean;
  /** Ignore files named by the user or the machine, as written. */
  readonly customIgnoreFiles: readonly string[];
  /** Ignore files named by the workspace: seen to have no effect, documented to have one, so only their exceptions count. */
  readonly disputedIgnoreFiles: readonly string[];
  readonly includedFolders: readonly string[];
  /** Settings files that configure MCP servers, as they are shown. */
  readonly serverFiles: readonly string[];
}

interface Source {
  readonly file: string;
  readonly isWorkspace: boolean;
  readonly root: Node;
}

const settingsLink = 'https://github.com/google-gemini/gemini-cli/blob/main/docs/reference/configuration.md';

/** Settings of the machine. Source: {@link settingsLink}. */
const systemSettings: Readonly<Record<Platform, string>> = {
  linux: '/etc/gemini-cli/settings.json',
  darwin: '/Library/Application Support/GeminiCli/settings.json',
  win32: 'C:\\ProgramData\\gemini-cli\\settings.json',
};

/** Reads the settings of machine, user and workspace; a file with broken JSON is a problem and counts as absent. */
export function loadSettings(reader: ConfigReader): GeminiSettings {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  const user = paths.join(environment.home, '.gemini', 'settings.json');
  const workspace = paths.join(startDirectory, '.gemini', 'settings.json');
  const files = [...new Set([systemSettings[environment.platform], user, workspace])];
  const sources = files.flatMap((path) => load(reader, path, path === workspace && path !== user) ?? []);
  const custom = (isWorkspace: boolean): readonly string[] =>
    sources
      .filter((source) => source.isWorkspace === isWorkspace)
      .flatMap(({ root }) => filterValues(root, 'customIgnoreFilePaths').flatMap((node) => texts(node)))
      .map(({ text }) => text);
  return {
    respectGitIgnore: !sources.some(({ root }) => isOff(root, 'respectGitIgnore')),
    respectGeminiIgnore: !sources.some(({ root }) => isOff(root, 'respectGeminiIgnore')),
    customIgnoreFiles: custom(false),
    disputedIgnoreFiles: custom(true),
    includedFolders: sources
      .flatMap(({ root }) => texts(descendant(root, 'context', 'includeDirectories')))
      .map(({ text }) => text),
    serverFiles: sources
      .filter(({ root }) => children(descendant(root, 'mcpServers')).length > 0)
      .map(({ file }) => file),
  };
}

/** Today's place of a setting and the one before the settings were grouped. */
function filterValues(root: Node, key: string): readonly Node[] {
  const places = [descendant(root, 'context', 'fileFiltering', key), descendant(root, 'fileFiltering', key)];
  return places.filter((node) => node !== null);
}

/** A wrong value was seen to switch off too: the text "false". */
function isOff(root: Node, key: string): boolean {
  return filterValues(root, key).some((node) => node.value !== true);
}

function load(reader: ConfigReader, path: string, isWorkspace: boolean): Source | null {
  const text = reader.readText(path);
  if (text === null || text.trim() === '') return null;
  const file = reader.display(path);
  const { root, error } = parseLenient(text);
  if (root !== null) return { file, isWorkspace, root };
  reader.add({
    file,
    range: rangeAt(text, error.offset, error.length),
    code: 'gemini-cli/settings-not-json',
    severity: 'error',
    message: 'This is not JSON, so nothing in this file counts.',
    link: settingsLink,
    fix: null,
  });
  return null;
}
