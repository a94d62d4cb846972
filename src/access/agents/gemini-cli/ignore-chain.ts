import type { ConfigReader } from '../../config-reader';
import type { IgnoreLine } from '../../matchers/gitignore-dialect';
import { NameFilter } from '../../matchers/name-filter';
import { namesInGitignore, type Names } from '../../matchers/names';
import type { ListDecision } from '../../matchers/list-decision';
import { OlderIgnore, olderRule, type OlderRule } from '../../matchers/older-ignore';
import { gitFileLines, moved } from './ignore-files';

type Rule = OlderRule<IgnoreLine>;
type Decision = ListDecision<IgnoreLine>;

/** An answer for a path relative to the start directory; `fails`: Gemini CLI stumbles over a pattern or the path itself. */
export type IgnoreAnswer = Decision | 'fails';

/** One of the parts of Gemini CLI that know ignore files. */
export interface IgnorePart {
  /** Names that the lines speak of. */
  readonly names: Names;
  decide(path: string, isDirectory: boolean): IgnoreAnswer;
}

export const silent: Decision = { ignoredBy: null, liftedBy: null };

function rulesOf(lines: readonly IgnoreLine[]): readonly Rule[] {
  return lines.flatMap((line) => olderRule(line.pattern, line) ?? []);
}

/** Plain patterns in one list. A pattern that does not compile makes the tool fail. */
export class PlainPart implements IgnorePart {
  readonly names: Names;
  private readonly list: OlderIgnore<IgnoreLine>;

  constructor(private readonly lines: readonly IgnoreLine[]) {
    this.names = namesInGitignore(lines.map(({ pattern }) => pattern));
    this.list = new OlderIgnore(rulesOf(lines));
  }

  decide(path: string, isDirectory: boolean): IgnoreAnswer {
    const asked = asAsked(path, isDirectory);
    if (this.lines.length === 0 || isNothing(asked)) return silent;
    try {
      return this.list.decide(asked);
    } catch {
      return 'fails';
    }
  }
}

/**
 * `.git`, the repository's exclude file and the `.gitignore` of every folder on the way to the path, then further lines.
 * The file of a folder that is ignored itself does not count, and where something fails nothing is ignored.
 * Source: https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/utils/gitIgnoreParser.ts.
 */
export class GitPart implements IgnorePart {
  private readonly extra: readonly Rule[];
  private readonly lists = new Map<string, FolderList>();
  private readonly own = new Map<string, readonly IgnoreLine[]>();
  private readonly filter: NameFilter;
  readonly names: Names;
  private readonly matching = new Map<string, boolean>();

  /** `files`: the lines of each folder that has a `.gitignore`, by its path relative to the start directory. */
  constructor(
    reader: ConfigReader,
    private readonly files: ReadonlyMap<string, readonly IgnoreLine[]>,
    further: readonly IgnoreLine[],
  ) {
    const extra = further.flatMap((line) => moved(line, ''));
    const exclude = gitFileLines(reader, '', '.git/info/exclude');
    this.extra = rulesOf(extra);
    this.own.set('', [...builtInGit, ...exclude]);
    const all = [...builtInGit, ...exclude, ...extra, ...[...files.values()].flat()];
    const patterns = all.map(({ pattern }) => pattern);
    this.filter = new NameFilter(patterns);
    this.names = namesInGitignore(patterns);
  }

  decide(path: string, isDirectory: boolean): IgnoreAnswer {
    const asked = asAsked(path, isDirectory);
    const plain = isDirectory ? asked.slice(0, -1) : asked;
    if (isNothing(asked) || !this.mayMatch(plain)) return silent;
    try {
      return this.listOf(folderOf(plain)).list.decide(asked);
    } catch {
      return silent;
    }
  }

  /** False when no pattern fits a name on the way to the path. */
  private mayMatch(path: string): boolean {
    const folder = folderOf(path);
    if (this.filter.fits(path.slice(path.lastIndexOf('/') + 1), folder.slice(folder.lastIndexOf('/') + 1))) return true;
    if (folder === '') return false;
    const known = this.matching.get(folder) ?? this.mayMatch(folder);
    this.matching.set(folder, known);
    return known;
  }

  private listOf(folder: string): FolderList {
    const known = this.lists.get(folder);
    if (known !== undefined) return known;
    const made = this.makeList(folder);
    this.lists.set(folder, made);
    return made;
  }

  private makeList(folder: string): FolderList {
    const own = rulesOf([...(this.own.get(folder) ?? []), ...(this.files.get(folder) ?? [])]);
    if (folder === '') return this.withRules(own);
    const above = this.listOf(folderOf(folder));
    if (above.isClosed) return above;
    if (above.list.decide(`${folder}/`).ignoredBy !== null) return { ...above, isClosed: true };
    return own.length === 0 ? above : this.withRules([...above.rules, ...own]);
  }

  private withRules(rules: readonly Rule[]): FolderList {
    return { rules, list: new OlderIgnore([...rules, ...this.extra]), isClosed: false };
  }
}

interface FolderList {
  /** Without the further ones, which always come last. */
  readonly rules: readonly Rule[];
  readonly list: OlderIgnore<IgnoreLine>;
  /** Below an ignored folder no more files are read. */
  readonly isClosed: boolean;
}

const builtInGit: readonly IgnoreLine[] = [{ file: '', line: 0, text: 'built in: .git', pattern: '.git' }];

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function isNothing(asked: string): boolean {
  return asked === '' || asked === '/';
}

/** Gemini CLI takes a backslash in a name for a slash. */
function asAsked(path: string, isDirectory: boolean): string {
  const slashed = path.replaceAll('\\', '/').replace(/^\//, '');
  return isDirectory ? `${slashed}/` : slashed;
}
