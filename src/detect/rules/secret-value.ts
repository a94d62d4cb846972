import type { Severity } from '../../model/finding';
import type { FileFacts } from '../file-facts';
import { hiddenValue, maskedPreview } from '../masking';
import { canBeHashed, entropyOf, looksMadeUp } from '../measures';
import { isPlaceholder, readsLikeCode } from '../placeholders';
import type { Match, Span } from '../rule';
import type { SecretKind } from '../secret-names';

/** How random a value must be, by what its name promises: the shortest length, and bits per character. */
const demands: Readonly<Record<SecretKind, { readonly length: number; readonly entropy: number }>> = {
  password: { length: 8, entropy: 2.7 },
  token: { length: 16, entropy: 3.2 },
};

/** True for a value that can be the secret that its name promises; a made-up one, a name or a piece of code is none. */
export function isSecretValue(value: string, kind: SecretKind): boolean {
  const { length, entropy } = demands[kind];
  return (
    value.length >= length &&
    isMixed(value) &&
    !/\s/.test(value) &&
    entropyOf(value) >= entropy &&
    !looksMadeUp(value) &&
    !isPlaceholder(value) &&
    !readsLikeCode(value)
  );
}

/** True for text that a key of some service could be, whatever its name says: one run of letters, digits and signs by chance. */
export function isKeyLike(value: string): boolean {
  return (
    value.length >= 12 &&
    /^[\w.~+/=:!@#$%^&*-]+$/.test(value) &&
    isMixed(value) &&
    entropyOf(value) >= 2.8 &&
    !looksMadeUp(value) &&
    !isPlaceholder(value) &&
    !readsLikeCode(value)
  );
}

/** Letters with something else among them, or letters whose case changes as it does in no name. */
function isMixed(value: string): boolean {
  return (/\p{L}/u.test(value) && /[^\p{L}\s]/u.test(value)) || /(?:[a-z]{1,3}[A-Z]{1,3}){3}/.test(value);
}

/** Severity of a value without a format of its own: by its length and chance, low where made-up ones are usual. */
export function severityOfValue(value: string, file: FileFacts): Severity {
  if (file.isIllustration) return 'low';
  return value.length >= 16 && entropyOf(value) >= 3.5 ? 'high' : 'medium';
}

/** The match for a value without a public prefix; one that is easily guessed shows nothing of itself. */
export function matchOfValue(span: Span, value: string, severity: Severity): Match {
  const isHashed = canBeHashed(value);
  return {
    span,
    severity,
    preview: isHashed ? maskedPreview('', value.length) : hiddenValue,
    identifiedBy: isHashed ? 'text' : 'place',
  };
}
