import { projectionOf } from './decode';
import { looksAt, windowsOf } from './document-windows';
import type { Window } from './document-windows';
import type { Reported } from './overlap';
import { moved, shiftOf } from './regions';
import type { Region } from './regions';
import { reachOf } from './rule';
import type { Match, Span, SpotRule, SpotSubject } from './rule';
import type { RuleSet } from './rule-set';

/** What a rule reported, kept while the text in its reach stays as it is. */
export interface Kept extends Reported {
  /** The fingerprint where the text gives it; `null` where the place does. */
  readonly textPrint: string | null;
}

/** A match of a rule at one of its anchors. */
interface Spot extends Kept {
  readonly rule: SpotRule;
  readonly anchor: Span;
}

/** The matches of the rules for single places in a text that is edited, and the allowing markers in it. */
export class DocumentSpots {
  /** By anchor: all matches, also those that an earlier one of the same rule makes superfluous. */
  private spots: readonly Spot[] = [];
  private marked: readonly Span[] = [];

  constructor(
    private readonly ruleSet: RuleSet,
    private readonly keep: (rule: SpotRule, match: Match) => Kept,
  ) {}

  get markers(): readonly Span[] {
    return this.marked;
  }

  /** The matches that a scan of the whole text reports: of one rule none that begins within the one before. */
  get reported(): readonly Kept[] {
    const doneUpTo = new Map<SpotRule, number>();
    return this.spots.filter(({ rule, anchor, match }) => {
      if (anchor.start < (doneUpTo.get(rule) ?? 0)) return false;
      doneUpTo.set(rule, match.span?.end ?? 0);
      return true;
    });
  }

  /** Follows edits: asks the rules that can look at what was touched, and moves what others found. */
  update(regions: readonly Region[], subject: SpotSubject): void {
    const spots: Spot[] = [];
    const markers: Span[] = [];
    let [readSpots, readMarkers, shift] = [0, 0, 0];
    for (const window of windowsOf(regions, this.ruleSet.farthest, this.ruleSet.longestWord)) {
      const { start, end } = window.before;
      const known: Spot[] = [];
      for (let spot; (spot = this.spots[readSpots]) !== undefined && spot.anchor.end <= end; readSpots++) {
        if (spot.anchor.end <= start) spots.push(movedSpot(spot, shift));
        else known.push(spot);
      }
      for (let at; (at = this.marked[readMarkers]) !== undefined && at.end <= end; readMarkers++)
        if (at.end <= start) markers.push(moved(at, shift));
      this.look(window, subject, standing(known, window.regions), { spots, markers });
      shift = shiftOf(window.regions.at(-1));
    }
    for (const spot of this.spots.slice(readSpots)) spots.push(movedSpot(spot, shift));
    for (const at of this.marked.slice(readMarkers)) markers.push(moved(at, shift));
    this.spots = spots;
    this.marked = markers;
  }

  /** Looks for anchors in a window; `standing`: the spots of it that need not be judged again. */
  private look(
    { regions, after }: Window,
    subject: SpotSubject,
    standing: readonly Spot[],
    found: { readonly spots: Spot[]; readonly markers: Span[] },
  ): void {
    const touched = regions.map((region) => region.after);
    const from = Math.max(0, after.start - this.ruleSet.longestWord);
    const hits = this.ruleSet.scan(projectionOf(subject.text.slice(from, Math.max(from, after.end))));
    let next = 0;
    this.ruleSet.forEachSpot(hits, (rule, start, end) => {
      const anchor = { start: from + start, end: from + end };
      if (anchor.end <= after.start) return;
      if (looksAt(reachOf(rule), anchor, touched)) {
        const match = rule.match(anchor, subject);
        if (match !== null) found.spots.push({ ...this.keep(rule, match), rule, anchor });
        return;
      }
      const spot = standing[next];
      if (spot?.rule !== rule || spot.anchor.start !== anchor.start || spot.anchor.end !== anchor.end) return;
      found.spots.push(spot);
      next++;
    });
    for (const at of this.ruleSet.markers(hits)) if (from + at.end > after.start) found.markers.push(moved(at, from));
  }
}

/** The spots whose rules look at none of the regions, at the places where they stand now. */
function standing(spots: readonly Spot[], regions: readonly Region[]): readonly Spot[] {
  const touched = regions.map(({ before }) => before);
  return spots
    .filter(({ rule, anchor }) => !looksAt(reachOf(rule), anchor, touched))
    .map((spot) => movedSpot(spot, shiftOf(regions.findLast(({ before }) => before.end <= spot.anchor.start))));
}

function movedSpot(spot: Spot, by: number): Spot {
  if (by === 0) return spot;
  const { match, anchor } = spot;
  const span = match.span === null ? null : moved(match.span, by);
  return { ...spot, anchor: moved(anchor, by), match: { ...match, span } };
}
