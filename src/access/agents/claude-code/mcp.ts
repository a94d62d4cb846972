import type { ChannelAccess } from '../../../model/access';
import { channel, noChannel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { children, descendant, parseStrict, type Node } from '../../json-tree';
import { below, nativePaths, rulePath } from '../../paths';
import { managedFolder } from './locations';
import type { SettingsFile } from './settings';

/** `unknown` when a server, or a plugin that may bring one, is configured: what it reads is its own affair. */
export function mcpChannel(reader: ConfigReader, settings: readonly SettingsFile[]): ChannelAccess {
  const { environment, startDirectory, git } = reader.context;
  const paths = nativePaths(environment.platform);
  const moved = environment.variables['CLAUDE_CONFIG_DIR'];
  const places = [
    paths.join(startDirectory, '.mcp.json'),
    ...(git.root === null ? [] : [paths.join(git.root, '.mcp.json')]),
    paths.join(managedFolder(reader.context), 'managed-mcp.json'),
    paths.join(moved ? moved : environment.home, '.claude.json'),
  ];
  const files = [...new Set(places)].filter((path) => configures(reader, path)).map((path) => reader.display(path));
  const inSettings = settings.filter(({ root }) => hasServers(root) || hasEntries(descendant(root, 'enabledPlugins')));
  const found = [...files, ...inSettings.map(({ file }) => file)];
  if (found.length === 0) return noChannel;
  return channel('unknown', {
    note: `MCP servers or plugins are configured in ${found.join(', ')}; what they read was not checked.`,
  });
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
