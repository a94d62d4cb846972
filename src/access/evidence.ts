import type { Checked, EvidenceKind } from '../model/access';
import runs from './checked.json';

/** What is known of an agent apart from runs of its program. */
export interface Evidence {
  readonly how: Exclude<EvidenceKind, 'conformance'>;
  /** When the sources were read: ISO date. */
  readonly date: string;
  /** Version that the sources are about, where they name one. */
  readonly program?: string;
  readonly sources: readonly string[];
}

/** One run beside the real program, as `npm run conformance -- --record` writes it. */
interface Run {
  readonly program: string;
  readonly os: string;
  readonly date: string;
  readonly cases: number;
  readonly verdicts: number;
  readonly agreement: number;
  readonly unknown: number;
}

/** The strongest evidence for an agent: a recorded run beside its program, else what was read. */
export function checkedBy(agent: string, { how, date, program, sources }: Evidence): Checked {
  const run = (runs as Readonly<Record<string, Run>>)[agent];
  if (run === undefined) return { program: program ?? null, os: null, date, how, sources, conformance: null };
  const { cases, verdicts, agreement, unknown } = run;
  const conformance = { cases, verdicts, agreement, unknown };
  return { program: run.program, os: run.os, date: run.date, how: 'conformance', sources, conformance };
}
