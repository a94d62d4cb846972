import { mcpServers, none, open } from '../channel-rules';
import { defineAgent } from '../define-agent';

const note =
  'Only content exclusion, which an organisation sets on the server, could hold it back; that cannot be seen from here.';

/** GitHub Copilot's command line. There is no local list of files that it must not read. */
export const copilotCli = defineAgent({
  id: 'copilot-cli',
  name: 'GitHub Copilot CLI',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: [
      'https://docs.github.com/en/copilot/concepts/security-governance-and-network-settings/content-exclusion',
      'https://docs.github.com/en/copilot/how-tos/configure-content-exclusion/exclude-content-from-copilot',
      'https://github.com/github/docs/issues/42617',
      'https://github.com/github/copilot-cli/issues/4871',
    ],
  },
  presence: {
    programs: ['copilot'],
    logs: {
      linux: ['~/.copilot/session-state'],
      darwin: ['~/.copilot/session-state'],
      win32: ['~\\.copilot\\session-state'],
    },
    workspaceFiles: ['.github/copilot-instructions.md'],
  },
  channels(reader) {
    return {
      read: open(note),
      search: open(note),
      mention: open(note),
      editor: none,
      shell: open('Commands are approved by their name, not by the file that they read.'),
      index: none,
      mcp: mcpServers(reader, ['~/.copilot/mcp-config.json', '.mcp.json', '.vscode/mcp.json']),
    };
  },
});
