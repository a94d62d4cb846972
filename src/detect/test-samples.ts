/**
 * Made-up secrets for the tests, put together at run time: no token-shaped text stands in the repository.
 * The letters come from a fixed generator, so that a failure can be repeated.
 */
const alphabets = {
  base62: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  hex: '0123456789abcdef',
  digits: '0123456789',
} as const;

/** Letters that look random; the same seed gives the same ones. */
export function letters(count: number, seed = 1, alphabet: keyof typeof alphabets = 'base62'): string {
  const source = alphabets[alphabet];
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return source.charAt((state >>> 12) % source.length);
  }).join('');
}

/** Joins pieces of a prefix, so that it does not stand in the source. */
function join(...pieces: readonly string[]): string {
  return pieces.join('');
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const jsonWebTokenOf = (claims: object, header: object = { alg: 'HS256', typ: 'JWT' }): string =>
  [base64url(header), base64url(claims), letters(43, 9)].join('.');

const dashes = '-'.repeat(5);

/** A block of the given kind with a body of so many letters. */
export function privateKeyOf(kind: string, bodyLength = 640, lineEnd = '\n', seed = 3): string {
  const body = letters(bodyLength, seed, 'base64').match(/.{1,64}/g) ?? [];
  const name = join(kind, 'PRIVATE ', 'KEY');
  return [`${dashes}BEGIN ${name}${dashes}`, ...body, `${dashes}END ${name}${dashes}`].join(lineEnd);
}

/** The digits with the check digit of Luhn behind them. */
export function withLuhnDigit(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** One kind of token: its rule, its public prefix and a builder of samples. */
export interface TokenSample {
  readonly rule: string;
  readonly prefix: string;
  readonly build: (seed: number) => string;
}

const sample = (rule: string, prefix: string, body: (seed: number) => string): TokenSample => ({
  rule,
  prefix,
  build: (seed) => prefix + body(seed),
});

export const tokenSamples: readonly TokenSample[] = [
  ...['p', 'o', 'u', 'r', 's'].map((kind) =>
    sample('github-token', join('gh', kind, '_'), (seed) => letters(36, seed)),
  ),
  sample(
    'github-fine-grained-token',
    join('github', '_pat_'),
    (seed) => `${letters(22, seed)}_${letters(59, seed + 1)}`,
  ),
  sample('aws-access-key-id', join('AK', 'IA'), (seed) => letters(16, seed, 'base32')),
  sample('stripe-key', join('sk', '_live_'), (seed) => letters(24, seed)),
  sample('stripe-key', join('rk', '_test_'), (seed) => letters(99, seed)),
  sample('stripe-key', join('wh', 'sec_'), (seed) => letters(32, seed)),
  sample('slack-token', join('xox', 'b-'), (seed) =>
    [letters(12, seed, 'digits'), letters(12, seed + 1, 'digits'), letters(24, seed)].join('-'),
  ),
  sample('slack-webhook', join('hooks.slack', '.com/services/'), (seed) =>
    [`T${letters(8, seed)}`, `B${letters(10, seed)}`, letters(24, seed)].join('/'),
  ),
  sample('openai-key', join('sk', '-proj-'), (seed) =>
    [letters(40, seed), letters(40, seed + 1)].join(join('T3Blbk', 'FJ')),
  ),
  sample('openai-key', join('sk', '-'), (seed) =>
    [letters(20, seed), letters(20, seed + 1)].join(join('T3Blbk', 'FJ')),
  ),
  sample('anthropic-key', join('sk-', 'ant-', 'api03-'), (seed) => `${letters(93, seed)}AA`),
];
