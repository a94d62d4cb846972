import { mcpServers, open, unknown } from '../channel-rules';
import { defineAgent } from '../define-agent';

const note =
  'Context filters name whole repositories and are set on the server, which cannot be seen from here; .cody/ignore was retired.';

/** Sourcegraph Cody. There is no local list of files that it must not read. */
export const cody = defineAgent({
  id: 'cody',
  name: 'Sourcegraph Cody',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: [
      'https://sourcegraph.com/docs/cody/capabilities/ignore-context',
      'https://github.com/sourcegraph/docs/pull/660',
    ],
  },
  presence: {
    programs: ['cody'],
    extensions: ['sourcegraph.cody-ai'],
    workspaceFiles: ['.cody'],
  },
  channels(reader) {
    return {
      read: open(note),
      search: open(note),
      mention: open(note),
      editor: open(note),
      shell: unknown('Under which rules Cody runs commands was not verified.'),
      index: open(note),
      mcp: mcpServers(reader, ['.vscode/settings.json'], ['cody.mcpServers']),
    };
  },
});
