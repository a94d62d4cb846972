import type { PresenceSigns } from '../../presence';

/** Signs of the Cursor editor: where the application is installed and where it keeps its logs. */
export const presence: PresenceSigns = {
  programs: ['cursor'],
  workspaceFiles: ['.cursorignore', '.cursorindexingignore', '.cursorrules', '.cursor'],
  places: {
    linux: ['/opt/Cursor', '/opt/cursor', '/usr/share/cursor'],
    darwin: ['/Applications/Cursor.app', '~/Applications/Cursor.app'],
    win32: ['~\\AppData\\Local\\Programs\\cursor', 'C:\\Program Files\\cursor'],
  },
  logs: {
    linux: ['~/.config/Cursor/logs'],
    darwin: ['~/Library/Application Support/Cursor/logs'],
    win32: ['~\\AppData\\Roaming\\Cursor\\logs'],
  },
};
