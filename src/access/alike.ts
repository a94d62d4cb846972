import type { AccessContext, AccessTarget } from './agent';
import { NameIndex } from './matchers/name-index';
import type { Names } from './matchers/names';
import { below, rulePath } from './paths';
import { committedIn } from './target-place';

/** Answers by the patterns that a name fits, and by whether the file was committed. */
type Answers<Answer> = Map<string, Answer>;

/**
 * One answer for all files that no rule tells apart. A workspace has many files, but few kinds of them: what the rules do not
 * name is alike, and of what they name by `*.key` one file is like the other. Links, folders, paths outside the start
 * directory and unusual names are always asked about one by one.
 */
export class AlikeFiles<Answer> {
  private readonly separator: string;
  private readonly committed: (target: AccessTarget) => boolean | 'unknown';
  private readonly simple: NameIndex;
  private readonly partial: NameIndex;
  private readonly folders = new Map<string, Answers<Answer> | null>();
  /** Of all folders of one depth that no rule speaks of: no name on the way to them fits a pattern. */
  private readonly plain: Answers<Answer>[] = [];

  /** `ask` answers for one path, by rules that speak of `names` and of nothing else in a path but its depth. */
  constructor(
    private readonly context: AccessContext,
    names: Names,
    private readonly ask: (target: AccessTarget) => Answer,
  ) {
    this.separator = context.environment.platform === 'win32' ? '\\' : '/';
    this.committed = committedIn(context);
    this.simple = new NameIndex(names.simple);
    this.partial = new NameIndex(names.partial);
  }

  answer(target: AccessTarget): Answer {
    const { absolutePath, realPath, isDirectory } = target;
    if (isDirectory || realPath !== absolutePath) return this.ask(target);
    const end = absolutePath.lastIndexOf(this.separator);
    const kind = this.kindOf(absolutePath.slice(end + 1));
    const answers = kind === null ? null : this.answersIn(absolutePath.slice(0, end));
    if (answers === null) return this.ask(target);
    const key = `${String(this.committed(target))} ${kind ?? ''}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = this.ask(target);
    answers.set(key, answer);
    return answer;
  }

  /** Which patterns a name fits; `null` for one that must be asked about by itself. */
  private kindOf(name: string): string | null {
    if (!isOrdinary(name)) return null;
    const lower = name.toLowerCase();
    if (this.partial.find(lower) !== '') return null;
    const kind = this.simple.find(lower);
    // Whether letter case matters differs from rule to rule.
    return kind !== '' && name !== lower ? null : kind;
  }

  /** What is known of a folder; `null` outside the start directory. */
  private answersIn(absolutePath: string): Answers<Answer> | null {
    const known = this.folders.get(absolutePath);
    if (known !== undefined) return known;
    const found = this.look(absolutePath);
    this.folders.set(absolutePath, found);
    return found;
  }

  private look(absolutePath: string): Answers<Answer> | null {
    const { environment, startDirectory } = this.context;
    const spelled = [startDirectory, absolutePath].map((path) => rulePath(environment.platform, path));
    const [start = '', path = ''] = spelled;
    const inside = below(environment.platform, start, path);
    if (inside === null) return null;
    const names = inside === '' ? [] : inside.split('/');
    const isPlain = names.every((name) => this.kindOf(name) === '');
    return isPlain ? this.ofDepth(names.length) : new Map<string, Answer>();
  }

  private ofDepth(depth: number): Answers<Answer> {
    const known = this.plain[depth] ?? new Map<string, Answer>();
    this.plain[depth] = known;
    return known;
  }
}

/**
 * Names without anything that programs are known to stumble over: signs, blanks, letters beyond ASCII, a dot at either end,
 * two dots in a row.
 */
function isOrdinary(name: string): boolean {
  return /^\w[\w-]*(?:\.[\w-]+)*$/.test(name);
}
