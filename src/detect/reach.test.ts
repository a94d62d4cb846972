import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { labelledSet } from '../../test/eval/labelled-set';
import { allowMarker } from './allowances';
import { projectionOf } from './decode';
import { fileFacts } from './file-facts';
import { moved } from './regions';
import { reachOf } from './rule';
import type { Match } from './rule';
import { RuleSet } from './rule-set';
import { rules } from './rules';
import { testNow } from './test-detector';

// Every rule looks at every text several times.
vi.setConfig({ testTimeout: 120_000 });

const ruleSet = new RuleSet(rules, allowMarker);
/** What may stand beyond the reach of a rule: nothing, an end of a line, and what goes on with most tokens. */
const surroundings = [
  '',
  '\n',
  'a'.repeat(50),
  'Z9'.repeat(2_000),
  ' ',
  '"',
  '-----END',
  '\n\n\n',
  '=',
  '%3D',
  'kubeadm ',
];
/** Characters that a text is stretched with, since most patterns go on over some of them. */
const fillings = [
  'A',
  'a',
  '7',
  ' ',
  '\n',
  '"',
  '=',
  '+',
  '-',
  '_',
  '.',
  ':',
  '\\',
  '/',
  '&',
  '%',
  'é',
  'aB3',
  'x: ',
  '\\n',
];

/** A match without its place in the text. */
function relative(match: Match | null, origin: number): unknown {
  const span = match?.span ?? null;
  return span === null ? match : { ...match, span: moved(span, -origin) };
}

/** Names a rule that looks, or finds something, beyond its reach at one of its anchors; `null`: none does. */
function beyondReach(path: string, text: string): string | null {
  const file = fileFacts(path);
  let first: string | null = null;
  ruleSet.forEachSpot(ruleSet.scan(projectionOf(text)), (rule, start, end) => {
    const { before, after } = reachOf(rule);
    const [from, to] = [Math.max(0, start - before), end + after];
    const match = rule.match({ start, end }, { file, text, now: testNow });
    const span = match?.span ?? null;
    if (span !== null && (span.start < from || span.end > to)) first ??= `${rule.id}: its find`;
    const expected = JSON.stringify(relative(match, start));
    for (const [index, around] of surroundings.entries()) {
      // The start or the end of a text stays where it lies within the reach.
      const left = start < before ? '' : around;
      const right = to > text.length ? '' : around;
      const anchor = moved({ start, end }, left.length - from);
      const again = rule.match(anchor, { file, text: left + text.slice(from, to) + right, now: testNow });
      if (JSON.stringify(relative(again, anchor.start)) !== expected) first ??= `${rule.id}: surroundings ${index}`;
    }
  });
  return first;
}

describe('a rule for single places', () => {
  it('looks no farther than its reach', () => {
    const filler = 'ordinary words, and more of them\n'.repeat(200);
    for (const { path, text, name, rule } of labelledSet)
      expect([rule, name, beyondReach(path, filler + text + filler)]).toEqual([rule, name, null]);
  });

  it('looks no farther in a text that goes on and on', () => {
    fc.assert(
      fc.property(
        fc.nat(labelledSet.length - 1),
        fc.nat(1_000_000),
        fc.nat(fillings.length - 1),
        fc.constantFrom(40, 150, 320, 2_500, 13_000, 40_000),
        (number, at, filling, length) => {
          const { path, text } = labelledSet[number]!;
          const place = Math.floor((text.length * at) / 1_000_000);
          const run = fillings[filling]!.repeat(length);
          expect(beyondReach(path, text.slice(0, place) + run + text.slice(place))).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });
});
