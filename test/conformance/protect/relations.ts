import { isAbsolute, join } from 'node:path';
import { FileError } from '../../../src/model/edges';
import { effectsOn } from '../../../src/protect';
import { nodeFiles } from '../../../src/workspace/node-files';
import type { ConformanceCase, Probe } from '../case';
import type { LaidOut } from '../lay-out';
import type { Judgement } from './judge';
import type { WishOutcome } from './product';

/** How the paths of a laid out case stand to what was written in it. */
export function judgementOf(
  agent: string,
  one: ConformanceCase,
  outcomes: readonly WishOutcome[],
  laidOut: LaidOut,
): Judgement {
  const written = outcomes.flatMap((outcome) => writtenPlaces(outcome, laidOut));
  const wishedBy = (path: string): readonly string[] => {
    const place = laidOut.place(path);
    return written.filter((each) => place === each || place.startsWith(`${each}/`));
  };
  const isWished = (path: string): boolean =>
    wishedBy(path).some((each) => realPlace(laidOut.place(path)).startsWith(realPlace(each)));
  const known = [...one.tree, ...one.probes.map(({ path }) => path)];
  const contents = new Set(known.filter(isWished).map((path) => laidOut.markerOf(path)));
  return {
    relationOf: (path) => {
      if (isWished(path)) return 'wished';
      // Through a link that leads out of a wished folder: what the rule does there hangs on the agent.
      if (wishedBy(path).length > 0) return 'other name';
      const marker = laidOut.markerOf(path);
      return marker !== null && contents.has(marker) ? 'other name' : 'beside';
    },
    promised: [...new Set(effectsOn(agent).flatMap(({ channel }) => channel ?? []))],
  };
}

/** With all links followed, and a slash behind it, so that one place is in another when it starts with it. */
function realPlace(absolute: string): string {
  try {
    return `${nodeFiles.realPath(absolute)}/`;
  } catch (error) {
    if (error instanceof FileError) return `${absolute}/`;
    throw error;
  }
}

/** Places that were not refused (absolute), as the rules name them and as the wish does. */
function writtenPlaces(outcome: WishOutcome, { start, place }: LaidOut): readonly string[] {
  const { wish, places } = outcome;
  return places.flatMap((each, index) =>
    isRefused(outcome, each, start) ? [] : [each, ...wish.paths.slice(index, index + 1).map(place)],
  );
}

/** Whether the planner said no to this place (absolute), to the whole wish, or to the file that it would have to edit. */
export function isRefused({ plan }: WishOutcome, place: string, root: string): boolean {
  return plan.refusals.some(({ path }) => path === '.' || isAbsolute(path) || join(root, path) === place);
}

/** Of wished paths and of others. */
const mostOfAKind = 6;

/** A few of the questions of the channels that rules are written for. */
export function sampleOf(probes: readonly Probe[], { promised, relationOf }: Judgement): readonly Probe[] {
  const asked = probes.filter(({ channel }) => promised.includes(channel));
  const isBeside = ({ path }: Probe): boolean => relationOf(path) === 'beside';
  const wished = asked.filter((probe) => !isBeside(probe));
  return [...wished.slice(0, mostOfAKind), ...asked.filter(isBeside).slice(0, mostOfAKind)];
}
