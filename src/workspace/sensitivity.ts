import { createHash } from 'node:crypto';
import { confidentialFolder } from '../detect';
import type { SensitiveFile } from '../model/exposure';
import type { Finding } from '../model/finding';
import { severityRank } from '../model/finding';
import { confidentialEntry, type Policy } from '../policy';

/** Rule id of the finding that a confidential folder of the policy gives each of its files. */
export const confidentialRule = confidentialFolder.id;

/** Joins a file's findings with the folders that the policy calls confidential; `null` when nothing in the file matters. */
export function judgeSensitivity(
  path: string,
  visible: readonly Finding[],
  policy: Policy,
): Pick<SensitiveFile, 'sensitivity' | 'severity' | 'findings'> | null {
  const findings = [...confidentialFinding(path, policy), ...visible];
  const strongest = findings.map(({ severity }) => severity).sort((a, b) => severityRank(b) - severityRank(a))[0];
  if (strongest === undefined) return null;
  return { sensitivity: [...new Set(findings.map(({ category }) => category))], severity: strongest, findings };
}

function confidentialFinding(path: string, policy: Policy): Finding[] {
  const found = confidentialEntry(policy, path);
  if (found === null) return [];
  const { level } = found;
  return [
    {
      ruleId: confidentialRule,
      category: 'confidential',
      severity: level === 'restricted' ? 'critical' : 'high',
      range: null,
      // The reason stays in the policy: it may name the client.
      preview: `marked ${level}`,
      fingerprint: createHash('sha256').update(`${confidentialRule}\0${path}`).digest('hex').slice(0, 16),
    },
  ];
}
