import { guarded, mcpServers, openShell } from '../channel-rules';
import { defineAgent } from '../define-agent';
import { anyOf } from '../guards/combined';
import { dialects, ignoreFiles } from '../guards/ignore-files';
import { strictest } from '../strictest-rule';

const page = 'https://docs.devin.ai/desktop/context-awareness/devin-ignore';
const disputedNote =
  'Copies of the documentation differ on whether this file keeps the agent out or only the index; .windsurfignore is named for both.';
const enterpriseNote = 'The file in the home folder is documented for enterprise customers only.';

/** Devin Desktop, the editor that was named Windsurf. */
export const devinDesktop = defineAgent({
  id: 'devin-desktop',
  name: 'Devin Desktop (Windsurf)',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: [page, 'https://docs.windsurf.com/context-awareness/windsurf-ignore'],
  },
  presence: {
    programs: ['windsurf', 'devin-desktop'],
    extensions: ['codeium.codeium', 'codeium.windsurf'],
    places: {
      linux: ['/opt/windsurf', '/usr/share/windsurf'],
      darwin: ['/Applications/Windsurf.app', '/Applications/Devin.app'],
      win32: ['~\\AppData\\Local\\Programs\\Windsurf', '~\\AppData\\Local\\Programs\\Devin'],
    },
    logs: {
      linux: ['~/.config/Windsurf/logs', '~/.codeium/windsurf/cascade'],
      darwin: ['~/Library/Application Support/Windsurf/logs', '~/.codeium/windsurf/cascade'],
      win32: ['~\\AppData\\Roaming\\Windsurf\\logs', '~\\.codeium\\windsurf\\cascade'],
    },
    workspaceFiles: ['.devinignore', '.codeiumignore', '.windsurfignore', '.windsurfrules', '.windsurf', '.devin'],
  },
  channels(reader) {
    const options = { dialect: dialects.undocumented, links: 'unclear' } as const;
    const access = ignoreFiles(reader, [{ path: '.windsurfignore' }], options);
    const newer = ignoreFiles(reader, [{ path: '.devinignore' }], options);
    const older = ignoreFiles(reader, [{ path: '.codeiumignore' }], options);
    const everywhere = ignoreFiles(reader, [{ path: '~/.codeium/.codeiumignore' }], options);
    const indexed = ignoreFiles(
      reader,
      [{ path: '.gitignore' }, { path: '.codeiumignore' }, { path: '.devinignore' }],
      {
        ...options,
        builtIn: ['node_modules/', '.*'],
      },
    );
    const inDoubt = guarded(anyOf(newer, older), { covered: 'unknown', note: disputedNote });
    const forEnterprise = guarded(everywhere, { covered: 'unknown', note: enterpriseNote });
    const byAgent = strictest(guarded(access), inDoubt, forEnterprise);
    return {
      read: byAgent,
      search: byAgent,
      mention: byAgent,
      editor: byAgent,
      shell: openShell(reader, anyOf(access, newer, older, everywhere), {
        note: 'What holds for the terminal is not documented.',
      }),
      index: strictest(guarded(indexed), forEnterprise),
      mcp: mcpServers(reader, ['~/.codeium/windsurf/mcp_config.json', '.devin/mcp_config.json']),
    };
  },
});
