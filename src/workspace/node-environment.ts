import * as os from 'node:os';
import type { Environment, Platform } from '../model/edges';

/** The user and machine that the process runs for. */
export function nodeEnvironment(): Environment {
  const known: readonly string[] = ['linux', 'darwin', 'win32'] satisfies Platform[];
  return {
    // Every other system that Node runs on has POSIX paths and Linux' places for settings.
    platform: known.includes(process.platform) ? (process.platform as Platform) : 'linux',
    home: os.homedir(),
    variables: process.env,
    now: () => Date.now(),
  };
}
