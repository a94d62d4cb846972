import { guarded, open, openShell, type ChannelRule } from '../../channel-rules';
import type { ConfigReader } from '../../config-reader';
import type { EditorSettings } from '../../editor-settings';
import { allAgree, doubted } from '../../guards/combined';
import { noGuard, type Guard } from '../../guards/guard';
import { pathList } from '../../guards/path-list';
import { entriesOf } from '../../json-settings';
import { child } from '../../json-tree';
import { committedIn } from '../../target-place';

export const sandboxPage = 'https://code.visualstudio.com/docs/agents/run/agent-sandboxing';

/** Lists of paths that commands must not read. Which one counts depends on the version and on the kind of session. */
const deniedLists = {
  /** Sessions of the agent host. */
  paths: { setting: 'chat.agent.sandbox.fileSystem.userConfiguredPaths', key: 'deniedPaths' },
  linux: { setting: 'chat.agent.sandbox.fileSystem.linux', key: 'denyRead' },
  darwin: { setting: 'chat.agent.sandbox.fileSystem.mac', key: 'denyRead' },
} as const;

const enabledValues: readonly unknown[] = ['on', 'allowNetwork', true];

/** VS Code's agent sandbox: it binds the commands that the agent runs, and nothing else. Off by default. */
export function sandboxedShell(reader: ConfigReader, settings: EditorSettings): ChannelRule {
  const { platform } = reader.context.environment;
  if (!enabledValues.includes(settings('chat.agent.sandbox.enabled')?.value.value)) {
    return open("VS Code's agent sandbox is not switched on.");
  }
  const newer = listed(reader, settings, deniedLists.paths);
  if (platform === 'win32') return kept(reader, doubted(newer), 'unknown');
  const denied = allAgree(newer, listed(reader, settings, deniedLists[platform]));
  const mayLeave = settings('chat.agent.sandbox.allowUnsandboxedCommands')?.value.value !== false;
  return kept(reader, denied, mayLeave ? 'asks' : 'blocked');
}

function listed(
  reader: ConfigReader,
  settings: EditorSettings,
  { setting, key }: (typeof deniedLists)[keyof typeof deniedLists],
): Guard {
  const found = settings(setting);
  if (found === null) return noGuard;
  return pathList(reader, entriesOf(found.source, child(found.value, key)), { inside: 'covered' });
}

/** What was committed can be had from git's objects, which the list does not name. */
function kept(reader: ConfigReader, denied: Guard, covered: 'blocked' | 'asks' | 'unknown'): ChannelRule {
  const committed = committedIn(reader.context);
  const switchable = 'The sandbox can be switched off for a session.';
  const note =
    covered === 'asks' ? `The agent may ask to run a command outside the sandbox. ${switchable}` : switchable;
  const rule = guarded(denied, { covered, note });
  const throughHistory = openShell(reader, denied, { forms: [] });
  return {
    names: rule.names,
    decide(target) {
      const access = rule.decide(target);
      return access.access === 'open' || committed(target) === false ? access : throughHistory.decide(target);
    },
  };
}
