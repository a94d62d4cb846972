import { posix, win32 } from 'node:path';
import type { Environment, Platform } from '../model/edges';

/** The path functions of the platform that is judged, which need not be the one this runs on. */
export function nativePaths(platform: Platform): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

/** An absolute path in the notation that rules use: POSIX, `/c/Users/me` for a Windows drive, no slash at the end. */
export function rulePath(platform: Platform, absolute: string): string {
  // Asked for every path of a workspace: a plain one needs no more work.
  if (platform !== 'win32' && !/\/(?:\.{0,2})(?:\/|$)/.test(absolute)) return absolute;
  const normal = nativePaths(platform).normalize(absolute);
  const unified =
    platform === 'win32'
      ? normal.replaceAll('\\', '/').replace(/^([A-Za-z]):/, (_, drive: string) => `/${drive.toLowerCase()}`)
      : normal;
  return unified.length > 1 && unified.endsWith('/') ? unified.slice(0, -1) : unified;
}

/** Where `path` lies below `anchor`, both in rule notation: `''` for the anchor itself, `null` when it is outside. */
export function below(platform: Platform, anchor: string, path: string): string | null {
  const fold = (text: string): string => (platform === 'win32' ? text.toLowerCase() : text);
  if (fold(path) === fold(anchor)) return '';
  const prefix = anchor === '/' ? anchor : `${anchor}/`;
  return fold(path).startsWith(fold(prefix)) ? path.slice(prefix.length) : null;
}

/** A folder written in a settings file as an absolute native path; `~` is the home folder, the rest starts at `base`. */
export function expandPath(environment: Environment, base: string, written: string): string {
  const paths = nativePaths(environment.platform);
  if (written === '~') return environment.home;
  if (written.startsWith('~/')) return paths.join(environment.home, written.slice(2));
  return paths.resolve(base, written);
}

/** How a file is named in rules and problems: relative to the start directory, else `~/...`, else absolute; POSIX. */
export function displayPath(environment: Environment, startDirectory: string, absolute: string): string {
  const { platform } = environment;
  const path = rulePath(platform, absolute);
  const inWorkspace = below(platform, rulePath(platform, startDirectory), path);
  if (inWorkspace !== null) return inWorkspace === '' ? '.' : inWorkspace;
  const inHome = below(platform, rulePath(platform, environment.home), path);
  if (inHome !== null) return inHome === '' ? '~' : `~/${inHome}`;
  return platform === 'win32' ? nativePaths(platform).normalize(absolute).replaceAll('\\', '/') : path;
}
