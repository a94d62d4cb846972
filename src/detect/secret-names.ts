/** What a name promises: a password may be short, a token is long and random. */
export type SecretKind = 'password' | 'token';

const passwordWords = /(?:password|passwd|passphrase|passwort|pwd)$|^(?:pass|psk|masterauth|requirepass|bindpw)$/;
const tokenWords = /(?:secret|token|apikey|secretkey|accesskey|privatekey|authkey|masterkey)$|^credentials?$/;
/** Words that make a following `key` a secret one. */
const keyOwners = /^(?:api|access|secret|private|auth|encryption|signing|master|account|storage|license|deploy|app)$/;

/** Words before a secret word that turn it into something harmless. */
const harmlessBefore =
  /^(?:public|publishable|hash|hashed|csrf|xsrf|primary|foreign|next|page|paging|continuation|sync|cancellation|cancel|request|change|action|idempotency|input|output|max|min|num|total|syntax|design|parse|stop|eos|bos|pad|unk|mask|special|no|without|forgot|reset|is|has|show|hide)$/;
/** Words after a secret word: the value is about the secret and is not the secret. */
const harmlessAfter =
  /^(?:js|ts|py|rb|go|php|html|css|json|md|filter|filters|hasher|hashers|validators|backends|handler|handlers|id|ids|name|names|url|uri|path|file|filename|length|len|size|type|kind|field|label|prefix|suffix|header|expiry|expires|expiration|expire|ttl|age|endpoint|host|count|limit|regex|pattern|policy|validator|hint|placeholder|text|message|msg|error|title|description|desc|index|format|algorithm|alg|location|dir|env|var|param|parameter|arg|option|ref|version|status|state|class|mode|method|provider|issuer|audience|scope|scopes|page|form|input|button|screen|view|icon|color|strategy|selector|hash|digest|checksum|store|service|required|enabled|source|arn|encryption|rotation|lifetime|manager|generator|user|model|last|used|changed|updated|created|at|date|time)$/;

/** Before `token` these make an id that keeps a request from being done twice, or one that browsers are given. */
const harmlessBeforeToken = /^(?:client|anti|antiforgery|verification)$/;

/** Lower-case words of an identifier in camel, snake, kebab or dotted notation. */
export function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+[a-z0-9]*|[a-z0-9]+/g) ?? []).map((word) => word.toLowerCase());
}

/** What a key or variable name says about its value; `null` when it names no secret. */
export function secretKindOf(name: string): SecretKind | null {
  const words = wordsOf(name);
  if (words.at(-1) === 'auth') return 'token';
  const last = words.findLastIndex((word, index) => kindOfWord(word, words[index - 1]) !== null);
  const word = words[last];
  if (word === undefined) return null;
  const isHarmless =
    words.slice(0, last).some((before) => harmlessBefore.test(before)) ||
    words.slice(last + 1).some((after) => harmlessAfter.test(after));
  return isHarmless ? null : kindOfWord(word, words[last - 1]);
}

/** False for a name whose last word says that its value is an id, a hash, an address or another thing about a secret. */
export function mayNameSecret(name: string): boolean {
  const words = wordsOf(name);
  return !harmlessAfter.test(words.at(-1) ?? '') && !words.some((word) => harmlessBefore.test(word));
}

function kindOfWord(word: string, before: string | undefined): SecretKind | null {
  if (passwordWords.test(word)) return 'password';
  if (word === 'token' && before !== undefined && harmlessBeforeToken.test(before)) return null;
  if (tokenWords.test(word)) return 'token';
  return word === 'key' && before !== undefined && keyOwners.test(before) ? 'token' : null;
}
