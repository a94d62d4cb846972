import { guarded, open, type DecidedRule } from '../channel-rules';
import { channel } from '../channels';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { ignoreFiles, type IgnoreFile } from '../guards/ignore-files';
import { nativePaths } from '../paths';
import { continueHome, continueServers } from './continue-folders';
import { readByList, shellBesideList, type ListedAccess } from './continue-read';
import { indexDefaults } from './continue-security-list';

const nameNote =
  'The built-in list refuses this file as its path is usually written; by the source a path such as `.../file/x/..` gets around it, which nobody has tried.';
const folderNote = 'The built-in list looks at the last folder as it is written; a doubled slash gets around it.';
const searchNote =
  'Search leaves out what .continueignore names; whether other ignore files bring it back was not tried.';
const editorNote =
  'Completions leave out the built-in list and .continueignore; the selection and the open file do not.';
const mentionNote = 'The picker leaves out ignored files, but a file that is named is attached without a check.';

/** Continue, the editor extension. `.continueignore` is for index, search and completions; the file tool asks only a list of its own. */
export const continueExtension = defineAgent({
  id: 'continue',
  name: 'Continue',
  evidence: {
    how: 'source',
    date: '2026-06-18',
    program: '1.3.40',
    sources: [
      'https://github.com/continuedev/continue/blob/main/core/indexing/ignore.ts',
      'https://github.com/continuedev/continue/blob/main/core/indexing/walkDir.ts',
      'https://github.com/continuedev/continue/blob/main/core/tools/implementations/readFile.ts',
      'https://github.com/continuedev/continue/blob/main/core/util/pathResolver.ts',
      'https://github.com/continuedev/continue/blob/main/extensions/vscode/src/VsCodeIde.ts',
    ],
  },
  presence: {
    extensions: ['continue.continue'],
    workspaceFiles: ['.continueignore', '.continue', '.continuerc.json'],
    logs: {
      linux: ['~/.continue/sessions', '~/.continue/logs/core.log'],
      darwin: ['~/.continue/sessions', '~/.continue/logs/core.log'],
      win32: ['~\\.continue\\sessions', '~\\.continue\\logs\\core.log'],
    },
  },
  version: { extension: 'continue.continue' },
  channels(reader) {
    return {
      read: readByList(reader, listed),
      search: search(reader),
      mention: open(mentionNote),
      editor: open(editorNote),
      shell: shellBesideList(reader, 'Commands ask first unless the tool was set to automatic.'),
      index: index(reader),
      mcp: continueServers(reader),
    };
  },
});

const listed: ListedAccess = ({ by, rule }) =>
  by === 'name'
    ? channel('unknown', { rule, note: nameNote })
    : channel('open', { rule, forms: ['/absolute/folder//file'], note: folderNote });

/** ripgrep gets the file of the start directory, and git's, as its weakest ignore files. */
function search(reader: ConfigReader): DecidedRule {
  const listedFiles = ignoreFiles(reader, [{ path: '.gitignore' }, { path: '.continueignore' }], {
    dialect: [{ ignoreCase: false, older: false }],
    links: 'name',
  });
  return guarded(listedFiles, { covered: 'unknown', note: searchNote });
}

/** Defaults, the user's file, then the files of each folder; links are never indexed. */
function index(reader: ConfigReader): DecidedRule {
  const home = nativePaths(reader.context.environment.platform).join(continueHome(reader), '.continueignore');
  const files: readonly IgnoreFile[] = [
    { path: '.gitignore', nested: true },
    { path: home },
    { path: '.continueignore', nested: true },
  ];
  const options = { dialect: [{ ignoreCase: true, older: false }], links: 'name', builtIn: indexDefaults } as const;
  return guarded(ignoreFiles(reader, files, options), {
    note: 'Ignore files are read again within half a minute; what is in the index already stays there until it is built anew.',
  });
}
