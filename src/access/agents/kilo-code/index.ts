import { unknown } from '../../channel-rules';
import { defineAgent } from '../../define-agent';
import { innerAgents } from '../opencode/agent-rules';
import { permissionChannels } from '../opencode/channels';
import type { Family } from '../opencode/family';
import { loadConfig } from '../opencode/load';
import { openFolders } from '../opencode/outside-folders';
import { projectPlaces } from '../opencode/project-place';
import { servers, weakened } from '../opencode/weakened';
import { builtInAgents } from './built-in';
import { environmentFiles } from './harden';
import { ignoreLayer } from './ignore-layer';

const kiloFamily: Family = {
  name: 'Kilo Code',
  folder: 'kilo',
  prefix: 'KILO',
  ownFolders: ['.kilocode', '.kilo'],
  userFiles: ['config.json', 'kilo.json', 'kilo.jsonc', 'opencode.json', 'opencode.jsonc'],
  projectFiles: [
    ['kilo.json', 'kilo.jsonc'],
    ['opencode.json', 'opencode.jsonc'],
  ],
  ownFiles: ['kilo.jsonc', 'kilo.json', 'opencode.jsonc', 'opencode.json'],
  managedFiles: ['kilo.jsonc', 'kilo.json', 'opencode.jsonc', 'opencode.json'],
  isStrict: false,
  weakest: (reader) => [ignoreLayer(reader)],
};

/** Kilo Code from version 7 on: the command line, and the editor extension that runs it. It grew from OpenCode. */
export const kiloCode = defineAgent({
  id: 'kilo-code',
  name: 'Kilo Code',
  evidence: {
    how: 'source',
    date: '2026-11-22',
    program: '7.7.7',
    sources: [
      'https://kilo.ai/docs/customize/context/kilocodeignore',
      'https://github.com/Kilo-Org/kilocode',
      'https://github.com/Kilo-Org/kilocode/issues/8293',
      'https://github.com/Kilo-Org/kilocode/issues/11637',
    ],
  },
  presence: {
    programs: ['kilo', 'kilocode'],
    extensions: ['kilocode.kilo-code'],
    logs: {
      linux: ['~/.local/share/kilo/log', '~/.local/share/kilo/kilo.db'],
      darwin: ['~/.local/share/kilo/log', '~/.local/share/kilo/kilo.db'],
      win32: ['~/.local/share/kilo/log', '~/.local/share/kilo/kilo.db'],
    },
    workspaceFiles: ['kilo.json', 'kilo.jsonc', '.kilo', '.kilocode', '.kilocodeignore'],
  },
  version: { packageName: '@kilocode/cli', extension: 'kilocode.kilo-code' },
  channels(reader) {
    const { config, doubts } = loadConfig(reader, kiloFamily);
    const ground = { home: reader.context.environment.home, ownFolders: openFolders(reader, kiloFamily, config) };
    const agents = innerAgents(config, ground, builtInAgents);
    const places = projectPlaces(reader.context, true);
    const { read, ownRead, search, shell } = permissionChannels(reader, agents, places, environmentFiles);
    return weakened(doubts, {
      read,
      search,
      mention: ownRead,
      editor: unknown('Whether the permissions hold for open files, selected text and completions was not found out.'),
      shell,
      index: unknown('Whether the permissions hold for the code index was not found out.'),
      mcp: servers(config, doubts),
    });
  },
});
