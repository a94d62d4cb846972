import type { Environment } from '../../model/edges';
import type { AccessContext, Agent, Presence } from '../agent';
import { ConfigReader } from '../config-reader';
import { nativePaths } from '../paths';

/** The agent, in use also where one of JetBrains' editors has the plugin in a folder of this name. */
export function withPlugin(folder: string, agent: Agent): Agent {
  return {
    ...agent,
    detect(context): Presence {
      const found = agent.detect(context);
      const plugins = pluginFolders(context, agent.id, folder).map((path) => `Its plugin is installed at ${path}.`);
      return plugins.length === 0 ? found : { ...found, inUse: true, evidence: [...plugins, ...found.evidence] };
    },
  };
}

/**
 * Where JetBrains' editors keep plugins, one folder for each editor and version.
 * Source: https://www.jetbrains.com/help/idea/directories-used-by-the-ide-to-store-settings-caches-plugins-and-logs.html.
 */
function pluginFolders(context: AccessContext, agent: string, folder: string): readonly string[] {
  const paths = nativePaths(context.environment.platform);
  const products = productsFolder(context.environment);
  const reader = new ConfigReader(context, agent);
  const places = context.environment.platform === 'linux' ? [folder] : ['plugins', folder];
  return reader
    .names(products)
    .map((product) => paths.join(products, product, ...places))
    .filter((path) => reader.exists(path));
}

function productsFolder({ platform, home, variables }: Environment): string {
  const paths = nativePaths(platform);
  if (platform === 'darwin') return paths.join(home, 'Library', 'Application Support', 'JetBrains');
  if (platform === 'win32')
    return paths.join(variables['APPDATA'] ?? paths.join(home, 'AppData', 'Roaming'), 'JetBrains');
  return paths.join(variables['XDG_DATA_HOME'] ?? paths.join(home, '.local', 'share'), 'JetBrains');
}
