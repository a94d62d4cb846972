import type { ConfigReader } from '../config-reader';
import type { SettingsEntry } from '../json-settings';
import { namesIn } from '../matchers/names';
import { below, expandPath, nativePaths, rulePath } from '../paths';
import { anyOf, doubted } from './combined';
import { globTree, withFolders, type Glob, type PathJudge } from './glob-list';
import { answers, disputed, noGuard, pathGuard, untouched, type Guard } from './guard';

interface PathListOptions {
  /** What a listed folder does for the files in it, as far as the documentation tells. */
  readonly inside: 'covered' | 'disputed';
}

/**
 * Paths that a sandbox refuses, written in full or from `~/` on. What relative paths start from, and whether wildcards
 * count, is documented for none of these sandboxes, so that what they name is disputed; so are links.
 */
export function pathList(reader: ConfigReader, entries: readonly SettingsEntry[], { inside }: PathListOptions): Guard {
  if (entries.length === 0) return noGuard;
  const { context } = reader;
  const folder = nativePaths(context.environment.platform).parse(context.startDirectory).root;
  const guardBy = (judge: PathJudge): Guard => pathGuard(context, { folder, links: 'unclear', ...judge });
  const located = (entry: SettingsEntry): Glob => locate(reader, folder, entry);
  const plain = entries.filter(({ text }) => isPlain(reader, text)).map(located);
  const possible = doubted(guardBy(globTree(entries.map(located))));
  return anyOf(guardBy(exactly(plain, inside)), possible);
}

function isPlain({ context }: ConfigReader, text: string): boolean {
  const isWhole = text.startsWith('~/') || nativePaths(context.environment.platform).isAbsolute(text);
  return isWhole && !/[*?[\]{}!]/.test(text);
}

/** The place that the text would name, seen from the root of the file system. */
function locate({ context }: ConfigReader, folder: string, { text, rule }: SettingsEntry): Glob {
  const { environment, startDirectory } = context;
  const { platform } = environment;
  const path = rulePath(platform, expandPath(environment, startDirectory, text));
  return { glob: below(platform, rulePath(platform, folder), path) ?? path, rule };
}

function exactly(plain: readonly Glob[], inside: PathListOptions['inside']): PathJudge {
  const byPath = new Map(plain.map((entry) => [entry.glob, entry]));
  const answer = answers<Glob>(({ rule }) => rule);
  const itself: PathJudge = {
    names: namesIn([...byPath.keys()]),
    decide(path) {
      const entry = byPath.get(path);
      return entry === undefined ? untouched : answer('covered', entry);
    },
  };
  const whole = withFolders(itself, ['*']);
  return {
    names: itself.names,
    decide(path) {
      const found = whole.decide(path);
      return inside === 'disputed' && found.state === 'covered' && !byPath.has(path) ? disputed(found) : found;
    },
  };
}
