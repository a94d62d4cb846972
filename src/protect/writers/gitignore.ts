import { ignoreLines, IgnoreRules, type IgnoreLine } from '../../access/matchers/gitignore-dialect';
import { lineList } from '../formats/line-list';
import type { WishedPath } from '../plan';
import { ignoreFileDialect } from '../spelling/dialect';
import { readText } from '../text/text-file';
import { effects } from './effect';
import { pathsOf, type Place, type Writer } from './writer';

/** Not an agent: what stands for git among the names of agents. */
const gitId = 'git';

/** `.gitignore` of the workspace root, on request: keeps a file from being committed, and from agents that ask git's list. */
export const gitignore: Writer = {
  id: gitId,
  agent: gitId,
  extra: 'gitignore',
  scopes: ['project'],
  effect: effects.leftOut,
  // Agents that ask git's list may read it in any letter case.
  dialect: ignoreFileDialect,
  format: lineList,
  obstacle: ({ gitRoot }) => (gitRoot === null ? 'this is no git repository' : null),
  isCovered: isIgnored,
  pathObstacle: committed,
  file: ({ root, environment }) => pathsOf(environment.platform).join(root, '.gitignore'),
  subject: (path) => path,
  rule: (pattern, isDirectory) => `/${pattern}${isDirectory ? '/' : ''}`,
};

/** https://git-scm.com/docs/gitignore: a pattern has no effect on what git tracks. */
function committed({ path, isDirectory }: WishedPath, { isCommitted }: Place): string | null {
  const state = isCommitted(path);
  if (state === 'unknown') return 'whether git has it already could not be found out, and it keeps what it has';
  const what = isDirectory ? 'files in it' : 'it';
  return state
    ? `git has ${what} already, tracked or in its history, and keeps what it has; take it out with "git rm --cached", and out of the history`
    : null;
}

/** By the `.gitignore` files from the top of the work tree down to the path's folder; what only this machine has does not count. */
function isIgnored({ path, isDirectory }: WishedPath, place: Place): boolean {
  const { root, gitRoot, environment, files } = place;
  const { join, relative, sep } = pathsOf(environment.platform);
  const above =
    gitRoot === null
      ? []
      : relative(gitRoot, root)
          .split(sep)
          .filter((name) => name !== '');
  const names = [...above, ...path.split('/')];
  const top = gitRoot ?? root;
  const lists: (readonly IgnoreLine[])[] = names.map((_, depth) =>
    ignoreLines('', readText(files, join(top, ...names.slice(0, depth), '.gitignore')) ?? ''),
  );
  // A folder that is left out takes all below with it.
  return names.some((_, depth) => {
    const isFolder = isDirectory || depth < names.length - 1;
    return isLeftOut(names.slice(0, depth + 1), isFolder, lists);
  });
}

/** The nearest file that speaks of the path decides: each starts with what the files above it have said. */
function isLeftOut(names: readonly string[], isFolder: boolean, lists: readonly (readonly IgnoreLine[])[]): boolean {
  return names.reduce((isOut, _, depth) => {
    const path = names.slice(depth).join('/');
    const soFar = isOut ? ignoreLines('', `/${path.replace(/[*?[\]\\!#]| $/g, '\\$&')}`) : [];
    const rules = new IgnoreRules([...soFar, ...(lists[depth] ?? [])], [{ ignoreCase: false, older: false }]);
    return rules.decide(path, isFolder).state === 'ignored';
  }, false);
}
