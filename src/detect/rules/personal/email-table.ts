import type { FileRule, Span } from '../../rule';
import { isDataFile } from './data-files';

/** Files that name people on purpose: authors, maintainers, package metadata. */
const publicNames =
  /^(?:package|composer|bower|manifest|plugin|codemeta|\.?all-?contributorsrc|citation)\b.*\.(?:json|ya?ml|xml)$|^(?:pom|pubspec)\.|^(?:authors|contributors|maintainers|codeowners|changelog|changes|history|license|licence|copying|notice|readme|credits|thanks|patrons|backers|third|owners|security|\.mailmap)/;

/** Reserved for documentation by RFC 2606, or senders that are nobody. */
const nobody =
  /@(?:[\w-]+\.)*(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost|local|users\.noreply\.github\.com|domain\.(?:com|tld)|email\.com|sentry\.io)$|^(?:no-?reply|do-?not-?reply|git|noreply|mailer-daemon|postmaster)@/i;
/** File names and versions that have the shape of an address (`icon@2x.png`, `name@1.0.0-beta.dev`). */
const notAnAddress = /@\d+(?:\.|x\.)|\.(?:png|jpe?g|gif|svg|webp|js|ts|css|json|html?|md|py|rb|go|so|lock)$/i;
const address = /[A-Za-z0-9][\w.%+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}(?![\w@-])/y;

const smallestTable = 5;
const largeTable = 50;

/** Many people's addresses in one data file: one finding where they begin, for the whole table. */
export const emailTable: FileRule = {
  kind: 'file',
  id: 'email-table',
  title: 'Table of e-mail addresses',
  category: 'personal',
  severity: 'medium',
  explanation:
    'Addresses of many people in one place; keep such data outside the workspace, or replace it by made-up rows.',
  source: 'https://www.rfc-editor.org/rfc/rfc5322',
  anchors: [],
  wants: (file) => isDataFile(file) && !publicNames.test(file.name) && !file.isGenerated,
  judge({ text, file }) {
    const { count, first } = addressesIn(text);
    if (first === null || count < smallestTable) return [];
    const severity = file.isIllustration ? 'low' : count >= largeTable ? 'high' : 'medium';
    return [{ span: first, severity, preview: `${count} e-mail addresses`, identifiedBy: 'place' }];
  },
};

function addressesIn(text: string): { count: number; first: Span | null } {
  const seen = new Set<string>();
  let first: Span | null = null;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOfLocalPart(text, at);
    address.lastIndex = start;
    const found = start < at ? (address.exec(text)?.[0] ?? null) : null;
    if (found === null || nobody.test(found) || notAnAddress.test(found)) continue;
    first ??= { start, end: start + found.length };
    seen.add(found.toLowerCase());
  }
  return { count: seen.size, first };
}

function startOfLocalPart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 64 && /[\w.%+-]/.test(text.charAt(start - 1))) start--;
  while (start < at && !/[A-Za-z0-9]/.test(text.charAt(start))) start++;
  return start;
}
