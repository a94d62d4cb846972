import type { PlanNote, Refusal, RuleWish, Wish, WishedPath } from './plan';
import { existingMatches, type Lister, type MatchOptions } from './spelling/existing-matches';
import { spell } from './spelling/spell';
import { pathsOf, type Place, type Writer } from './writers/writer';

/** What decides about the rules of one writer. */
interface RuleContext {
  readonly wish: Wish;
  readonly place: Place;
  readonly list: Lister;
}

interface Rules {
  readonly rules: readonly RuleWish[];
  readonly refusals: readonly Refusal[];
  readonly notes: readonly PlanNote[];
}

/** One wished path in a rule of a writer. */
interface SpelledRule {
  readonly rule: string;
  /** Names that it cannot tell apart from the wished one, in a sentence without its full stop; `null` without any. */
  readonly alike: string | null;
}

/**
 * One rule for each wished path, none for a path that another rule covers already: folders come first, so that what lies
 * in a folder that got its rule needs none of its own. Paths that were chosen one by one stay rules of their own also
 * where they are all that a folder holds: a rule for the folder would cover what is not there yet.
 */
export function rulesFor(writer: Writer, wanted: readonly WishedPath[], context: RuleContext): Rules {
  const { agent } = writer;
  const rules: RuleWish[] = [];
  const refusals: Refusal[] = [];
  const notes: PlanNote[] = [];
  const folders: string[] = [];
  for (const wished of wanted.toSorted(foldersFirst)) {
    const { path } = wished;
    if (folders.some((folder) => path.startsWith(`${folder}/`))) continue;
    const result = ruleFor(writer, wished, context);
    if ('reason' in result) refusals.push({ agent, path, reason: result.reason });
    else {
      rules.push({ ...wished, rule: result.rule, agent });
      if (wished.isDirectory) folders.push(path);
      if (result.alike !== null) notes.push({ agent, kind: 'alike', path, text: result.alike });
    }
  }
  const everywhere = rules.length === 0 ? null : (writer.alsoCovers?.(context.place) ?? null);
  if (everywhere !== null) notes.push({ agent, kind: 'alike', path: '.', text: everywhere });
  return { rules, refusals, notes };
}

function foldersFirst(a: WishedPath, b: WishedPath): number {
  const kind = Number(b.isDirectory) - Number(a.isDirectory);
  return kind !== 0 || !a.isDirectory ? kind : a.path.length - b.path.length;
}

function ruleFor(
  writer: Writer,
  wished: WishedPath,
  { wish, place, list }: RuleContext,
): SpelledRule | { readonly reason: string } {
  const { path, isDirectory } = wished;
  if (!isInside(path)) return { reason: 'it is not the path of a file or folder inside the workspace' };
  const obstacle = writer.pathObstacle?.(wished, place) ?? null;
  if (obstacle !== null) return { reason: obstacle };
  const whole = spell(writer.subject(path, place), writer.dialect);
  if ('reason' in whole) return whole;
  const inside = spell(path, writer.dialect);
  if ('reason' in inside) return inside;
  const { paths, complete } = existingMatches(list, inside.segments, matchOptions(writer, place));
  const written = otherCase(path, writer, place, list);
  if (written !== undefined)
    return { reason: `it is ${JSON.stringify(written)} on disk, and letter case matters to the rule` };
  const stranger = paths.find((found) => !isWished(found, wish));
  if (stranger !== undefined) {
    return {
      reason: `the rule would cover ${JSON.stringify(stranger)} as well, which it cannot tell apart; choose both to have it written`,
    };
  }
  if (!complete && inside.wildcards > 0)
    return { reason: 'it takes a wildcard, and not all folders could be read to see what else it matches' };
  if (whole.wildcards > inside.wildcards)
    return { reason: 'the path of the workspace has a character that the rule cannot spell' };
  const rule = writer.rule(whole.pattern, isDirectory, place);
  return { rule, alike: inside.wildcards === 0 ? null : alikeBy(rule) };
}

function alikeBy(rule: string): string {
  return `a "?" in ${rule} stands for a character that cannot be spelled, so that a name that is made later with another character there is covered too`;
}

function matchOptions({ dialect }: Writer, { root, environment }: Place): MatchOptions {
  const { join } = pathsOf(environment.platform);
  return { root, join: (...parts) => join(...parts), splitsAtBackslash: dialect.splitsAtBackslash };
}

/** How the path is written on disk where the file system takes it in any letter case, but the rule does not. */
function otherCase(path: string, writer: Writer, place: Place, list: Lister): string | undefined {
  if (writer.dialect.ignoresCase || place.environment.platform === 'linux') return undefined;
  const loose = spell(path, { ...writer.dialect, ignoresCase: true });
  if ('reason' in loose) return undefined;
  const { paths } = existingMatches(list, loose.segments, matchOptions(writer, place));
  return paths.includes(path) ? undefined : paths[0];
}

/** Whether a path (POSIX) can lie in the workspace. */
export function isInside(path: string): boolean {
  return path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

function isWished(path: string, wish: Wish): boolean {
  return wish.paths.some(
    (wished) => wished.path === path || (wished.isDirectory && path.startsWith(`${wished.path}/`)),
  );
}
