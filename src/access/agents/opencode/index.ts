import { open, none } from '../../channel-rules';
import { defineAgent } from '../../define-agent';
import { unverified } from '../../unverified';
import { innerAgents } from './agent-rules';
import { builtInAgents } from './built-in';
import { permissionChannels } from './channels';
import type { Family } from './family';
import { loadConfig } from './load';
import { openFolders } from './outside-folders';
import { projectPlaces } from './project-place';
import { servers, weakened } from './weakened';

const opencodeFamily: Family = {
  name: 'OpenCode',
  folder: 'opencode',
  prefix: 'OPENCODE',
  ownFolders: ['.opencode'],
  userFiles: ['config.json', 'opencode.json', 'opencode.jsonc'],
  projectFiles: [['opencode.json', 'opencode.jsonc']],
  ownFiles: ['opencode.json', 'opencode.jsonc'],
  managedFiles: ['opencode.json', 'opencode.jsonc'],
  isStrict: true,
  weakest: () => [],
};

/** OpenCode, in the terminal and in its desktop window. */
export const opencode = defineAgent({
  id: 'opencode',
  name: 'OpenCode',
  evidence: {
    how: 'source',
    date: '2026-11-22',
    program: '1.18.33',
    sources: [
      'https://opencode.ai/docs/permissions/',
      'https://opencode.ai/docs/config/',
      'https://github.com/anomalyco/opencode/blob/dev/packages/opencode/src/permission/index.ts',
    ],
  },
  presence: {
    programs: ['opencode'],
    extensions: ['sst-dev.opencode', 'sst-dev.opencode-v2'],
    places: {
      linux: ['~/.opencode/bin/opencode'],
      darwin: ['~/.opencode/bin/opencode'],
      win32: ['~/.opencode/bin/opencode.exe'],
    },
    logs: {
      linux: ['~/.local/share/opencode/log', '~/.local/share/opencode/opencode.db'],
      darwin: ['~/.local/share/opencode/log', '~/.local/share/opencode/opencode.db'],
      win32: ['~/.local/share/opencode/log', '~/.local/share/opencode/opencode.db'],
    },
    workspaceFiles: ['opencode.json', 'opencode.jsonc', '.opencode'],
  },
  version: { packageName: 'opencode-ai' },
  channels(reader) {
    const { config, stoppedBy, doubts } = loadConfig(reader, opencodeFamily);
    if (stoppedBy !== null)
      return unverified(`OpenCode does not start and reads nothing until this is repaired: ${stoppedBy}.`);
    const ground = { home: reader.context.environment.home, ownFolders: openFolders(reader, opencodeFamily, config) };
    const agents = innerAgents(config, ground, builtInAgents);
    const { read, search, shell } = permissionChannels(reader, agents, projectPlaces(reader.context, false));
    return weakened(doubts, {
      read,
      search,
      mention: open('A mentioned file is attached without asking any permission.'),
      editor: open('What the editor extension shares is attached without asking any permission.'),
      shell,
      index: none,
      mcp: servers(config, doubts),
    });
  },
});
