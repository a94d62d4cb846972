import type { RuleWish } from '../plan';
import type { ChangeRecord, RecordedEdit } from './change-record';

/** A rule in a file that a change wrote and that no later change took out. */
export interface OwnedRule {
  readonly rule: string;
  /** Absolute path. */
  readonly file: string;
  /** The agent by whose format the file is edited. */
  readonly agent: string;
  readonly writer: string | undefined;
  /** What it is there for; nothing where the change was written before that was kept. */
  readonly wishes: readonly RuleWish[];
  readonly changeId: string;
}

/** The rules that are Sightline's own, by the changes that are in force, the oldest first; whether they still stand is not asked. */
export class Ownership {
  private readonly rules = new Map<string, OwnedRule>();

  constructor(changes: readonly ChangeRecord[]) {
    for (const { id, edits } of changes) {
      for (const edit of edits) {
        for (const rule of edit.removedRules) this.rules.delete(keyOf(edit.file, rule));
        for (const rule of edit.rules) this.rules.set(keyOf(edit.file, rule), ownedRule(rule, edit, id));
      }
    }
  }

  get all(): readonly OwnedRule[] {
    return [...this.rules.values()];
  }

  /** The id of the change that wrote the rule; `undefined` for a rule that is not Sightline's. */
  ownerOf(file: string, rule: string): string | undefined {
    return this.rules.get(keyOf(file, rule))?.changeId;
  }
}

/** The paths that rules of these changes are there for, and for which agent. */
export function askedPaths(changes: readonly ChangeRecord[]): readonly RuleWish[] {
  return new Ownership(changes).all.flatMap(({ wishes }) => wishes);
}

function ownedRule(rule: string, { file, agent, writer, wishes }: RecordedEdit, changeId: string): OwnedRule {
  return { rule, file, agent, writer, wishes: wishes.filter((wish) => wish.rule === rule), changeId };
}

function keyOf(file: string, rule: string): string {
  return JSON.stringify([file, rule]);
}
