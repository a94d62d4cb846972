import type { ChannelAccess } from '../../../model/access';
import { channel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { nativePaths } from '../../paths';
import { ownFolder, type GeminiSettings } from './settings';

const asksNote =
  'Gemini CLI asks before it runs a command; a command that you let run reads any file, whatever the ignore files say.';
const allowedNote = 'Commands run without a prompt; no ignore file holds for them.';
const policyNote = 'Policy files of your own say which commands run; what they say was not checked.';

/** The shell as the settings on disk leave it; the same for every path. */
export function shellAccess(reader: ConfigReader, settings: GeminiSettings): Omit<ChannelAccess, 'forms'> {
  if (hasPolicies(reader)) return channel('unknown', { note: policyNote });
  if (settings.shellFiles.length > 0) {
    return channel('open', { note: `${allowedNote} ${settings.shellFiles.join(', ')} says so.` });
  }
  return channel('asks', { note: asksNote });
}

/** Source: https://github.com/google-gemini/gemini-cli/blob/main/docs/reference/policy-engine.md. */
function hasPolicies(reader: ConfigReader): boolean {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  const folders = [paths.join(ownFolder(environment), 'policies'), paths.join(startDirectory, '.gemini', 'policies')];
  return folders.some((folder) => reader.names(folder).some((name) => name.endsWith('.toml')));
}
