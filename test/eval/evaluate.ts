import { createDetector, ruleTable } from '../../src/detect';
import type { EvalCase } from './cases';
import { labelledSet } from './labelled-set';
import type { Detector } from '../../src/detect/detector';
import type { Preset } from '../../src/model/detection';

const salt = new Uint8Array(32).fill(9);
const fewestPositives = 2;
const fewestNearMisses = 3;

export interface Evaluation {
  readonly positives: number;
  readonly nearMisses: number;
  readonly rules: number;
  /** One line for each miss, false find or rule with too few cases; none holds a text of the set. */
  readonly failures: readonly string[];
}

/** Runs the detector over the labelled set. */
export function evaluate(): Evaluation {
  const detectors = new Map<string, Detector>();
  const failures = labelledSet.flatMap((test) => {
    const detector = detectorFor(presetsOf.get(test.rule) ?? [], detectors);
    const problem = problemOf(test, detector.scanText(test.path, test.text));
    return problem === null ? [] : [`${test.rule}: ${test.name} (${test.path}): ${problem}`];
  });
  const positives = labelledSet.filter(({ secret }) => secret !== null);
  return {
    positives: positives.length,
    nearMisses: labelledSet.length - positives.length,
    rules: ruleTable().length,
    failures: [...failures, ...gaps()],
  };
}

const presetsOf = new Map(ruleTable().map(({ id, presets }) => [id, presets]));

/** A rule that waits for a preset is judged with it, all others without. */
function detectorFor(presets: readonly Preset[], known: Map<string, Detector>): Detector {
  const key = presets.join();
  const detector =
    known.get(key) ?? createDetector({ salt, disabledRules: [], presets, now: () => Date.UTC(2026, 10, 22) });
  known.set(key, detector);
  return detector;
}

type Found = readonly { readonly ruleId: string; readonly range: Range | null }[];
interface Range {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function problemOf({ rule, text, secret }: EvalCase, found: Found): string | null {
  const ids = found.map(({ ruleId }) => ruleId);
  if (secret === null) return ids.length === 0 ? null : `found by ${ids.join(', ')}`;
  const own = found.filter(({ ruleId }) => ruleId === rule);
  if (own.length === 0) return ids.length === 0 ? 'missed' : `found by ${ids.join(', ')}`;
  if (secret === '') return null;
  const places = found.flatMap(({ ruleId, range }) => (range === null ? [] : [{ ruleId, range }]));
  if (places.length !== 1) return `found by ${ids.join(', ')}`;
  return places[0] !== undefined && covered(text, places[0].range) === secret ? null : 'found at another place';
}

function covered(text: string, { startLine, startColumn, endLine, endColumn }: Range): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, part) => sum + part.length + 1, 0) + column - 1;
  return text.slice(offset(startLine, startColumn), offset(endLine, endColumn));
}

function gaps(): readonly string[] {
  return ruleTable().flatMap(({ id }) => {
    const own = labelledSet.filter(({ rule }) => rule === id);
    const positives = own.filter(({ secret }) => secret !== null).length;
    const isShort = positives < fewestPositives || own.length - positives < fewestNearMisses;
    return isShort ? [`${id}: only ${positives} positives and ${own.length - positives} near misses`] : [];
  });
}
