import { guarded, mcpServers, unknown } from '../channel-rules';
import { defineAgent } from '../define-agent';
import { dialects, ignoreFiles } from '../guards/ignore-files';

const note = 'What the agent reads outside of the index was not verified.';

/** Trae, the editor. Known from a copy of its documentation only; its index takes a changed list after re-indexing. */
export const trae = defineAgent({
  id: 'trae',
  name: 'Trae',
  evidence: {
    how: 'third-party',
    date: '2026-11-22',
    sources: ['https://www.w3cschool.cn/traedocs/ignore-files.html'],
  },
  presence: {
    programs: ['trae'],
    places: {
      linux: ['/usr/share/trae', '/opt/Trae'],
      darwin: ['/Applications/Trae.app', '~/Applications/Trae.app'],
      win32: ['~\\AppData\\Local\\Programs\\Trae'],
    },
    logs: {
      linux: ['~/.config/Trae/logs'],
      darwin: ['~/Library/Application Support/Trae/logs'],
      win32: ['~\\AppData\\Roaming\\Trae\\logs'],
    },
    workspaceFiles: ['.trae'],
  },
  channels(reader) {
    const listed = ignoreFiles(reader, [{ path: '.gitignore' }, { path: '.trae/.ignore' }], {
      dialect: dialects.undocumented,
      links: 'unclear',
    });
    const reading = unknown(note);
    return {
      read: reading,
      search: reading,
      mention: reading,
      editor: reading,
      shell: reading,
      index: guarded(listed, { covered: 'unknown', note: 'What the index leaves out was not verified.' }),
      mcp: mcpServers(reader, ['.trae/mcp.json']),
    };
  },
});
