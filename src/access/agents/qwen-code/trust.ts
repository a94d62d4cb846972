import type { ConfigReader } from '../../config-reader';
import { children, parseLenient } from '../../json-tree';
import { below, nativePaths, rulePath } from '../../paths';

/**
 * Whether the user's list of trusted folders names the start directory, or a folder above it.
 * Source: https://github.com/QwenLM/qwen-code/blob/main/packages/cli/src/config/trustedFolders.ts.
 */
export function isTrusted(reader: ConfigReader, userFolder: string): boolean {
  const { environment, startDirectory } = reader.context;
  const { platform, variables } = environment;
  const paths = nativePaths(platform);
  const list = variables['QWEN_CODE_TRUSTED_FOLDERS_PATH'] ?? paths.join(userFolder, 'trustedFolders.json');
  const entries = pairs(reader.readText(list) ?? '{}');
  const start = rulePath(platform, startDirectory);
  const isIn = (folder: string): boolean => below(platform, rulePath(platform, folder), start) !== null;
  const has = (level: string, folderOf: (path: string) => string): boolean =>
    entries.some(([path, written]) => written === level && isIn(folderOf(path)));
  if (has('DO_NOT_TRUST', (path) => path)) return false;
  return has('TRUST_FOLDER', (path) => path) || has('TRUST_PARENT', (path) => paths.dirname(path));
}

function pairs(text: string): readonly (readonly [string, unknown])[] {
  const { root } = parseLenient(text);
  return children(root).map(({ children: both = [] }) => [String(both[0]?.value), both[1]?.value]);
}
