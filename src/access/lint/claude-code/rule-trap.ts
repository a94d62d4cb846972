import { replaceElement } from '../json-edit';
import type { LintContext } from '../lint-context';
import type { RuleRow, Sighting } from '../lint-rule';
import { denyingEntries, standsAtAnchor, type RuleEntry } from './rule-entry';

/** A shape of rule in a deny or ask list that looks like protection and is none, or not what its author meant. */
export interface RuleTrap extends Omit<RuleRow, 'find'> {
  applies(entry: RuleEntry, context: LintContext): boolean;
  /** The rules that should stand there instead; `null` where there is no right form. */
  repair?(entry: RuleEntry, context: LintContext): readonly string[] | null;
}

/** The traps as rows: each rule of the lists is told of once, for the first trap that applies. */
export function trapRows(traps: readonly RuleTrap[]): readonly RuleRow[] {
  const trapped = (context: LintContext): ReadonlyMap<RuleEntry, RuleTrap> => findTraps(context, traps);
  return traps.map((trap) => ({
    ...trap,
    find: (context) =>
      [...context.once(trapped)].flatMap(([entry, found]) => (found === trap ? [sighting(entry, trap, context)] : [])),
  }));
}

function findTraps(context: LintContext, traps: readonly RuleTrap[]): ReadonlyMap<RuleEntry, RuleTrap> {
  const found = new Map<RuleEntry, RuleTrap>();
  for (const entry of context.once(denyingEntries)) {
    const trap = traps.find((candidate) => candidate.applies(entry, context));
    if (trap !== undefined) found.set(entry, trap);
  }
  return found;
}

function sighting(entry: RuleEntry, trap: RuleTrap, context: LintContext): Sighting {
  const { settings, node } = entry;
  const rules = trap.repair?.(entry, context) ?? null;
  const edits = rules === null || rules.length === 0 ? [] : [replaceElement(settings, node, rules)];
  return { file: settings, offset: node.offset, length: node.length, edits };
}

/** Applies to `Read(...)` rules whose pattern passes a test. */
export const onPattern =
  (test: (pattern: string, entry: RuleEntry, context: LintContext) => boolean): RuleTrap['applies'] =>
  (entry, context) =>
    entry.pattern !== null && test(entry.pattern, entry, context);

/** A pattern that nothing but a file of exactly that odd name could make useful. */
export const unlessLiteral = (shape: RegExp): RuleTrap['applies'] =>
  onPattern((pattern, entry, context) => shape.test(pattern) && !standsAtAnchor(context, entry, 'whole'));

/** Puts other patterns into the rule; `null` stays `null`. */
export const byPattern =
  (rewrite: (pattern: string, entry: RuleEntry, context: LintContext) => readonly string[] | string | null) =>
  (entry: RuleEntry, context: LintContext): readonly string[] | null => {
    const patterns = entry.pattern === null ? null : rewrite(entry.pattern, entry, context);
    return patterns === null ? null : [patterns].flat().map((pattern) => `Read(${pattern})`);
  };
