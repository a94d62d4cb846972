import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { posix, win32 } from 'node:path';
import type { Environment, SystemSetting, SystemSettings } from '../model/edges';

/** A system command that does not answer within this time counts as one that cannot be asked. */
const longestMs = 2_000;
/** Answers are kept this long, because configuration is read again at every change of an agent's files. */
const keptMs = 60_000;

/** What a system command printed; `null` when it could not be run to its end. */
export type RunCommand = (program: string, args: readonly string[]) => CommandResult | null;

interface CommandResult {
  readonly status: number;
  readonly stdout: string;
}

/** Places that only an administrator can write, the stronger first. */
const managedFolder = '/Library/Managed Preferences';

/** What this machine's operating system keeps for programs, asked for by its own commands; elsewhere there is nothing. */
export function nodeSystemSettings({ platform, now }: Pick<Environment, 'platform' | 'now'>): SystemSettings {
  const isThis = (wanted: string): boolean => platform === wanted && process.platform === wanted;
  return systemSettings({ isMac: isThis('darwin'), isWindows: isThis('win32'), run, exists: existsSync, now });
}

export interface SystemEdges {
  readonly isMac: boolean;
  readonly isWindows: boolean;
  readonly run: RunCommand;
  readonly exists: (path: string) => boolean;
  readonly now: () => number;
}

/** As {@link nodeSystemSettings}, on any edges. */
export function systemSettings({ isMac, isWindows, run, exists, now }: SystemEdges): SystemSettings {
  const kept = keptFor(keptMs, now);
  return {
    managedPreferences: (domain) => (isMac ? kept(domain, () => preferences(domain, run, exists)) : 'nothing'),
    registryValue: (key, name) => (isWindows ? kept(`${key}\\${name}`, () => registry(key, name, run)) : 'nothing'),
  };
}

function preferences(domain: string, run: RunCommand, exists: (path: string) => boolean): SystemSetting {
  const names = [posix.join(userInfo().username, `${domain}.plist`), `${domain}.plist`];
  const place = names.map((name) => posix.join(managedFolder, name)).find(exists);
  if (place === undefined) return 'nothing';
  const result = run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', '--', place]);
  return result?.status === 0 ? { text: result.stdout, place } : 'unknown';
}

/** `reg query` ends with 1 when there is no such key or value. */
function registry(key: string, name: string, run: RunCommand): SystemSetting {
  const windows = process.env['SystemRoot'] ?? 'C:\\Windows';
  const result = run(win32.join(windows, 'System32', 'reg.exe'), ['query', key, '/v', name]);
  if (result === null || result.status > 1) return 'unknown';
  if (result.status === 1) return 'nothing';
  const text = /\sREG_(?:EXPAND_)?SZ\s+([^]*)$/.exec(result.stdout)?.[1];
  return text === undefined ? 'unknown' : { text: text.trim(), place: `${key}\\${name}` };
}

function run(program: string, args: readonly string[]): CommandResult | null {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    shell: false,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: longestMs,
    windowsHide: true,
  });
  return status === null ? null : { status, stdout };
}

function keptFor(ms: number, now: () => number): (name: string, ask: () => SystemSetting) => SystemSetting {
  const answers = new Map<string, { readonly answer: SystemSetting; readonly until: number }>();
  return (name, ask) => {
    const known = answers.get(name);
    if (known !== undefined && known.until > now()) return known.answer;
    const answer = ask();
    answers.set(name, { answer, until: now() + ms });
    return answer;
  };
}
