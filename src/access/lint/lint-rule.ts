import type { ProblemSeverity, TextEdit } from '../../model/problem';
import type { ConfigText, LintContext } from './lint-context';

/** A place in a configuration file at which a rule strikes. */
export interface Sighting {
  readonly file: ConfigText;
  /** UTF-16 units from the start of {@link ConfigText.text}. */
  readonly offset: number;
  readonly length: number;
  /** What repairs it; none where this place has no right form. Offsets count like {@link offset}. */
  readonly edits?: readonly TextEdit[];
  /** Takes the place of the rule's message where that cannot say it. */
  readonly message?: string;
}

/** One kind of dead rule or trap in the configuration of one agent. */
export interface LintRule {
  readonly agent: string;
  /** Stable, `<agent>/<kebab-case>`. */
  readonly code: string;
  readonly severity: ProblemSeverity;
  /** One sentence on what really happens. */
  readonly message: string;
  /** Where this can be read. */
  readonly link: string;
  /** Versions of the agent that it holds for, see `isInRange`; `null` for all. */
  readonly versions: string | null;
  /** What the edits of a sighting do; `null` for a rule without a fix. */
  readonly fixTitle: string | null;
  find(context: LintContext): readonly Sighting[];
}

/** A rule as its table writes it: without the agent, which the table's owner adds. */
export type RuleRow = Omit<LintRule, 'agent' | 'code' | 'versions' | 'link'> &
  Partial<Pick<LintRule, 'versions' | 'link'>> & { readonly code: string };

/** The rows of one agent as rules. `link`: for rows without one of their own. */
export function rulesOf(agent: string, link: string, rows: readonly RuleRow[]): readonly LintRule[] {
  return rows.map((row) => ({ versions: null, link, ...row, agent, code: `${agent}/${row.code}` }));
}
