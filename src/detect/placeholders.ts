import { looksMadeUp } from './measures';

/** Values that are looked up elsewhere, by the language or tool that does so. */
const lookups: readonly RegExp[] = [
  /\$\{|\$\(|^\$(?!(?:apr1|argon2[a-z]{0,2}|scrypt|y)\$)[A-Za-z_]|\{\{|\}\}|#\{|<%|%>|%\(\w/, // shell, templates, Helm, Ruby
  /^<[^<>]*>$|^\[[^[\]]*\]$|^\{[^{}]*\}$|^%[A-Za-z_]\w*%$|^@[A-Za-z_.-]+@$|^__\w+__$/, // placeholders in brackets
  /\b(?:process\.env|os\.environ|os\.getenv|getenv|System\.getenv|import\.meta\.env|ENV\[|env\()/i,
  /^(?:op|vault|ref\+\w+|secretref|keyring|awssm|gcpsm|azurekeyvault):/i, // secret references
  /^(?:arn:|!(?:Ref|Sub|GetAtt)|(?:var|local|data|module|secrets|vars)\.)/,
  /^(?:ENC\[|ENC\(|\{cipher\}|AgA[A-Za-z0-9+/]{100})/, // encrypted: sops, Jasypt, Spring Cloud Config, sealed secrets
];

/** Words that mark a made-up value wherever they stand in it. */
const stopWords =
  /example|changeme|change[-_ ]?(?:me|this|it)|placeholder|replace|dummy|sample|redacted|insert|your[-_ ]?\w|xxxx|\*{3}|\.{3}|…|todo|fixme|not[-_ ]?(?:a[-_ ])?real|fake|foobar|lorem|some[-_]?(?:secret|token|pass)|my[-_]?(?:secret|token|pass|super|api)|super[-_]?s[e3]cr[e3]t|some[-_]?kind[-_]?of|(?:secret|pass(?:word)?|token)[-_]?(?:here|value|goes)|qwerty|deadbeef|_1234\b/i;

/** Whole values that nobody would call a secret. */
const plainValues =
  /^(?:true|false|yes|no|on|off|null|nil|none|undefined|empty|default|secret|token|pass(?:word|wd)?\d{0,4}|pwd|admin|root|user|test(?:ing)?\d{0,4}|guest|anonymous|anoncvs|demo|foo|bar|baz|abc\d*|key|postgres|mysql|mongo|redis|rabbitmq|local|dev|\W*)$/i;

/** True for values that are not a secret themselves: look-ups, templates, encrypted text, made-up values, empty ones. */
export function isPlaceholder(value: string): boolean {
  const trimmed = value.trim();
  return (
    plainValues.test(trimmed) ||
    /^(.)\1*$/.test(trimmed) ||
    /^(?:0?1234567|abcdefg)/i.test(trimmed) ||
    stopWords.test(trimmed) ||
    lookups.some((lookup) => lookup.test(trimmed)) ||
    hidesWords(trimmed)
  );
}

/** Base64 of a sentence or of words, as tests and manuals have it: what was written is no secret, and neither is this. */
function hidesWords(value: string): boolean {
  if (!/^(?:[A-Za-z0-9+/]{4}){2,60}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)) return false;
  const text = Buffer.from(value, 'base64').toString('latin1').trim();
  return /^[\x20-\x7e]{4,}$/.test(text) && text.split(/\s+/).every((word) => looksMadeUp(word) || madeOfWords(word));
}

/**
 * True for text that reads like code or a name: words joined by separators, paths, URLs, calls, format strings.
 * `value` has no white space.
 */
export function readsLikeCode(value: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ||
    /^(?:\.{0,2}|~|[A-Za-z]:)[\\/][\w.@+\\/-]*$/.test(value) ||
    /\p{Lo}/u.test(value) ||
    /^\d{4}-\d\d-\d\d(?:$|T\d)/.test(value) ||
    /\w\(|\)$|\w\[-?\d{0,3}\]|=>|::|->|^[#.][\w-]+$|%[sdv]\b|\$\d/.test(value) ||
    madeOfWords(value)
  );
}

/** Identifiers, file names, version numbers, kebab-case and dotted names: only word-like pieces. */
function madeOfWords(value: string): boolean {
  if (!/^[\p{L}\p{N}_$@:?.,=|[\]/\\-]+$/u.test(value)) return false;
  const pieces = value.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(/[^\p{L}\p{N}]+|\s/u);
  // A name has words in it; chance letters fall into many short pieces.
  if (pieces.length >= 4 && /^[\p{L}\p{N}]+$/u.test(value) && value.length < 3 * pieces.length) return false;
  return pieces.every(
    (piece) =>
      technicalWord.test(piece) || (/^(?:\p{Lu}+|\p{Lu}?\p{Ll}+)?\d{0,2}s?$/u.test(piece) && hasWordShape(piece)),
  );
}

/** Names of formats with their number, and numbers with a unit: any letters behind a number would be a chance password too. */
const technicalWord =
  /^(?:sha|aes|rsa|utf|base|md|es|hs|rs|ps|ecma|iso|x|p|oauth|http|ipv|v)\d{1,5}$|^\d{1,3}(?:st|nd|rd|th|[mun]?s|min|[hdwmyxkv]|[kmgt]i?b|p[xt]|r?em|bits?|[ap]m|fa)$/i;

/** Words have vowels and are not endless; chance letters mostly break one of the two. */
function hasWordShape(piece: string): boolean {
  return piece.length <= 20 && !/[bcdfghjklmnpqrstvwxz]{5}/i.test(piece);
}
