import type { Arbitrary } from 'fast-check';
import type { Channel } from '../../../src/model/access';
import { effectsOn, type Scope } from '../../../src/protect';
import { writersFor } from '../../../src/protect/writers';
import type { ConformanceCase, Probe } from '../case';
import { generators } from '../generate';
import { recipe, type Dice } from '../generate/case-generator';
import { linkedPaths } from '../generate/trees';
import { generator as unconfigured } from '../generate/unconfigured';
import type { CaseWish, ProtectionCase } from './protection-case';

/** So many paths are asked for by the agent's main way; each takes a session of its own in some sandboxes. */
const mostAsked: Readonly<Partial<Record<Channel, number>>> = { read: 70, shell: 24 };
/** Of the wished paths, and of the others, by the ways that no rule is promised for. */
const mostBeside = 4;

/** The agent's own cases with wishes in them: a file, several, a folder, or a link, in the scopes that the agent has. */
export function protectionCases(agent: string): Arbitrary<ProtectionCase> {
  const scopes = writersFor(agent)[0]?.scopes ?? [];
  return (generators[agent] ?? unconfigured).chain((one) => recipe((dice) => withWishes(dice, agent, scopes, one)));
}

function withWishes(dice: Dice, agent: string, scopes: readonly Scope[], one: ConformanceCase): ProtectionCase {
  const wishes = makeWishes(dice, one, scopes);
  const probes = makeProbes(dice, agent, one, wishes);
  const undo = dice.chance(0.7) ? 'all' : 'oldest first';
  return { one: { ...one, probes }, wishes, undo, asksAfterUndo: dice.chance(0.4) };
}

function makeWishes(dice: Dice, one: ConformanceCase, scopes: readonly Scope[]): readonly CaseWish[] {
  const { files, folders, links } = wishable(one);
  const kinds = [
    ...(files.length > 0 ? [() => [dice.pick(files)], () => [dice.pick(files)], () => several(dice, files)] : []),
    ...(folders.length > 0 ? [() => [dice.pick(folders)]] : []),
  ];
  if (kinds.length === 0) return [];
  return Array.from({ length: dice.number(1, 3) }, () => ({
    paths: links.length > 0 && dice.chance(0.1) ? [dice.pick(links)] : dice.pick(kinds)(),
    scope: dice.chance(0.4) ? 'project' : dice.pick(scopes),
  }));
}

function several(dice: Dice, files: readonly string[]): readonly string[] {
  return [...new Set(Array.from({ length: dice.number(2, 5) }, () => dice.pick(files)))];
}

/** What lies below the start folder. */
function wishable({ tree, links, start }: ConformanceCase) {
  const isInside = (path: string): boolean => !path.startsWith('~/') && (start === '' || path.startsWith(`${start}/`));
  const files = tree.filter(isInside);
  const folders = new Set(files.flatMap(foldersAbove).filter((folder) => folder !== start && isInside(folder)));
  return { files, folders: [...folders], links: Object.keys(links).filter(isInside) };
}

function foldersAbove(path: string): readonly string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}

/** All paths by the agent's main way, the wished ones first, and some of both by the others. */
function makeProbes(
  dice: Dice,
  agent: string,
  one: ConformanceCase,
  wishes: readonly CaseWish[],
): ConformanceCase['probes'] {
  const inWorkspace = one.tree.filter((path) => !path.startsWith('~/'));
  const paths = [...new Set([...one.tree, ...linkedPaths({ files: inWorkspace, folders: [] }, one.links)])];
  const wanted = wishes.flatMap((wish) => wish.paths);
  const isWished = (path: string): boolean => wanted.some((each) => path === each || path.startsWith(`${each}/`));
  const [wished, others] = [paths.filter(isWished), paths.filter((path) => !isWished(path))];
  const primary = effectsOn(agent)[0]?.channel ?? 'read';
  const asked = [...wished, ...others].slice(0, mostAsked[primary]);
  const beside = primary === 'read' ? [...dice.some(wished, mostBeside), ...dice.some(others, mostBeside)] : [];
  const by = (channel: Channel, all: readonly string[]): readonly Probe[] => all.map((path) => ({ channel, path }));
  // One prompt names all files, so that a link and what it leads to could not be told apart.
  const mentioned = dice.chance(0.3) ? beside.filter((path) => one.tree.includes(path)) : [];
  return [...by(primary, asked), ...by('search', beside), ...by('mention', mentioned)];
}
