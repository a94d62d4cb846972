import type { TextRange } from './range';
import type { Hider } from './suppression';

/** Severities from weakest to strongest; compare with {@link severityRank}. */
export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const sensitivities = ['secret', 'personal', 'confidential', 'regulated', 'file-type'] as const;
/** Why a file matters. A finding's category is the sensitivity that it gives its file. */
export type Sensitivity = (typeof sensitivities)[number];

/** One place in a file that makes it sensitive. Holds no matched text: only a masked preview and a keyed fingerprint. */
export interface Finding {
  readonly ruleId: string;
  readonly category: Sensitivity;
  readonly severity: Severity;
  /** `null` for a finding about the file as a whole (a key store, a file in a confidential folder). */
  readonly range: TextRange | null;
  readonly preview: string;
  readonly fingerprint: string;
  /** The file of another tool by which it is passed over, as its text decided; left out for all others. */
  readonly hiddenBy?: Hider;
}

/** Position of a severity on the scale, 0 for `low`. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}
