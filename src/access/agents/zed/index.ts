import { guarded, mcpServers, openShell, unknown, type DecidedRule } from '../../channel-rules';
import { channel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { defineAgent } from '../../define-agent';
import { anyOf, doubted } from '../../guards/combined';
import { globTree, type Glob } from '../../guards/glob-list';
import { pathGuard, type Guard } from '../../guards/guard';
import { disputedBy, tellingCase } from '../../letter-case';
import { placesIn } from '../../target-place';
import { excludedFiles, privateFiles, readZedSettings, settingsFiles } from './settings';

/** Zed's own agent. Agents that run in Zed through a protocol of their own obey their own rules. */
export const zed = defineAgent({
  id: 'zed',
  name: 'Zed',
  evidence: {
    how: 'source',
    date: '2026-11-22',
    sources: [
      'https://github.com/zed-industries/zed/blob/main/crates/agent/src/tools/read_file_tool.rs',
      'https://github.com/zed-industries/zed/blob/main/crates/agent/src/tools/grep_tool.rs',
      'https://github.com/zed-industries/zed/blob/main/crates/worktree/src/worktree_settings.rs',
      'https://github.com/zed-industries/zed/blob/main/crates/settings_content/src/project.rs',
    ],
  },
  presence: {
    programs: ['zed', 'zeditor'],
    places: {
      linux: ['~/.local/zed.app'],
      darwin: ['/Applications/Zed.app', '~/Applications/Zed.app'],
      win32: ['~\\AppData\\Local\\Programs\\Zed'],
    },
    logs: {
      linux: ['~/.local/share/zed/threads'],
      darwin: ['~/Library/Application Support/Zed/threads'],
      win32: ['~\\AppData\\Local\\Zed\\threads'],
    },
    workspaceFiles: ['.zed'],
  },
  channels(reader) {
    const settings = readZedSettings(reader);
    const hidden = named(reader, [...privateFiles(settings), ...excludedFiles(settings)]);
    const byTools = guarded(hidden, {
      note: "A project's own settings count once the project is trusted.",
      ...disputedBy(reader.context.environment),
    });
    const elsewhere = guarded(hidden, {
      covered: 'unknown',
      note: "The settings were read to hold for the agent's tools; what else obeys them was not found out.",
    });
    return {
      read: askedOutside(reader, byTools),
      search: byTools,
      mention: elsewhere,
      editor: elsewhere,
      shell: openShell(reader, hidden, { note: 'The terminal tool does not obey these settings.' }),
      index: unknown('Edit predictions have a list of their own, which was not looked into.'),
      mcp: mcpServers(reader, settingsFiles(reader), ['context_servers']),
    };
  },
});

/**
 * A setting without wildcards also named every path that it is the end of, in an older version; whether it still does was
 * not seen.
 */
function named(reader: ConfigReader, globs: readonly Glob[]): Guard {
  const plain = globs.filter(({ glob }) => !/[*?[\]{}\\]/.test(glob));
  const ends = plain.map(({ glob, rule }) => ({ glob: `**/${glob}`, rule }));
  const all = anyOf(byGlobs(reader, globs), ...(ends.length === 0 ? [] : [doubted(byGlobs(reader, ends))]));
  return tellingCase(reader.context.environment, all);
}

function byGlobs({ context }: ConfigReader, globs: readonly Glob[]): Guard {
  return pathGuard(context, { folder: context.startDirectory, links: 'name', ...globTree(globs) });
}

/** Of links out of the project Zed asks, whatever the settings allow. */
function askedOutside({ context }: ConfigReader, rule: DecidedRule): DecidedRule {
  const places = placesIn(context, context.startDirectory);
  const asked = channel('asks', { note: 'Zed asks before it follows a link out of the project.' });
  return {
    names: rule.names,
    decide(target) {
      const access = rule.decide(target);
      const { own, real } = places(target);
      return access.access === 'open' && own !== null && real === null ? asked : access;
    },
  };
}
