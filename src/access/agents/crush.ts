import { guarded, mcpServers, none, open, openShell } from '../channel-rules';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { gitExcludesFile } from '../git-excludes';
import type { Guard } from '../guards/guard';
import { dialects, ignoreFiles, type IgnoreFile } from '../guards/ignore-files';
import { nativePaths } from '../paths';

/**
 * Left out of listings and searches whatever the ignore files say.
 * Source: https://github.com/charmbracelet/crush/blob/main/internal/fsext/ls.go
 */
const builtIn = [
  ...['.git/', '.svn/', '.hg/', '.bzr/', '.vscode/', '.idea/', 'node_modules/', '__pycache__/', '.pytest_cache/'],
  ...['.cache/', '.tmp/', '.Trash/', '.crush/', '.local/', '.share/', 'target', 'build', 'dist', 'out', 'bin', 'obj'],
  ...['*.swp', '*.swo', '*~', '.DS_Store', 'Thumbs.db', '*.o', '*.so', '*.dylib', '*.dll', '*.exe', '*.pyc', '*.pyo'],
  ...['*.log', '*.tmp', '*.temp', 'vendor', 'Cargo.lock', 'package-lock.json', 'yarn.lock', 'pnpm-lock.yaml'],
];

const readNote = 'The view tool asks no ignore file; outside the start directory it asks the user, by the source.';
const searchNote =
  'Listings and searches of the whole workspace leave this out; a search that starts at the file or its folder may not.';

/** Crush. Its ignore files hold for listings and searches; the tool that reads files asks none of them. */
export const crush = defineAgent({
  id: 'crush',
  name: 'Crush',
  evidence: {
    how: 'source',
    date: '2026-08-21',
    program: '37f36e9',
    sources: [
      'https://github.com/charmbracelet/crush/blob/main/internal/fsext/ls.go',
      'https://github.com/charmbracelet/crush/blob/main/internal/agent/tools/view.go',
      'https://github.com/charmbracelet/crush/blob/main/internal/agent/tools/grep.go',
    ],
  },
  presence: {
    programs: ['crush'],
    logs: {
      linux: ['~/.local/share/crush'],
      darwin: ['~/.local/share/crush'],
      win32: ['~\\AppData\\Local\\crush'],
    },
    workspaceFiles: ['.crushignore', '.crush', 'crush.json', '.crush.json', 'CRUSH.md'],
  },
  channels(reader) {
    const lists = ignoreLists(reader);
    return {
      read: open(readNote),
      search: guarded(lists, { covered: 'unknown', note: searchNote }),
      mention: guarded(lists, {
        covered: 'unknown',
        note: 'The file picker leaves this out; naming it was not tried.',
      }),
      editor: none,
      shell: openShell(reader, lists),
      index: none,
      mcp: mcpServers(reader, ['crush.json', '.crush.json', '~/.config/crush/crush.json'], ['mcp']),
    };
  },
});

/** The weakest first: built in, git's list of the user, Crush's, then those of each folder. */
function ignoreLists(reader: ConfigReader): Guard {
  const { environment } = reader.context;
  const paths = nativePaths(environment.platform);
  const configHome = environment.variables['XDG_CONFIG_HOME'] ?? paths.join(environment.home, '.config');
  const excludes = gitExcludesFile(reader);
  const files: readonly IgnoreFile[] = [
    ...(excludes === null ? [] : [{ path: excludes }]),
    { path: paths.join(configHome, 'crush', 'ignore') },
    { path: '.gitignore', nested: true },
    { path: '.crushignore', nested: true },
  ];
  return ignoreFiles(reader, files, { dialect: dialects.git, links: 'name', builtIn });
}
