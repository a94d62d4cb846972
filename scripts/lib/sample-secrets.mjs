/**
 * Made-up secrets in the public formats of their services. Each is put together at run time, so that no text in the
 * repository looks like one; bodies come from a seeded generator, so that every sample workspace is the same.
 */

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const alphanumeric = lower + upper + digits;
const base64 = `${alphanumeric}+/`;

/** Stripe, live secret key: https://docs.stripe.com/keys */
export function stripeKey() {
  return ['sk', 'live', body('stripe', 24, alphanumeric)].join('_');
}

/** AWS access key id: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export function awsKeyId() {
  return ['AK', 'IA', body('aws id', 16, `${upper}234567`)].join('');
}

/** AWS secret access key: 40 characters of base64. */
export function awsSecret() {
  return body('aws secret', 40, base64);
}

/** @param {string} purpose different purposes give different passwords */
export function password(purpose) {
  return body(purpose, 18, alphanumeric);
}

/** @param {string} user */
export function databaseUrl(user) {
  return ['postgres', '://', user, ':', password(`database of ${user}`), '@db.northshop.test:5432/shop'].join('');
}

/** A private key in PEM form whose body is random: no key, but nothing shows it without trying. */
export function privateKey() {
  const edge = (/** @type {string} */ word) => ['-----', word, ' PRIVATE', ' KEY', '-----'].join('');
  const lines = Array.from({ length: 24 }, (_, line) => body(`key line ${line}`, 64, base64));
  return `${[edge('BEGIN'), ...lines, `${body('key end', 30, base64)}==`, edge('END')].join('\n')}\n`;
}

/** Id of a service account's key: 40 hexadecimal digits. */
export function keyId() {
  return body('key id', 40, `${digits}abcdef`);
}

/**
 * @param {string} seed
 * @param {number} length
 * @param {string} alphabet
 */
function body(seed, length, alphabet) {
  const next = generator(seed);
  return Array.from({ length }, () => alphabet[next() % alphabet.length]).join('');
}

/**
 * Numbers that follow from the seed alone: FNV-1a for the start, xorshift for the rest.
 *
 * @param {string} seed
 * @returns {() => number}
 */
function generator(seed) {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state >>> 4;
  };
}
