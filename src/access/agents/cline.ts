import { mcpServers, none, open, unknown } from '../channel-rules';
import { defineAgent } from '../define-agent';
import { askedBefore } from './cline-hooks';

const inertNote = 'No code of this version asks .clineignore.';
const approvalNote = 'A tool may ask first; which ones do is set in the extension.';

const serverFiles = [
  '~/.cline/data/settings/cline_mcp_settings.json',
  '~/.config/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
  '~/Library/Application Support/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
  '~/AppData/Roaming/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json',
];

/** Cline, the editor extension, whose ignore file has lost its reader; a hook may take its place. */
export const cline = defineAgent({
  id: 'cline',
  name: 'Cline',
  evidence: {
    how: 'source',
    date: '2026-08-22',
    program: '4.1.13',
    sources: [
      'https://github.com/cline/cline/blob/main/apps/vscode/src/core/ignore/ClineIgnoreController.ts',
      'https://docs.cline.bot/customization/clineignore',
      'https://github.com/cline/cline/pull/13649',
    ],
  },
  presence: {
    extensions: ['saoudrizwan.claude-dev'],
    workspaceFiles: ['.clineignore', '.clinerules', '.cline'],
    logs: {
      linux: ['~/.config/Code/User/globalStorage/saoudrizwan.claude-dev/tasks'],
      darwin: ['~/Library/Application Support/Code/User/globalStorage/saoudrizwan.claude-dev/tasks'],
      win32: ['~\\AppData\\Roaming\\Code\\User\\globalStorage\\saoudrizwan.claude-dev\\tasks'],
    },
  },
  version: { extension: 'saoudrizwan.claude-dev' },
  channels(reader) {
    const asked = askedBefore(reader);
    const byTool = asked === null ? open(approvalNote) : unknown(asked);
    return {
      read: byTool,
      search: byTool,
      mention: open(inertNote),
      editor: open(),
      shell: byTool,
      index: none,
      mcp: mcpServers(reader, serverFiles),
    };
  },
});
