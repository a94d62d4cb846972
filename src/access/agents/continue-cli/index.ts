import { none, open, type ChannelRule } from '../../channel-rules';
import { channel } from '../../channels';
import { defineAgent } from '../../define-agent';
import { continueServers } from '../continue-folders';
import { readByList, shellBesideList, type ListedAccess } from '../continue-read';
import { toolPermissions } from './permissions';

const searchNote = 'Search is offered only where ripgrep (rg) is on PATH; without it the agent uses commands.';
const mentionNote = 'A file picked with @ is attached whatever its name, by the source; no list is asked.';

/** Continue's command line. Its ignore files have no effect; a list that it carries in itself guards its file tool. */
export const continueCli = defineAgent({
  id: 'continue-cli',
  name: 'Continue CLI',
  evidence: {
    how: 'source',
    date: '2026-11-22',
    program: '1.5.47',
    sources: [
      'https://github.com/continuedev/continue/blob/main/core/indexing/ignore.ts',
      'https://github.com/continuedev/continue/blob/main/extensions/cli/src/tools/readFile.ts',
      'https://github.com/continuedev/continue/tree/main/extensions/cli/src/permissions',
    ],
  },
  presence: {
    programs: ['cn'],
    logs: {
      linux: ['~/.continue/logs/cn.log'],
      darwin: ['~/.continue/logs/cn.log'],
      win32: ['~\\.continue\\logs\\cn.log'],
    },
    workspaceFiles: ['.continue', '.continuerc.json'],
  },
  version: { packageName: '@continuedev/cli' },
  channels(reader) {
    const permissionFor = toolPermissions(reader);
    const permitted = (tool: string, otherwise: ChannelRule): ChannelRule => {
      const held = permissionFor(tool);
      return held === null ? otherwise : { always: held };
    };
    return {
      read: permitted('Read', readByList(reader, refusedByName)),
      search: permitted('Search', open(searchNote)),
      mention: open(mentionNote),
      editor: none,
      shell: permitted('Bash', shellBesideList(reader)),
      index: none,
      mcp: continueServers(reader),
    };
  },
});

const folderNote =
  'The built-in list refuses files of this folder only as their path is usually written; a doubled slash gets around it.';
const folderForms = ['/absolute/folder//file'];

/**
 * A name is refused however the path is written. A folder's name counts only where it stands right before the file's, or
 * in a path from the start directory: `/ws/secrets//a.txt` was read.
 */
const refusedByName: ListedAccess = ({ by, rule }) =>
  by === 'name' ? channel('blocked', { rule }) : channel('open', { rule, forms: folderForms, note: folderNote });
