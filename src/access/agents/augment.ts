import { guarded, mcpServers, open } from '../channel-rules';
import { defineAgent } from '../define-agent';
import { dialects, ignoreFiles } from '../guards/ignore-files';

const page = 'https://docs.augmentcode.com/setup-augment/workspace-indexing';
const note = 'The documentation speaks of what is indexed and uploaded only, not of files that the agent opens.';

/** Augment, the editor extension, and Auggie, its command line: the list keeps files out of the uploaded index. */
export const augment = defineAgent({
  id: 'augment',
  name: 'Augment',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: [page, 'https://docs.augmentcode.com/cli/setup-auggie/workspace-indexing'],
  },
  presence: {
    programs: ['auggie'],
    extensions: ['augment.vscode-augment'],
    logs: { linux: ['~/.augment'], darwin: ['~/.augment'], win32: ['~\\.augment'] },
    workspaceFiles: ['.augmentignore', '.augment', '.augment-guidelines'],
  },
  channels(reader) {
    const uploaded = ignoreFiles(reader, [{ path: '.gitignore' }, { path: '.augmentignore' }], {
      dialect: dialects.undocumented,
      links: 'unclear',
    });
    return {
      read: open(note),
      search: open(note),
      mention: open(note),
      editor: open(note),
      shell: open(),
      index: guarded(uploaded),
      mcp: mcpServers(reader, ['~/.augment/settings.json', '.augment/settings.json']),
    };
  },
});
