import type { DecidingRule } from '../../model/access';
import { globPattern } from '../matchers/globset';
import { answers, untouched, type GuardAnswer } from './guard';

/** A glob and where it is written. */
export interface Glob {
  readonly glob: string;
  readonly rule: DecidingRule;
}

interface Compiled {
  readonly rule: DecidingRule;
  /** What the glob names when its wildcards keep to one folder. */
  readonly narrow: RegExp;
  /** What it names when they cross slashes. */
  readonly wide: RegExp;
}

/**
 * Judges paths (POSIX, relative) by a list of globs. Whether `*` crosses slashes is not assumed: what only the wide
 * reading names is disputed. Globs that cannot be read name nothing.
 */
export function globList(globs: readonly Glob[]): (path: string) => GuardAnswer {
  const compiled = globs.flatMap((glob) => compile(glob) ?? []);
  if (compiled.length === 0) return () => untouched;
  const any = new RegExp(compiled.map(({ wide }) => wide.source).join('|'));
  const answer = answers<Compiled>(({ rule }) => rule);
  return (path) => {
    if (!any.test(path)) return untouched;
    const sure = compiled.find(({ narrow }) => narrow.test(path));
    if (sure !== undefined) return answer('covered', sure);
    return answer('disputed', compiled.find(({ wide }) => wide.test(path)) ?? null);
  };
}

/** The same, where what covers a folder covers all below it; each folder is judged once. */
export function withFolders(judge: (path: string) => GuardAnswer): (path: string) => GuardAnswer {
  const folders = new Map<string, GuardAnswer>();
  const folderOf = (path: string): GuardAnswer => {
    const end = path.lastIndexOf('/');
    if (end < 0) return untouched;
    const folder = path.slice(0, end);
    const known = folders.get(folder) ?? whole(folder);
    folders.set(folder, known);
    return known;
  };
  const whole = (path: string): GuardAnswer => {
    const above = folderOf(path);
    if (above.state === 'covered') return above;
    const own = judge(path);
    return own.state === 'untouched' ? above : own;
  };
  return whole;
}

function compile({ glob, rule }: Glob): Compiled | null {
  const pattern = glob.replace(/(?<=[^/])\/$/, '');
  const narrow = globPattern(pattern, { crossing: false });
  const wide = globPattern(pattern, { crossing: true });
  return narrow === null || wide === null ? null : { rule, narrow, wide };
}
