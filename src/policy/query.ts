import { Minimatch } from 'minimatch';
import { isWithin, normalPath } from './paths';
import { levels, type Allowance, type ConfidentialEntry, type Policy } from './policy';

/**
 * The entry that makes a path confidential: of those that hold it the strictest, then the innermost. `null` when none does.
 * `path`: POSIX, relative to the workspace root.
 */
export function confidentialEntry(policy: Policy, path: string): ConfidentialEntry | null {
  const normal = normalPath(path);
  if (normal === null) return null;
  const entries = policy.confidential.filter((entry) => isWithin(normal, entry.path));
  return entries.toSorted(strictestFirst)[0] ?? null;
}

function strictestFirst(a: ConfidentialEntry, b: ConfidentialEntry): number {
  return levels.indexOf(b.level) - levels.indexOf(a.level) || b.path.length - a.path.length;
}

/** The allowance by which findings of a rule in a file are accepted; `null` when there is none. */
export function allowedBy(policy: Policy, path: string, ruleId: string): Allowance | null {
  const applies = ({ rules, path: glob }: Allowance) =>
    (rules.includes('*') || rules.includes(ruleId)) && matcher(glob).match(path);
  return policy.allow.find(applies) ?? null;
}

/** True for a file or folder that the policy leaves out of scans; `folder/**` leaves out the folder itself too. */
export function excluded(policy: Policy, path: string): boolean {
  return policy.scan.exclude.some(
    (glob) => matcher(glob).match(path) || matcher(glob.replace(/\/\*\*$/, '')).match(path),
  );
}

const matchers = new Map<string, Minimatch>();

/** A leading `!` or `#` is taken literally: a policy that hides all but one folder would be too easy to write. */
function matcher(glob: string): Minimatch {
  let found = matchers.get(glob);
  if (found === undefined) {
    found = new Minimatch(glob, { dot: true, nonegate: true, nocomment: true, noext: true });
    matchers.set(glob, found);
  }
  return found;
}
