import type { ConfigReader } from '../config-reader';
import { nativePaths } from '../paths';

/** Endings that the command line runs a hook file with. */
const endings = ['', '.sh', '.bash', '.zsh', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.py', '.ps1'];

/** Cline's own folder, which `CLINE_DIR` moves. */
export function clineFolder({ context }: ConfigReader): string {
  const { home, platform, variables } = context.environment;
  const moved = variables['CLINE_DIR']?.trim() ?? '';
  return moved === '' ? nativePaths(platform).join(home, '.cline') : moved;
}

/**
 * The hooks that are asked before a tool runs, as they are shown. They are programs of the user: what they let through is
 * not known. Source: https://github.com/cline/cline/blob/main/sdk/packages/core/src/hooks/hook-file-config.ts
 */
function toolHooks(reader: ConfigReader, folders: readonly string[]): readonly string[] {
  const paths = nativePaths(reader.context.environment.platform);
  return folders.flatMap((folder) =>
    reader
      .names(folder)
      .filter(isToolHook)
      .map((name) => reader.display(paths.join(folder, name))),
  );
}

function isToolHook(name: string): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower === `pretooluse${ending}`);
}

/** Folders of the workspace and the user in which hooks stand. */
function hookFolders(reader: ConfigReader): readonly string[] {
  const { environment, startDirectory, git } = reader.context;
  const paths = nativePaths(environment.platform);
  const roots = [...new Set([startDirectory, git.root ?? startDirectory])];
  return [
    ...roots.flatMap((root) => [paths.join(root, '.clinerules', 'hooks'), paths.join(root, '.cline', 'hooks')]),
    paths.join(environment.home, 'Documents', 'Cline', 'Hooks'),
    paths.join(clineFolder(reader), 'hooks'),
  ];
}

/** Folders whose modules may do the same as a hook. */
function pluginFolders(reader: ConfigReader): readonly string[] {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  return [
    paths.join(startDirectory, '.cline', 'plugins'),
    paths.join(environment.home, 'Documents', 'Cline', 'Plugins'),
    paths.join(clineFolder(reader), 'plugins'),
  ];
}

/** A sentence that names what is asked before each tool; `null` when nothing is. */
export function askedBefore(reader: ConfigReader): string | null {
  const hooks = toolHooks(reader, hookFolders(reader));
  const plugins = pluginFolders(reader)
    .filter((folder) => reader.names(folder).length > 0)
    .map((folder) => reader.display(folder));
  const found = [...hooks, ...plugins];
  if (found.length === 0) return null;
  return `${found.join(', ')} may refuse what a tool asks for; what it lets through is not known.`;
}
