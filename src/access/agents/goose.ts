import { none, open, unknown, type ChannelRule } from '../channel-rules';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { nativePaths } from '../paths';

const docs = 'https://goose-docs.ai/docs/guides/managing-tools/tool-permissions/';
const inertNote = '.gooseignore has been taken out of the program; permissions are for whole tools.';

/** Goose. Its ignore file is gone; modes and permissions of whole tools are left, and nobody has tried what they keep back. */
export const goose = defineAgent({
  id: 'goose',
  name: 'Goose',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    program: '1.41',
    sources: ['https://github.com/aaif-goose/goose/issues/10343', docs],
  },
  presence: {
    programs: ['goose'],
    places: {
      darwin: ['/Applications/Goose.app', '~/Applications/Goose.app'],
      win32: ['~\\AppData\\Local\\Goose'],
    },
    logs: {
      linux: ['~/.local/share/goose/sessions', '~/.local/state/goose/logs'],
      darwin: ['~/.local/share/goose/sessions', '~/.local/state/goose/logs'],
      win32: ['~\\AppData\\Roaming\\Block\\goose\\data\\sessions'],
    },
    workspaceFiles: ['.gooseignore', '.goosehints', '.goose'],
  },
  channels(reader) {
    const byTool = tools(reader);
    return {
      read: byTool,
      search: byTool,
      mention: byTool,
      editor: none,
      shell: byTool,
      index: none,
      mcp: unknown('Every tool of Goose is an extension; which ones read files was not checked.'),
    };
  },
});

/** Open in the default mode; with another mode or permissions of the user nobody has tried what is held back. */
function tools(reader: ConfigReader): ChannelRule {
  const { environment } = reader.context;
  const paths = nativePaths(environment.platform);
  const folder =
    environment.platform === 'win32'
      ? paths.join(environment.home, 'AppData', 'Roaming', 'Block', 'goose', 'config')
      : paths.join(environment.variables['XDG_CONFIG_HOME'] ?? paths.join(environment.home, '.config'), 'goose');
  const configuration = reader.readText(paths.join(folder, 'config.yaml')) ?? '';
  const written = /^\s*GOOSE_MODE\s*:\s*["']?([\w-]+)/m.exec(configuration)?.[1];
  const mode = environment.variables['GOOSE_MODE'] ?? written ?? 'auto';
  if (mode !== 'auto') return unknown(`GOOSE_MODE is ${mode}; what it keeps from the agent was not tried.`);
  const permissions = paths.join(folder, 'permission.yaml');
  const holdsBack = /^\s*(?:never_allow|ask_before)\s*:(?!\s*\[\s*\]\s*$)/m.test(reader.readText(permissions) ?? '');
  if (holdsBack) return unknown(`${reader.display(permissions)} holds tools back; what is left was not tried.`);
  return open(inertNote);
}
