import type { Dialect } from './dialect';

/** A path as a pattern, without the anchor before it and the mark of a folder behind it. */
export interface Spelling {
  readonly pattern: string;
  /** What the pattern matches in each segment of a path. */
  readonly segments: readonly RegExp[];
  /** How many characters a wildcard stands in for, so that other names may match as well. */
  readonly wildcards: number;
}

/** The narrowest pattern that matches the path, or why there is none. `path`: POSIX, relative, not empty. */
export function spell(path: string, dialect: Dialect): Spelling | { readonly reason: string } {
  const obstacle = dialect.unspellable.find(({ test }) => test.test(path));
  if (obstacle !== undefined) return { reason: obstacle.reason };
  const wild = wildcardPlaces(path, dialect);
  const pattern = path
    .split('')
    .map((unit, at) => (wild.has(at) ? '?' : escaped(unit, at, dialect)))
    .join('');
  return { pattern, segments: segmentMatchers(path, wild, dialect), wildcards: wild.size };
}

function escaped(unit: string, at: number, { escapes, leadingEscapes }: Dialect): string {
  return (at === 0 ? leadingEscapes[unit] : undefined) ?? escapes[unit] ?? unit;
}

function wildcardPlaces(path: string, dialect: Dialect): ReadonlySet<number> {
  const all = new RegExp(dialect.wildcard, 'g');
  return new Set([...path.matchAll(all)].map(({ index }) => index));
}

function segmentMatchers(
  path: string,
  wild: ReadonlySet<number>,
  { ignoresCase, ignoresTrailingBlanks }: Dialect,
): readonly RegExp[] {
  let start = 0;
  const names = path.split('/');
  return names.map((segment, index) => {
    const from = start;
    start += segment.length + 1;
    const source = [...segment.matchAll(/[^]/g)].map(({ 0: unit, index: at }) =>
      wild.has(from + at) ? '[^/]' : unit.replace(/[\\^$.*+?()[\]{}|]/, '\\$&'),
    );
    const end = ignoresTrailingBlanks && index === names.length - 1 ? '\\s*' : '';
    return new RegExp(`^${source.join('')}${end}$`, ignoresCase ? 'i' : '');
  });
}
