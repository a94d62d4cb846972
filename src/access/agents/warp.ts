import { guarded, mcpServers, open, type ChannelRule } from '../channel-rules';
import { defineAgent } from '../define-agent';
import { dialects, ignoreFiles } from '../guards/ignore-files';

const page = 'https://docs.warp.dev/agent-platform/capabilities/codebase-context/';
const note = 'The list is said to be for the index only; the agent goes through files by commands.';

/** Warp, the terminal. What is known of its list is second-hand, so that it gives no more than a doubt. */
export const warp = defineAgent({
  id: 'warp',
  name: 'Warp',
  evidence: { how: 'third-party', date: '2026-11-22', sources: [page] },
  presence: {
    programs: ['warp-terminal', 'warp-cli-agent'],
    places: {
      linux: ['/opt/warpdotdev', '~/.local/share/warp-terminal'],
      darwin: ['/Applications/Warp.app', '~/Applications/Warp.app'],
      win32: ['~\\AppData\\Local\\Programs\\Warp'],
    },
    workspaceFiles: ['.warpindexingignore', 'WARP.md'],
  },
  channels(reader) {
    const listed = ignoreFiles(reader, [{ path: '.gitignore' }, { path: '.warpindexingignore' }], {
      dialect: dialects.undocumented,
      links: 'unclear',
    });
    const reading: ChannelRule = open(note);
    return {
      read: reading,
      search: reading,
      mention: reading,
      editor: reading,
      shell: reading,
      index: guarded(listed, { covered: 'unknown', note: 'What the index leaves out was not verified.' }),
      mcp: mcpServers(reader, ['.mcp.json', '.warp/.mcp.json']),
    };
  },
});
