import { guarded, mcpServers, none, openShell, type ChannelRule } from '../channel-rules';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { anyOf, doubted } from '../guards/combined';
import { noGuard, type Guard } from '../guards/guard';
import { pathList } from '../guards/path-list';
import { entriesOf, readJsonSettings, type JsonSettings, type SettingsEntry } from '../json-settings';
import { descendant } from '../json-tree';
import { nativePaths } from '../paths';
import { committedIn } from '../target-place';

const page = 'https://docs.factory.ai/cli/configuration/sandbox';
const asksNote = 'The sandbox asks in the terminal; without one, as in droid exec, it refuses.';

/** Factory's Droid. Only its sandbox, which is opt-in, keeps files from it. */
export const factoryDroid = defineAgent({
  id: 'factory-droid',
  name: 'Factory Droid',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: [page, 'https://docs.factory.ai/cli/configuration/settings'],
  },
  presence: {
    programs: ['droid'],
    logs: { linux: ['~/.factory/sessions'], darwin: ['~/.factory/sessions'], win32: ['~\\.factory\\sessions'] },
    workspaceFiles: ['.factory'],
  },
  channels(reader) {
    const denied = sandboxDenials(reader);
    const asked = guarded(denied, { covered: 'asks', note: asksNote });
    return {
      read: asked,
      search: asked,
      mention: guarded(denied, {
        covered: 'unknown',
        note: 'Whether the sandbox holds for mentions is not documented.',
      }),
      editor: none,
      shell: sandboxedShell(reader, denied),
      index: none,
      mcp: mcpServers(reader, ['.factory/mcp.json', '~/.factory/mcp.json']),
    };
  },
});

/**
 * The lists of project and user are joined; the project's switch goes before the user's. How a local list joins the one
 * that it stands beside is not documented, which leaves the latter in doubt. Windows has no sandbox.
 */
function sandboxDenials(reader: ConfigReader): Guard {
  const { environment, startDirectory } = reader.context;
  const levels = [...new Set([startDirectory, environment.home])].map((folder) => readLevel(reader, folder));
  const switches = levels.flat().flatMap(({ root }) => descendant(root, 'sandbox', 'enabled') ?? []);
  if (switches[0]?.value !== true || environment.platform === 'win32') return noGuard;
  const lists = levels.map((level) => level.map(denyRead).filter((list) => list.length > 0));
  const listed = (entries: readonly SettingsEntry[]): Guard => pathList(reader, entries, { inside: 'disputed' });
  const certain = lists.flatMap(([first = []]) => first);
  const doubtful = lists.flatMap((level) => level.slice(1).flat());
  return anyOf(listed(certain), doubted(listed(doubtful)));
}

/** The local file first, which goes before the other. */
function readLevel(reader: ConfigReader, folder: string): readonly JsonSettings[] {
  const paths = nativePaths(reader.context.environment.platform);
  return ['settings.local.json', 'settings.json'].flatMap(
    (name) => readJsonSettings(reader, paths.join(folder, '.factory', name), page) ?? [],
  );
}

function denyRead(settings: JsonSettings): readonly SettingsEntry[] {
  return entriesOf(settings, descendant(settings.root, 'sandbox', 'filesystem', 'denyRead'));
}

/** What was committed can be had from git's objects, which the list does not name. */
function sandboxedShell(reader: ConfigReader, denied: Guard): ChannelRule {
  const committed = committedIn(reader.context);
  const rule = guarded(denied, { covered: 'asks', note: asksNote });
  const throughHistory = openShell(reader, denied, { forms: [] });
  return {
    names: rule.names,
    decide(target) {
      const access = rule.decide(target);
      return access.access === 'open' || committed(target) === false ? access : throughHistory.decide(target);
    },
  };
}
