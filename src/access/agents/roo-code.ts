import { guarded, mcpServers, openShell, unknown } from '../channel-rules';
import { defineAgent } from '../define-agent';
import { dialects, ignoreFiles } from '../guards/ignore-files';

/**
 * Roo Code, the editor extension. The list is asked by reading, writing, searching, mentions and the index, follows links,
 * and holds itself back.
 */
export const rooCode = defineAgent({
  id: 'roo-code',
  name: 'Roo Code',
  evidence: {
    how: 'source',
    date: '2026-04-14',
    program: '3.52',
    sources: [
      'https://github.com/RooCodeInc/Roo-Code/blob/main/src/core/ignore/RooIgnoreController.ts',
      'https://roocodeinc.github.io/Roo-Code/features/rooignore',
    ],
  },
  presence: {
    extensions: ['rooveterinaryinc.roo-cline'],
    workspaceFiles: ['.rooignore', '.roo', '.roomodes'],
  },
  version: { extension: 'rooveterinaryinc.roo-cline' },
  channels(reader) {
    const list = ignoreFiles(reader, [{ path: '.rooignore' }], {
      dialect: dialects.npmIgnore,
      links: 'target',
      builtIn: ['.rooignore'],
    });
    const byList = guarded(list);
    return {
      read: byList,
      search: byList,
      mention: byList,
      editor: unknown('Whether the list holds for open files and selected text was not found out.'),
      shell: openShell(reader, list, {
        forms: ['cat /absolute/path', 'cd x && cat', 'bash -c', 'python -c'],
        note: 'Only commands that begin with a known reader are checked, and of these only relative paths.',
      }),
      index: byList,
      mcp: mcpServers(reader, ['.roo/mcp.json']),
    };
  },
});
