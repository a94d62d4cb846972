import type { ChannelAccess } from '../../../model/access';
import type { AccessContext } from '../../agent';
import { channel, noChannel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { children, descendant, parseStrict, type Node } from '../../json-tree';
import { below, nativePaths, rulePath } from '../../paths';
import { managedFolder, userFolder } from './locations';
import type { SettingsFile } from './settings';

/**
 * `unknown` when a server, or what may bring one (a plugin, a helper agent), is configured: what it reads is its own affair.
 * Servers of `.mcp.json` are started from every folder above the start directory, in a repository and beyond its root:
 * observed with Claude Code 2.1.330 on Linux, 2026-11-28.
 */
export function mcpChannel(reader: ConfigReader, settings: readonly SettingsFile[]): ChannelAccess {
  const { environment } = reader.context;
  const paths = nativePaths(environment.platform);
  const folders = foldersUp(reader.context);
  const moved = environment.variables['CLAUDE_CONFIG_DIR'];
  const places = [
    ...folders.map((folder) => paths.join(folder, '.mcp.json')),
    paths.join(managedFolder(reader.context), 'managed-mcp.json'),
    paths.join(moved ? moved : environment.home, '.claude.json'),
  ];
  const files = [...new Set(places)].filter((path) => configures(reader, path)).map((path) => reader.display(path));
  const inSettings = settings.filter(({ root }) => hasServers(root) || hasEntries(descendant(root, 'enabledPlugins')));
  const helpers = [...folders.map((folder) => paths.join(folder, '.claude')), userFolder(reader.context)];
  const inHelpers = [...new Set(helpers)].flatMap((folder) => helpersWithServers(reader, paths.join(folder, 'agents')));
  const found = [...files, ...inSettings.map(({ file }) => file), ...inHelpers];
  if (found.length === 0) return noChannel;
  return channel('unknown', {
    note: `MCP servers or plugins are configured in ${found.join(', ')}; what they read was not checked.`,
  });
}

/** The start directory and all folders above it. */
function foldersUp({ environment, startDirectory }: AccessContext): readonly string[] {
  const paths = nativePaths(environment.platform);
  const folders = [startDirectory];
  for (let folder = startDirectory; paths.dirname(folder) !== folder;) {
    folder = paths.dirname(folder);
    folders.push(folder);
  }
  return folders;
}

/** Helper agents whose head names servers. Source: https://code.claude.com/docs/en/sub-agents. */
function helpersWithServers(reader: ConfigReader, folder: string): readonly string[] {
  const paths = nativePaths(reader.context.environment.platform);
  return reader
    .names(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => paths.join(folder, name))
    .filter((path) => /^---\r?\n(?:(?!---).*\r?\n)*?mcpServers[ \t]*:/.test(reader.readText(path) ?? ''))
    .map((path) => reader.display(path));
}

/** A file that does not parse may still hold a server. */
function configures(reader: ConfigReader, path: string): boolean {
  const text = reader.readText(path);
  if (text === null || text.trim() === '') return false;
  const { root } = parseStrict(text);
  return root === null || hasServers(root) || projectsOf(reader, root).some(hasServers);
}

/** Entries of `~/.claude.json` for the start directory and the folders above it. */
function projectsOf({ context }: ConfigReader, root: Node): readonly Node[] {
  const { platform } = context.environment;
  const start = rulePath(platform, context.startDirectory);
  return children(descendant(root, 'projects')).flatMap(({ children: pair }) => {
    const [key, value] = pair ?? [];
    const isAbove = below(platform, rulePath(platform, String(key?.value)), start) !== null;
    return isAbove && value !== undefined ? [value] : [];
  });
}

function hasServers(node: Node): boolean {
  return hasEntries(descendant(node, 'mcpServers'));
}

function hasEntries(node: Node | null): boolean {
  return children(node).length > 0;
}
