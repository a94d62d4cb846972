import { guarded, mcpServers, openShell, unknown } from '../channel-rules';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { editorSettings } from '../editor-settings';
import { gitExcludesFile } from '../git-excludes';
import { allAgree, anyOf, doubted } from '../guards/combined';
import type { Guard } from '../guards/guard';
import { dialects, ignoreFiles, type IgnoreFile } from '../guards/ignore-files';
import { texts } from '../json-tree';
import { nestedNames } from '../nested-files';
import { detectBySigns } from '../presence';

const page = 'https://kiro.dev/docs/kiroignore/';
const programs = { editor: 'kiro', commandLine: 'kiro-cli' } as const;
const commandLineNote =
  "Kiro's command line is on this machine: there the lists hold for search results only, and not those of the user.";

/** Kiro, the editor. Files of a workspace count only if a setting names them; the user's own lists always do. */
export const kiro = defineAgent({
  id: 'kiro',
  name: 'Kiro',
  evidence: { how: 'docs', date: '2026-09-05', sources: [page] },
  presence: {
    programs: Object.values(programs),
    places: {
      linux: ['/usr/share/kiro', '/opt/Kiro', '/opt/kiro'],
      darwin: ['/Applications/Kiro.app', '~/Applications/Kiro.app'],
      win32: ['~\\AppData\\Local\\Programs\\Kiro'],
    },
    logs: {
      linux: ['~/.config/Kiro/logs', '~/.kiro/sessions'],
      darwin: ['~/Library/Application Support/Kiro/logs', '~/.kiro/sessions'],
      win32: ['~\\AppData\\Roaming\\Kiro\\logs', '~\\.kiro\\sessions'],
    },
    workspaceFiles: ['.kiroignore', '.kiro'],
  },
  channels(reader) {
    const listed = ignoredFiles(reader);
    const hasCommandLine = detectBySigns(reader.context, { programs: [programs.commandLine] }).inUse;
    const byTools = hasCommandLine
      ? guarded(listed, { covered: 'unknown', note: commandLineNote })
      : guarded(listed, { note: "This is about the editor; Kiro's command line obeys fewer lists." });
    const elsewhere = guarded(listed, { covered: 'unknown', note: "The lists are documented for the agent's tools." });
    return {
      read: byTools,
      search: byTools,
      mention: elsewhere,
      editor: elsewhere,
      shell: openShell(reader, listed, { note: 'What holds for commands is not documented.' }),
      index: unknown('Whether the lists hold for the index is not documented.'),
      mcp: mcpServers(reader, ['.kiro/settings/mcp.json', '~/.kiro/settings/mcp.json']),
    };
  },
});

/**
 * Each list counts by itself, one was seen to hold against an exception in another; as the documentation does not say so,
 * a path that the joined lists would let through is disputed.
 */
function ignoredFiles(reader: ConfigReader): Guard {
  const { named, isSet } = ignoreFileNames(reader);
  const gitExcludes = gitExcludesFile(reader);
  const ofUser = ['~/.kiro/settings/kiroignore', ...(gitExcludes === null ? [] : [gitExcludes])];
  const user = ofUser.map((path): IgnoreFile => ({ path }));
  const workspace = named.map((path): IgnoreFile => ({ path, nested: nestedNames.has(path) }));
  const guard = (files: readonly IgnoreFile[]): Guard =>
    ignoreFiles(reader, files, { dialect: dialects.undocumented, links: 'unclear' });
  const ofWorkspace = workspace.map((file) => {
    const single = guard([file]);
    return isSet && file.nested === true ? single : doubted(single);
  });
  return allAgree(anyOf(...user.map((file) => guard([file])), ...ofWorkspace), guard([...user, ...workspace]));
}

/** Without the setting sources differ on whether `.gitignore` counts. */
function ignoreFileNames(reader: ConfigReader): { readonly named: readonly string[]; readonly isSet: boolean } {
  const setting = editorSettings(reader, 'Kiro')('kiroAgent.agentIgnoreFiles');
  if (setting === null) return { named: ['.gitignore'], isSet: false };
  return { named: texts(setting.value).map(({ text }) => text), isSet: true };
}
