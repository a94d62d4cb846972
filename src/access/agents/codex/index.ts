import { channel, historyForms } from '../../channels';
import { guarded, none, unknown, type ChannelRule, type ChannelRules, type DecidedRule } from '../../channel-rules';
import type { ConfigReader } from '../../config-reader';
import { defineAgent } from '../../define-agent';
import type { Guard } from '../../guards/guard';
import { committedIn } from '../../target-place';
import { administration } from './administrator';
import { configLayers, table, userFolder, type Layer } from './config-layers';
import { holdsObjectStore } from './object-store';
import { profileGuard } from './policy';
import { presence } from './presence';
import { selectedProfile } from './profiles';

const stuckNote = 'With this configuration Codex does not start, or runs no command, so nobody can say what it reads.';
const blockedNote =
  'The sandbox of the operating system keeps commands from the file; it is set up when a session starts, for the files there are then.';
const historyNote = "Git's object store can be read, and with it what was committed.";
const windowsNote = 'Sources differ on whether the sandbox of Windows enforces this.';

/** Codex: command line, editor extension and application. It has no file tool; it reads by commands. */
export const codex = defineAgent({
  id: 'codex',
  name: 'OpenAI Codex',
  primary: 'shell',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: ['https://developers.openai.com/codex/permissions', 'https://github.com/openai/codex/issues/2847'],
  },
  presence,
  version: { packageName: '@openai/codex' },
  channels(reader): ChannelRules {
    const layers = configLayers(reader);
    return {
      read: none,
      search: none,
      mention: none,
      editor: editor(reader),
      shell: shell(reader, layers),
      index: none,
      mcp: mcp(layers),
    };
  },
});

function shell(reader: ConfigReader, layers: readonly Layer[] | null): ChannelRule {
  const { isBroken, overrides, mayReplace } = administration(reader);
  const selected = layers === null || isBroken ? { kind: 'stuck' as const } : selectedProfile(layers);
  if (selected.kind === 'stuck') return unknown(stuckNote);
  if (overrides !== null) return unknown(overrides);
  if (selected.kind === 'open') return { always: channel('open') };
  const guard = profileGuard(reader.context, selected, userFolder(reader));
  if (guard === null) return unknown(stuckNote);
  return mayReplace === null ? sandboxed(reader, guard) : guarded(guard, { covered: 'unknown', note: mayReplace });
}

/** What was committed is out of reach only when the object store is, too. */
function sandboxed(reader: ConfigReader, guard: Guard): DecidedRule {
  const { context } = reader;
  if (context.environment.platform === 'win32') return guarded(guard, { covered: 'unknown', note: windowsNote });
  const onPath = guarded(guard, { note: blockedNote });
  if (holdsObjectStore(context, guard)) return onPath;
  const committed = committedIn(context);
  const open = channel('open', { forms: historyForms(true), note: historyNote });
  const unsure = channel('unknown', { forms: historyForms('unknown') });
  return {
    names: onPath.names,
    decide(target) {
      const access = onPath.decide(target);
      if (access.access !== 'blocked') return access;
      const state = committed(target);
      if (state === false) return access;
      return state === true ? open : unsure;
    },
  };
}

function editor({ context }: ConfigReader): ChannelRule {
  if (!context.editorExtensions.includes('openai.chatgpt')) return none;
  return unknown(
    'The editor extension sends open files and selected text; whether profiles hold there was not checked.',
  );
}

function mcp(layers: readonly Layer[] | null): ChannelRule {
  const files = (layers ?? [])
    .filter(({ values }) => Object.keys(table(values['mcp_servers']) ?? {}).length > 0)
    .map(({ file }) => file);
  if (files.length === 0) return none;
  return unknown(`MCP servers are configured in ${files.join(', ')}; what they read was not checked.`);
}
