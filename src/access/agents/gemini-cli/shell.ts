import type { ChannelAccess } from '../../../model/access';
import { channel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { nativePaths } from '../../paths';
import { ownFolder, type GeminiSettings } from './settings';

const insideNote =
  'In the default mode Gemini CLI runs cat, head, sed and the like without a prompt when they name files of the workspace, ignored ones too.';
const outsideNote = 'Gemini CLI asks before it runs a command that names a file outside the workspace.';
const allowedNote = 'Commands run without a prompt';
const policyNote = 'Policy files of your own say which commands run; what they say was not checked.';

/** The shell as the settings on disk leave it. */
export interface ShellAccess {
  readonly inside: ChannelAccess;
  readonly outside: ChannelAccess;
}

/**
 * Source: observed with Gemini CLI 0.61.0 on Linux, 2026-11-22, in the default mode over its editor protocol (`--acp`), which
 * prompts; a run without a terminal has no shell tool there.
 */
export function shellAccess(reader: ConfigReader, settings: GeminiSettings): ShellAccess {
  const inside = channel('open', { note: insideNote });
  if (settings.shellFiles.length > 0) {
    const allowed = channel('open', { note: `${allowedNote}: ${settings.shellFiles.join(', ')} says so.` });
    return { inside: allowed, outside: allowed };
  }
  const outside = channel('asks', { note: outsideNote });
  if (!hasPolicies(reader)) return { inside, outside };
  return { inside: channel('unknown', { note: policyNote }), outside: channel('unknown', { note: policyNote }) };
}

/** Source: https://github.com/google-gemini/gemini-cli/blob/main/docs/reference/policy-engine.md. */
function hasPolicies(reader: ConfigReader): boolean {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  const folders = [paths.join(ownFolder(environment), 'policies'), paths.join(startDirectory, '.gemini', 'policies')];
  return folders.some((folder) => reader.names(folder).some((name) => name.endsWith('.toml')));
}
