import type { ConfigReader } from './config-reader';
import { expandPath, nativePaths } from './paths';

/**
 * Absolute path of git's list of files to ignore that the user has for all repositories; `null` outside a repository, and
 * where the configuration is too involved to say which file it is. Source: https://git-scm.com/docs/gitignore.
 */
export function gitExcludesFile(reader: ConfigReader): string | null {
  const { environment, startDirectory, git } = reader.context;
  if (git.root === null) return null;
  const paths = nativePaths(environment.platform);
  const configHome = environment.variables['XDG_CONFIG_HOME'] ?? paths.join(environment.home, '.config');
  const configs = [
    paths.join(git.root, '.git', 'config'),
    paths.join(environment.home, '.gitconfig'),
    paths.join(configHome, 'git', 'config'),
  ].flatMap((path) => reader.readText(path) ?? []);
  if (configs.some((text) => /^\s*\[include/im.test(text))) return null;
  const named = configs.map((text) => /^\s*excludesfile\s*=\s*(.*)$/im.exec(text)?.[1]?.trim());
  const written = named.find((value) => value !== undefined);
  if (written === undefined) return paths.join(configHome, 'git', 'ignore');
  return /^[^"\\#;]+$/.test(written) ? expandPath(environment, startDirectory, written) : null;
}
