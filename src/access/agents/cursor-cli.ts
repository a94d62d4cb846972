import type { AccessContext } from '../agent';
import { guarded, mcpServers, none, open, openShell, unknown } from '../channel-rules';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { anyOf, doubted } from '../guards/combined';
import { globList, globTree, type Glob, type PathJudge } from '../guards/glob-list';
import { noGuard, pathGuard, type Guard } from '../guards/guard';
import { entriesOf, readJsonSettings } from '../json-settings';
import { child, descendant, parseStrict } from '../json-tree';
import { below, nativePaths, rulePath } from '../paths';

const permissionsPage = 'https://cursor.com/docs/cli/reference/permissions';
const configurationPage = 'https://cursor.com/docs/cli/reference/configuration';

/** Cursor's command line. Its `Read(...)` rules hold for the tool that reads files; changes need a restart. */
export const cursorCli = defineAgent({
  id: 'cursor-cli',
  name: 'Cursor CLI',
  evidence: { how: 'docs', date: '2026-11-22', sources: [permissionsPage, configurationPage] },
  presence: {
    programs: ['cursor-agent'],
    places: { linux: ['~/.local/share/cursor-agent'], darwin: ['~/.local/share/cursor-agent'] },
    logs: { linux: ['~/.cursor/chats'], darwin: ['~/.cursor/chats'], win32: ['~\\.cursor\\chats'] },
    workspaceFiles: ['.cursor/cli.json'],
  },
  channels(reader) {
    const denied = readDenials(reader);
    return {
      read: guarded(denied, { note: 'Rules are read when a session starts.' }),
      search: open('Read rules are not documented for searching, and were reported not to hold there.'),
      mention: guarded(denied, { covered: 'unknown', note: 'Whether Read rules hold for mentions is not documented.' }),
      editor: none,
      shell: openShell(reader, denied, { note: 'Shell rules go by the name of the command, not by the file.' }),
      index: unknown('What of the index reaches the command line is not documented.'),
      mcp: mcpServers(reader, ['.cursor/mcp.json', '~/.cursor/mcp.json']),
    };
  },
});

/**
 * The `Read` rules of the deepest file that has permissions; whether those of the files above count beside them is not
 * documented, so what they name is in doubt.
 */
function readDenials(reader: ConfigReader): Guard {
  const levels = configFiles(reader).flatMap((path) => {
    const settings = readJsonSettings(reader, path, configurationPage, parseStrict);
    if (settings === null || child(settings.root, 'permissions') === null) return [];
    return [entriesOf(settings, descendant(settings.root, 'permissions', 'deny')).flatMap(readRule)];
  });
  if (levels.flat().length === 0) return noGuard;
  const deepest = levels.at(-1) ?? [];
  return anyOf(surely(reader, deepest), doubted(possibly(reader, levels.flat())));
}

function readRule({ text, rule }: { readonly text: string; readonly rule: Glob['rule'] }): readonly Glob[] {
  const glob = /^Read\((.+)\)$/s.exec(text)?.[1];
  return glob === undefined ? [] : [{ glob, rule }];
}

/** From the user's file down to that of the start directory. */
function configFiles({ context }: ConfigReader): readonly string[] {
  const { environment, startDirectory, git } = context;
  const paths = nativePaths(environment.platform);
  const { CURSOR_CONFIG_DIR: moved, XDG_CONFIG_HOME: configHome } = environment.variables;
  const ordinary =
    environment.platform === 'linux' && configHome !== undefined
      ? paths.join(configHome, 'cursor')
      : paths.join(environment.home, '.cursor');
  const folders = foldersBetween(context, git.root ?? startDirectory);
  return [
    paths.join(moved ?? ordinary, 'cli-config.json'),
    ...folders.map((folder) => paths.join(folder, '.cursor', 'cli.json')),
  ];
}

/** From `top` down to the start directory; only the latter when it does not lie below. */
function foldersBetween({ environment, startDirectory }: AccessContext, top: string): readonly string[] {
  const { platform } = environment;
  const path = below(platform, rulePath(platform, top), rulePath(platform, startDirectory));
  const steps = path === null || path === '' ? [] : path.split('/');
  const paths = nativePaths(platform);
  if (path === null) return [startDirectory];
  return [top, ...steps.map((_, index) => paths.join(top, ...steps.slice(0, index + 1)))];
}

/** Globs of the documented kind, by every reading of them. Below the repository's root "the workspace" is ambiguous. */
function surely({ context }: ConfigReader, globs: readonly Glob[]): Guard {
  const { startDirectory, git } = context;
  const documented = globs.filter(({ glob }) => !/[[\]{}!\\~]|^\.\//.test(glob));
  const isAtTop = git.root === null || git.root === startDirectory;
  const inWorkspace = documented.filter(({ glob }) => !glob.startsWith('/') && (isAtTop || glob.startsWith('**/')));
  const elsewhere = documented.filter(({ glob }) => glob.startsWith('/')).map(fromRoot);
  return anyOf(
    byJudge(context, startDirectory, globList(inWorkspace)),
    ...outside(context, elsewhere, (list) => globList(list)),
  );
}

/** Everything that a glob might name: in any folder, in any letter case, whole folders too. */
function possibly({ context }: ConfigReader, globs: readonly Glob[]): Guard {
  const anywhere = globs.map(({ glob, rule }) => ({ glob: `**/${glob.replace(/^(?:\.\/|~\/|\/)/, '')}`, rule }));
  const written = anywhere.filter((_, index) => /^[~/]/.test(globs[index]?.glob ?? ''));
  const tree = (list: readonly Glob[]): PathJudge => globTree(list, true);
  return anyOf(
    byJudge(context, context.git.root ?? context.startDirectory, tree(anywhere)),
    ...outside(context, written, tree),
  );
}

/** Only rules with a full path, or one from the home folder on, reach out of the workspace. */
function outside(
  context: AccessContext,
  globs: readonly Glob[],
  judge: (list: readonly Glob[]) => PathJudge,
): readonly Guard[] {
  return globs.length === 0 ? [] : [byJudge(context, '/', judge(globs))];
}

function byJudge(context: AccessContext, folder: string, judge: PathJudge): Guard {
  return pathGuard(context, { folder, links: 'unclear', ...judge });
}

function fromRoot({ glob, rule }: Glob): Glob {
  return { glob: glob.slice(1), rule };
}
