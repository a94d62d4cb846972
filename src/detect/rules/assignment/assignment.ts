import type { Severity } from '../../../model/finding';
import { assigned } from '../../byte-gates';
import type { FileFacts } from '../../file-facts';
import type { Match, RuleInfo, SpotRule } from '../../rule';
import { mayNameSecret, secretKindOf } from '../../secret-names';
import type { SecretKind } from '../../secret-names';
import { isSecretValue, isKeyLike, matchOfValue, severityOfValue } from '../secret-value';
import { serviceDirectory } from '../services';
import type { Named } from '../services/directory';
import { parentOf, statementBefore } from '../services/owner';
import { assignmentAt, nameAfter, nameBefore } from './assigned-value';
import type { Assignment } from './assigned-value';

const secretAssignment: RuleInfo = {
  id: 'secret-assignment',
  title: 'Value of a secret-looking name',
  category: 'secret',
  severity: 'high',
  explanation:
    'Whoever reads the file can use the value; move it to the environment or a secret store, and change it if it was shared.',
  source: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
};

const anchors: readonly string[] = [
  ...['secret', 'token', 'pass', 'pwd', 'psk', 'credential', 'auth', 'apikey', 'api_key', 'api-key', 'accesskey'],
  ...['access_key', 'access-key', 'privatekey', 'private_key', 'encryption_key', 'encryptionkey', 'signing_key'],
  ...['signingkey', 'master_key', 'masterkey', 'account_key', 'accountkey', 'storage_key', 'app_key'],
  ...['logged_in_key', 'nonce_key', '_salt', 'key=', 'key =', 'key:', 'key"', "key'"],
];

type Choice = (rule: RuleInfo) => boolean;

/**
 * Values that only their name gives away: `API_SECRET = "..."`, `"password": "..."`. Where the name, or what stands
 * around it, speaks of a known service, the find is reported in the name of that service.
 */
export const assignments: SpotRule = {
  ...assignmentRule(() => true),
  members: { all: () => serviceDirectory.rules(), limitedTo: assignmentRule },
};

function assignmentRule(isUsed: Choice): SpotRule {
  return {
    ...secretAssignment,
    kind: 'spot',
    anchors,
    gate: assigned(nameAfter, nameBefore),
    reach: { before: 800, after: 900 },
    match(anchor, { text, file }) {
      if (file.isGenerated || file.isExample) return null;
      const assignment = assignmentAt(text, anchor, file);
      if (assignment === null) return null;
      const kind = secretKindOf(assignment.name);
      return (
        ofService(assignment, kind, text, file, isUsed) ??
        (isUsed(secretAssignment) ? ofName(assignment, kind, file) : null)
      );
    },
  };
}

function ofName({ value, span }: Assignment, kind: SecretKind | null, file: FileFacts): Match | null {
  if (kind === null || !isSecretValue(value, kind)) return null;
  return matchOfValue(span, value, severityOfValue(value, file));
}

function ofService(
  { name, nameStart, value, span }: Assignment,
  kind: SecretKind | null,
  text: string,
  file: FileFacts,
  isUsed: Choice,
): Match | null {
  if (!mayNameSecret(name) || !isKeyLike(value)) return null;
  const isOwner = ({ service, isCommonWord }: Named): boolean =>
    (kind !== null || !isCommonWord) &&
    (kind !== 'password' || service.hasShape) &&
    isUsed(service.rule) &&
    service.isPublic?.test(name) !== true &&
    service.accepts(value);
  const around = (of: string): Named | undefined =>
    serviceDirectory.namedIn(of).find((named) => !(named.isCommonWord && !named.service.hasShape) && isOwner(named));
  const named =
    serviceDirectory.namedIn(name).find(isOwner) ??
    around(parentOf(text, nameStart, file)) ??
    around(statementBefore(text, nameStart));
  if (named === undefined) return null;
  const { rule, hasShape } = named.service;
  return { ...matchOfValue(span, value, severityIn(file, hasShape, rule.severity, value)), rule };
}

/** A documented shape makes the find certain; without one the value is rated as any other. */
function severityIn(file: FileFacts, hasShape: boolean, severity: Severity, value: string): Severity {
  if (file.isIllustration) return 'low';
  return hasShape ? severity : severityOfValue(value, file);
}
