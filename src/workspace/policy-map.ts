import { createHash } from 'node:crypto';
import { policyMap, termRuleInfo } from '../detect';
import type { Term } from '../model/detection';
import { severityRank, type Finding, type Severity } from '../model/finding';
import { policyFileName, type Policy } from '../policy';
import type { TermsOnDisk } from './terms-file';

/**
 * The finding of a file that names what is confidential: the policy where it holds terms or reasons, and its list of terms where
 * that lies in the workspace. `null` for any other. As severe as a find of its terms. `file`: relative to the root.
 */
export function mapFinding(file: string, policy: Policy, listed: TermsOnDisk | null): Finding | null {
  if (file === policyFileName) return findingOf(file, policy.terms, policy.confidential.length > 0);
  return listed?.inside === file ? findingOf(file, listed.terms, false) : null;
}

function findingOf(file: string, terms: readonly Term[], hasReasons: boolean): Finding | null {
  const kinds = new Set(terms.map(({ kind }) => kind));
  const severities = [...kinds].map((kind) => termRuleInfo[kind].severity);
  const strongest = [...severities, ...(hasReasons ? [policyMap.severity] : [])].sort(strongerFirst)[0];
  if (strongest === undefined) return null;
  const [count, noun] = [terms.length, terms.length === 1 ? 'term' : 'terms'];
  const preview = [...(count > 0 ? [`${count} ${noun}`] : []), ...(hasReasons ? ['reasons'] : [])].join(' and ');
  return {
    ruleId: policyMap.id,
    category: policyMap.category,
    severity: strongest,
    range: null,
    preview: `holds ${preview} in clear`,
    fingerprint: createHash('sha256').update(`${policyMap.id}\0${file}`).digest('hex').slice(0, 16),
  };
}

function strongerFirst(a: Severity, b: Severity): number {
  return severityRank(b) - severityRank(a);
}
