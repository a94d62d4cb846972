import { builtIn } from '../../channels';
import type { AccessContext } from '../../agent';
import { realOrSame } from '../../config-reader';
import { guardOf, untouched, type Guard, type GuardAnswer } from '../../guards/guard';
import { namesIn } from '../../matchers/names';
import { below, expandPath, rulePath } from '../../paths';
import type { QwenSettings } from './settings';

/** What lies, or leads, outside the start directory and the folders that the settings include. */
export function outside(context: AccessContext, { includedFolders }: QwenSettings, state: 'covered' | 'asks'): Guard {
  const { environment, startDirectory } = context;
  const folders = [startDirectory, ...includedFolders.map((path) => expandPath(environment, startDirectory, path))].map(
    (folder) => rulePath(environment.platform, realOrSame(context, folder)),
  );
  const answer: GuardAnswer = { state, rule: builtIn('outside the workspace') };
  return guardOf(namesIn(folders), ({ realPath }) => {
    const path = rulePath(environment.platform, realPath);
    return folders.some((folder) => below(environment.platform, folder, path) !== null) ? untouched : answer;
  });
}
