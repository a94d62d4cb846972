import { channel } from '../../channels';
import {
  guarded,
  mcpServers,
  none,
  openShell,
  unknown,
  type ChannelRule,
  type ChannelRules,
} from '../../channel-rules';
import type { ConfigReader } from '../../config-reader';
import { defineAgent } from '../../define-agent';
import { anyOf } from '../../guards/combined';
import { untouched, type Guard } from '../../guards/guard';
import { signsOfUse } from '../../presence';
import { gitIgnored, qwenIgnored } from './ignored';
import { outside } from './outside';
import { presence } from './presence';
import { parseRule, ruleGuard, wholeRule, type Rule } from './rules';
import { loadSettings, settingsFiles, type ApprovalMode, type QwenSettings } from './settings';
import { switchedOff } from './tools';

const stuckNote = 'Qwen Code does not start with these settings, so nobody can say what it reads.';
const restartNote = 'Qwen Code reads settings and ignore files when it starts: restart it after an edit.';
const uncheckedNote = 'What this approval mode does here was not checked.';
const searchNote =
  'Without the program rg on PATH the search runs git grep or grep, which know no ignore file; rules name the folder that is searched, not what is found in it.';
const windowsNote =
  'Whether the search knows ignore files depends on the bundled ripgrep, which was not checked on Windows.';
const shellNote =
  'Rules for reading hold for commands such as cat that name the file in full, not for what bash -c is given.';

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
  channels(reader) {
    const settings = loadSettings(reader);
    return settings === null ? stuck() : channelsBy(reader, settings);
  },
});

function stuck(): ChannelRules {
  const unsure = unknown(stuckNote);
  return { read: unsure, search: unsure, mention: unsure, editor: unsure, shell: unsure, index: none, mcp: unsure };
}

/** The rules of the settings, as they are read. */
interface Rules {
  readonly settings: QwenSettings;
  readonly deny: readonly Rule[];
  readonly ask: readonly Rule[];
}

function channelsBy(reader: ConfigReader, settings: QwenSettings): ChannelRules {
  const deny = settings.deny.flatMap((entry) => parseRule(entry) ?? []);
  const ask = settings.ask.flatMap((entry) => parseRule(entry) ?? []);
  const rules: Rules = { settings, deny, ask };
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

/** Modes in which a question was seen: for rules that ask, and for files outside the workspace. */
const asksByRule: readonly ApprovalMode[] = ['auto', 'default', 'plan'];
const asksOutside: readonly ApprovalMode[] = ['default', 'plan'];

/** Rules count by the place where links lead, ignore files by the name that is asked for. */
function read(reader: ConfigReader, { settings, deny, ask }: Rules): ChannelRule {
  const { context } = reader;
  const { mode } = settings;
  const held = anyOf(ruleGuard(context, deny, 'covered'), qwenIgnored(reader, settings, 'name'));
  if (mode === 'unknown')
    return guarded(held, { note: restartNote, otherwise: channel('unknown', { note: uncheckedNote }) });
  const asked: Guard = asksByRule.includes(mode) ? ruleGuard(context, ask, 'asks') : () => untouched;
  const away: Guard = asksOutside.includes(mode) ? outside(context, settings, 'asks') : () => untouched;
  return guarded(anyOf(held, asked, away), { note: restartNote });
}

/** Rules see the folder that is named for a search, not what is found in it; ignore files are known to ripgrep only. */
function search(reader: ConfigReader, { settings, ask }: Rules): ChannelRule {
  const { mode } = settings;
  const whole = asksByRule.includes(mode) ? wholeRule(ask, 'grep_search') : null;
  if (whole !== null) return { always: channel('asks', { rule: whole.rule }) };
  const away: Guard = asksOutside.includes(mode) ? outside(reader.context, settings, 'asks') : () => untouched;
  const { platform } = reader.context.environment;
  const isUnchecked = platform === 'win32' && settings.useRipgrep && settings.respectQwenIgnore;
  const ignored = bothWays(qwenIgnored(reader, settings, 'name'), qwenIgnored(reader, settings, 'target'));
  if (isUnchecked) return guarded(anyOf(ignored, away), { covered: 'unknown', note: windowsNote });
  if (!settings.respectQwenIgnore || !settings.useRipgrep || !hasRipgrep(reader)) {
    return guarded(away, { otherwise: channel('open', { note: searchNote }) });
  }
  return guarded(anyOf(ignored, away), { note: restartNote });
}

/** What a link leads to is found under its own name, too. */
function bothWays(own: Guard, real: Guard): Guard {
  return (target) => {
    const answer = own(target);
    return answer.state === 'covered' ? real(target) : answer;
  };
}

/** The program brings a copy of its own, which npm installs without the right to be run. */
function hasRipgrep({ context }: ConfigReader): boolean {
  return signsOfUse(context, { programs: ['rg'], places: [], extensions: [], logs: [] }).length > 0;
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

/** Commands that only read run without a question; rules see the paths that some of them name, ignore files are not asked. */
function shell(reader: ConfigReader, { settings, deny, ask }: Rules): ChannelRule {
  const asked = asksByRule.includes(settings.mode) ? wholeRule(ask, 'run_shell_command') : null;
  if (asked !== null) return { always: channel('asks', { rule: asked.rule }) };
  const guard = anyOf(ruleGuard(reader.context, deny, 'covered'), qwenIgnored(reader, settings, 'name'));
  return openShell(reader, guard, { forms: ['bash -c', 'cat with a wildcard', 'grep -r'], note: shellNote });
}

function editor({ context }: ConfigReader): ChannelRule {
  if (!context.editorExtensions.includes('qwenlm.qwen-code-vscode-ide-companion')) return none;
  return unknown('The companion sends open files and selected text; whether ignore files hold there was not checked.');
}
