import type { ChannelAccess } from '../model/access';
import type { Drift } from '../model/drift';
import type { SensitiveFile } from '../model/exposure';
import { severityRank, type Severity } from '../model/finding';
import type { Problem } from '../model/problem';
import type { WishedPath } from '../protect';
import type { CommittedAccess } from './committed-access';

/** One thing that breaks the policy. */
export type CheckFailure =
  | {
      readonly kind: 'exposure' | 'probe';
      readonly path: string;
      readonly isDirectory: boolean;
      readonly agent: string;
      /** `null` for a probe. */
      readonly severity: Severity | null;
      readonly access: ChannelAccess;
      /** The file of a rule that would block the path, but is not committed; `null` where there is none. */
      readonly uncommitted: string | null;
    }
  | { readonly kind: 'dead-rule'; readonly problem: Problem }
  | { readonly kind: 'drift'; readonly drift: Drift };

export interface CheckedWorkspace {
  readonly files: readonly SensitiveFile[];
  /** As the policy has them. */
  readonly probes: readonly string[];
  readonly drifts: readonly Drift[];
  readonly failOn: Severity;
  /** By what is committed. */
  readonly committed: CommittedAccess;
  /** By the same files as they stand in the work tree. */
  readonly standing: CommittedAccess;
}

/** Everything that breaks the policy: by path, then by agent; dead rules and drifts at the end. */
export function checkPolicy(workspace: CheckedWorkspace): readonly CheckFailure[] {
  const { files, probes, drifts, failOn, committed } = workspace;
  const severe = files.filter(({ severity }) => severityRank(severity) >= severityRank(failOn));
  const asked = probes.map((probe) => ({ path: probe.replace(/\/$/, ''), isDirectory: probe.endsWith('/') }));
  const dead = committed.problems.filter(({ severity }) => severity !== 'info');
  return [
    ...severe.flatMap(({ path, severity }) => notBlocked({ path, isDirectory: false }, severity, workspace)),
    ...asked
      .filter(({ path }) => !severe.some((file) => file.path === path))
      .flatMap((probe) => notBlocked(probe, null, workspace)),
    ...dead.map((problem) => ({ kind: 'dead-rule' as const, problem })),
    ...drifts.map((drift) => ({ kind: 'drift' as const, drift })),
  ];
}

/** What is asked for, or not known, is not blocked. */
function notBlocked(
  wished: WishedPath,
  severity: Severity | null,
  { committed, standing }: CheckedWorkspace,
): readonly CheckFailure[] {
  const failing = committed.of(wished).filter(({ access }) => access !== 'blocked' && access !== 'none');
  if (failing.length === 0) return [];
  const now = new Map(standing.of(wished).map((each) => [each.agent, each]));
  return failing.map(({ agent, ...access }) => {
    const there = now.get(agent);
    const uncommitted = there?.access === 'blocked' ? (there.rule?.file ?? null) : null;
    return { kind: severity === null ? 'probe' : 'exposure', ...wished, agent, severity, access, uncommitted };
  });
}
