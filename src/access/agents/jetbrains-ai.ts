import { guarded, unknown, type ChannelRules } from '../channel-rules';
import { channel } from '../channels';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { anyOf } from '../guards/combined';
import { dialects, ignoreFiles } from '../guards/ignore-files';
import { nativePaths } from '../paths';
import { withPlugin } from './jetbrains-plugins';

const page = 'https://www.jetbrains.com/help/ai-assistant/2026.2/disable-ai-assistant.html';

/** Lists that AI Assistant takes from the top folder of a project. */
const lists = ['.aiignore', '.cursorignore', '.codeiumignore', '.aiexclude'];

/** JetBrains AI Assistant, the plugin. A file `.noai` at the top of a project switches it off there. */
export const jetbrainsAi = withPlugin(
  'ml-llm',
  defineAgent({
    id: 'jetbrains-ai',
    name: 'JetBrains AI Assistant',
    evidence: { how: 'docs', date: '2026-11-22', sources: [page] },
    presence: { workspaceFiles: ['.aiignore', '.noai', '.aiassistant'] },
    channels: (reader) => (isSwitchedOff(reader) ? switchedOff : byLists(reader)),
  }),
);

function isSwitchedOff(reader: ConfigReader): boolean {
  const { environment, startDirectory } = reader.context;
  return reader.readText(nativePaths(environment.platform).join(startDirectory, '.noai')) !== null;
}

const off = {
  always: channel('blocked', {
    rule: { file: '.noai', line: 1, text: '.noai' },
    note: 'The file switches AI Assistant off for the project, and no other plugin.',
  }),
};
const switchedOff: ChannelRules = {
  read: off,
  search: off,
  mention: off,
  editor: off,
  shell: off,
  index: off,
  mcp: off,
};

/** Whether the lists are switched on is kept in the editor, and the vendor warns that listed files may still be processed. */
function byLists(reader: ConfigReader): ChannelRules {
  const options = { dialect: dialects.undocumented, links: 'unclear' } as const;
  const listed = guarded(anyOf(...lists.map((path) => ignoreFiles(reader, [{ path }], options))), {
    covered: 'unknown',
    note: 'The list counts only if a checkbox of the project settings is on, which cannot be seen; JetBrains warns that listed files may still be processed.',
  });
  return {
    read: listed,
    search: listed,
    mention: listed,
    editor: listed,
    shell: unknown('What commands the assistant runs, and under which rules, was not verified.'),
    index: listed,
    mcp: unknown('MCP servers are set in the editor, where they cannot be seen.'),
  };
}
