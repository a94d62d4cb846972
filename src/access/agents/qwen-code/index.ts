import { channel } from '../../channels';
import { guarded, mcpServers, none, unknown, type ChannelRule, type ChannelRules } from '../../channel-rules';
import type { ConfigReader } from '../../config-reader';
import { defineAgent } from '../../define-agent';
import { anyOf } from '../../guards/combined';
import type { SettingsEntry } from '../../json-settings';
import { restartNote, type Rules } from './asking';
import { read, search } from './file-tools';
import { gitIgnored, qwenIgnored } from './ignored';
import { outside } from './outside';
import { presence } from './presence';
import { parseRule, wholeRule, type Rule } from './rules';
import { loadSettings, settingsFiles, type QwenSettings } from './settings';
import { shell } from './shell';
import { switchedOff } from './tools';

const stuckNote = 'Qwen Code does not start with these settings, so nobody can say what it reads.';

/** Qwen Code, the command line; the editor companion sends what is open. */
export const qwenCode = defineAgent({
  id: 'qwen-code',
  name: 'Qwen Code',
  evidence: {
    how: 'source',
    date: '2026-11-22',
    program: '0.24.4',
    sources: [
      'https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/utils/qwenIgnoreParser.ts',
      'https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/permissions/rule-parser.ts',
    ],
  },
  presence,
  version: { packageName: '@qwen-code/qwen-code' },
  channels(reader) {
    const settings = loadSettings(reader);
    return settings === null ? stuck() : channelsBy(reader, settings);
  },
});

function stuck(): ChannelRules {
  const unsure = unknown(stuckNote);
  return { read: unsure, search: unsure, mention: unsure, editor: unsure, shell: unsure, index: none, mcp: unsure };
}

function channelsBy(reader: ConfigReader, settings: QwenSettings): ChannelRules {
  const parsed = (entries: readonly SettingsEntry[]): readonly Rule[] =>
    entries.flatMap((entry) => parseRule(entry) ?? []);
  const rules: Rules = {
    settings,
    deny: parsed(settings.deny),
    ask: parsed(settings.ask),
    allow: parsed(settings.allow),
  };
  return {
    read: toolOff(rules, 'read_file') ?? read(reader, rules),
    search: toolOff(rules, 'grep_search') ?? search(reader, rules),
    mention: mention(reader, settings),
    editor: editor(reader),
    shell: toolOff(rules, 'run_shell_command') ?? shell(reader, rules),
    index: none,
    mcp: mcpServers(reader, settingsFiles(reader)),
  };
}

/** A tool that the model does not get, or for which every call is refused. */
function toolOff(
  { settings, deny }: Rules,
  tool: 'read_file' | 'grep_search' | 'run_shell_command',
): ChannelRule | null {
  const rule = wholeRule(deny, tool)?.rule ?? switchedOff(settings.toolLists, tool);
  return rule === null ? null : { always: channel('blocked', { rule, note: restartNote }) };
}

/** Rules do not hold for files that the prompt names; ignore files do, and git's as well. */
function mention(reader: ConfigReader, settings: QwenSettings): ChannelRule {
  const lists = [
    outside(reader.context, settings, 'covered'),
    ...(settings.respectGitIgnore ? [gitIgnored(reader)] : []),
    ...(settings.respectQwenIgnore ? [qwenIgnored(reader, settings, 'either')] : []),
  ];
  return guarded(anyOf(...lists), { note: restartNote });
}

function editor({ context }: ConfigReader): ChannelRule {
  if (!context.editorExtensions.includes('qwenlm.qwen-code-vscode-ide-companion')) return none;
  return unknown('The companion sends open files and selected text; whether ignore files hold there was not checked.');
}
