import { none, unknown, type ChannelRule } from '../channel-rules';
import type { ConfigReader } from '../config-reader';
import { expandPath, nativePaths } from '../paths';

/** Absolute path of Continue's own folder, which extension and command line share. */
export function continueHome({ context }: ConfigReader): string {
  const { environment, startDirectory } = context;
  const moved = environment.variables['CONTINUE_GLOBAL_DIR'];
  return moved === undefined || moved === ''
    ? nativePaths(environment.platform).join(environment.home, '.continue')
    : expandPath(environment, startDirectory, moved);
}

/** A key of YAML or JSON with anything but an empty value. */
const serverKey =
  /^\s*"?(?:mcpServers|modelContextProtocolServers)"?\s*:(?!\s*(?:\[\s*\]|\{\s*\}|null|~)\s*,?\s*(?:#.*)?$)/m;

/** `unknown` when an MCP server is configured for the user or the workspace. */
export function continueServers(reader: ConfigReader): ChannelRule {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  const home = continueHome(reader);
  const files = [
    paths.join(home, 'config.yaml'),
    paths.join(home, 'config.json'),
    paths.join(startDirectory, '.continuerc.json'),
  ];
  const folders = [paths.join(home, 'mcpServers'), paths.join(startDirectory, '.continue', 'mcpServers')];
  const found = [
    ...files.filter((file) => serverKey.test(reader.readText(file) ?? '')),
    ...folders.filter((folder) => reader.names(folder).length > 0),
  ].map((path) => reader.display(path));
  if (found.length === 0) return none;
  return unknown(`MCP servers are configured in ${found.join(', ')}; what they read was not checked.`);
}
