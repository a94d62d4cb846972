/** How a glob's wildcards treat the slash between folders. */
interface GlobReading {
  /** `*` and `?` take in slashes, as the Rust crate `globset` has it by default. */
  readonly crossing: boolean;
  /** Letter case does not matter. */
  readonly ignoreCase?: boolean;
}

/**
 * A glob as the Rust crate `globset` reads it (https://docs.rs/globset/latest/globset/#syntax), for whole POSIX paths:
 * letter case matters unless told otherwise, names that start with a dot are ordinary, `{a,b}` are alternatives, `[!a]` is a class, a backslash
 * escapes. `null` when it is no valid glob.
 */
export function globPattern(glob: string, { crossing, ignoreCase = false }: GlobReading): RegExp | null {
  if (glob === '**') return /^[^]*$/;
  const any = crossing ? '[^]' : '[^/]';
  let source = '';
  let depth = 0;
  for (const [token] of glob.matchAll(tokens)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth < 0) return null;
    source += wildcard(token, any) ?? group(token, depth) ?? literal(token);
  }
  return depth === 0 ? compiled(source, ignoreCase) : null;
}

/** Two stars count as such only between slashes; else they are ordinary ones. */
const tokens = /(?:^|(?<=\/))\*\*\/(?:\*\*\/)*|\/\*\*$|\*+|\?|\{|\}|,|\[[!^]?\]?[^\]]*\]|\\[^]|[^]/g;

function wildcard(token: string, any: string): string | null {
  if (token === '/**') return '/[^]*';
  if (/^\*\*\//.test(token)) return '(?:[^]*/)?';
  if (/^\*+$/.test(token)) return `${any}*`;
  return token === '?' ? any : null;
}

function group(token: string, depth: number): string | null {
  if (token === '{') return '(?:';
  if (token === '}') return ')';
  if (token === ',' && depth > 0) return '|';
  if (token.length < 3 || !token.startsWith('[')) return null;
  const negated = /^\[[!^]/.test(token);
  const members = token.slice(negated ? 2 : 1, -1).replaceAll(/[\\[\]^]/g, '\\$&');
  return `[${negated ? '^' : ''}${members}]`;
}

function literal(token: string): string {
  const text = token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function compiled(source: string, ignoreCase: boolean): RegExp | null {
  try {
    return new RegExp(`^${source}$`, ignoreCase ? 'i' : '');
  } catch {
    return null;
  }
}
