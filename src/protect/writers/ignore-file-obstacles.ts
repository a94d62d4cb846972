import { readText } from '../text/text-file';
import { folderOf } from './editor-folder';
import { readValues } from './settings-values';
import { pathsOf, type Place } from './writer';

/** Aider looks for its list in a repository only, and options may name another file. */
export function besideOption({ root, gitRoot, environment, files }: Place): string | null {
  if (gitRoot === null) return 'Aider reads its list in a git repository only, and this is none';
  const { join } = pathsOf(environment.platform);
  const folders = [...new Set([root, gitRoot, environment.home])];
  const named = folders.flatMap((folder) => ['.aider.conf.yml', '.env'].map((name) => join(folder, name)));
  const option = /^[^#\n]*?(?:aiderignore["']?\s*:|AIDER_AIDERIGNORE\s*=)/m;
  const found = named.find((file) => option.test(readText(files, file) ?? ''));
  const place = environment.variables['AIDER_AIDERIGNORE'] === undefined ? found : 'the variable AIDER_AIDERIGNORE';
  return place === undefined ? null : `${place} names the list that Aider reads; add the path there`;
}

/** Only the nearest list at or above the start directory counts, so that a new one would take the place of one above. */
export function nearerList(name: string): (place: Place) => string | null {
  return ({ root, environment, files }) => {
    const { join, dirname } = pathsOf(environment.platform);
    const isHere = (folder: string): boolean => readText(files, join(folder, name)) !== null;
    if (isHere(root)) return null;
    for (let folder = dirname(root); ; folder = dirname(folder)) {
      if (isHere(folder)) return `${join(folder, name)} counts here, and a list in this folder would take its place`;
      if (dirname(folder) === folder) return null;
    }
  };
}

const setting = 'kiroAgent.agentIgnoreFiles';

/**
 * Kiro reads the file of a workspace only where a setting names it. The setting takes the place of the lists that Kiro
 * reads without it, so that writing it could open what they hide: it is left to the user. The list in the home folder
 * always counts. https://kiro.dev/docs/kiroignore/
 */
export function unlisted(place: Place): string | null {
  const { scope, root, environment } = place;
  if (scope === 'user') return null;
  const { join } = pathsOf(environment.platform);
  const sources = [
    join(root, '.vscode', 'settings.json'),
    join(folderOf('Kiro', environment), 'User', 'settings.json'),
  ];
  const value = sources.map((file) => readValues(place, file)[setting]).find((each) => each !== undefined);
  const isNamed = Array.isArray(value) && value.includes('.kiroignore');
  return isNamed
    ? null
    : `Kiro reads .kiroignore only when the setting ${setting} names it, beside what it names already; add it there first, or take the scope "user"`;
}
