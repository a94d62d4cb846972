import { realOrSame, type ConfigReader } from '../../config-reader';
import { children, parseLenient } from '../../json-tree';
import { below, nativePaths, rulePath } from '../../paths';

/**
 * Whether Gemini CLI trusts the start directory, by what is written on this machine; where it does not, the settings of
 * the workspace do not count. `isSwitchedOn`: the setting `security.folderTrust.enabled`.
 * Source: https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/trusted-folders.md; observed with Gemini CLI
 * 0.61.0 on Linux, 2026-11-22.
 */
export function isTrusted(reader: ConfigReader, ownFolder: string, isSwitchedOn: boolean): boolean {
  const { variables } = reader.context.environment;
  const asked = variables['GEMINI_CLI_TRUST_WORKSPACE'];
  if (variables['GEMINI_RESTRICTED_MODE'] === 'true' || asked === 'false') return false;
  if (asked === 'true' || !isSwitchedOn) return true;
  const level = levelOf(reader, variables['GEMINI_CLI_TRUSTED_FOLDERS_PATH'] ?? trustedFolders(reader, ownFolder));
  return level === 'TRUST_FOLDER' || level === 'TRUST_PARENT';
}

function trustedFolders(reader: ConfigReader, ownFolder: string): string {
  return nativePaths(reader.context.environment.platform).join(ownFolder, 'trustedFolders.json');
}

/** The entry with the longest path that the start directory lies in. */
function levelOf(reader: ConfigReader, file: string): unknown {
  const text = reader.readText(file);
  const root = text === null ? null : parseLenient(text).root;
  const entries = children(root).map(({ children: pair }) => ({
    folder: String(pair?.[0]?.value),
    level: pair?.[1]?.value as unknown,
  }));
  const covering = entries.filter(({ folder, level }) => covers(reader, folder, level));
  return covering.sort((one, other) => other.folder.length - one.folder.length)[0]?.level;
}

function covers({ context }: ConfigReader, folder: string, level: unknown): boolean {
  const { platform } = context.environment;
  const place = level === 'TRUST_PARENT' ? nativePaths(platform).dirname(folder) : folder;
  const [outer, inner] = [place, context.startDirectory].map((path) => rulePath(platform, realOrSame(context, path)));
  return outer !== undefined && inner !== undefined && below(platform, outer, inner) !== null;
}
