import type { Environment } from '../../model/edges';
import { pathsOf } from './writer';

/**
 * The folder in which VS Code, or an editor built on it, keeps the user's things.
 * https://code.visualstudio.com/docs/configure/settings#_user-settingsjson-location
 */
export function folderOf(product: string, { platform, home, variables }: Environment): string {
  const { join } = pathsOf(platform);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', product);
  if (platform === 'win32') return join(variables['APPDATA'] ?? join(home, 'AppData', 'Roaming'), product);
  return join(variables['XDG_CONFIG_HOME'] ?? join(home, '.config'), product);
}
