import { guarded, mcpServers, openShell, unknown } from '../channel-rules';
import { defineAgent } from '../define-agent';
import { dialects, ignoreFiles } from '../guards/ignore-files';
import { withPlugin } from './jetbrains-plugins';

const page = 'https://www.jetbrains.com/help/junie/aiignore.html';
const elsewhere = { covered: 'unknown', note: 'The list is documented for viewing and editing files only.' } as const;

/** JetBrains Junie. Its list makes it ask, which brave mode may take away. */
export const junie = withPlugin(
  'junie',
  defineAgent({
    id: 'junie',
    name: 'JetBrains Junie',
    evidence: {
      how: 'docs',
      date: '2025-11-14',
      sources: [page, 'https://www.jetbrains.com/help/ai-assistant/2026.2/junie-agent.html'],
    },
    presence: {
      programs: ['junie'],
      logs: { linux: ['~/.junie'], darwin: ['~/.junie'], win32: ['~\\.junie'] },
      workspaceFiles: ['.aiignore', '.junie'],
    },
    channels(reader) {
      const listed = ignoreFiles(reader, [{ path: '.aiignore' }], { dialect: dialects.undocumented, links: 'unclear' });
      return {
        read: guarded(listed, {
          covered: 'asks',
          note: 'Junie asks before it views the file; whether brave mode still asks is not documented.',
        }),
        search: guarded(listed, elsewhere),
        mention: guarded(listed, elsewhere),
        editor: guarded(listed, elsewhere),
        shell: openShell(reader, listed, { note: 'Commands are approved as such, not by the file that they read.' }),
        index: unknown('Whether Junie keeps an index was not verified.'),
        mcp: mcpServers(reader, ['.junie/mcp/mcp.json', '~/.junie/mcp/mcp.json']),
      };
    },
  }),
);
