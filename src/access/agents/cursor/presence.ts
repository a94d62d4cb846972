import type { Platform } from '../../../model/edges';
import type { AccessContext, Presence } from '../../agent';
import { nativePaths } from '../../paths';
import { configuredBy, signsOfUse } from '../../presence';

const workspaceFiles = ['.cursorignore', '.cursorindexingignore', '.cursorrules', '.cursor'];

/** Where the application is installed and where it keeps its logs; `~` is the home folder. */
const folders: Readonly<Record<Platform, { readonly places: readonly string[]; readonly logs: readonly string[] }>> = {
  linux: { places: ['/opt/Cursor', '/opt/cursor', '/usr/share/cursor'], logs: ['~/.config/Cursor/logs'] },
  darwin: {
    places: ['/Applications/Cursor.app', '~/Applications/Cursor.app'],
    logs: ['~/Library/Application Support/Cursor/logs'],
  },
  win32: {
    places: ['~\\AppData\\Local\\Programs\\cursor', 'C:\\Program Files\\cursor'],
    logs: ['~\\AppData\\Roaming\\Cursor\\logs'],
  },
};

/** Signs of the Cursor editor. */
export function detectCursor(context: AccessContext): Presence {
  const { home, platform } = context.environment;
  const expand = (path: string): string =>
    path.startsWith('~') ? nativePaths(platform).join(home, path.slice(2)) : path;
  const used = signsOfUse(context, {
    programs: ['cursor'],
    places: folders[platform].places.map(expand),
    extensions: [],
    logs: folders[platform].logs.map(expand),
  });
  const configured = configuredBy(context, workspaceFiles);
  return { inUse: used.length > 0, configuredHere: configured.length > 0, evidence: [...used, ...configured] };
}
