import { describe, expect, it } from 'vitest';
import { parsePolicy } from './parse';
import { emptyPolicy, type Policy } from './policy';
import { allowedBy, confidentialEntry, excluded } from './query';
import { parseSize } from './size';

function policy(value: object): Policy {
  return parsePolicy(JSON.stringify(value)).policy;
}

describe('confidentialEntry', () => {
  const rows: [entry: string, path: string, isInside: boolean][] = [
    ['src/pricing/', 'src/pricing/a.ts', true],
    ['src/pricing', 'src/pricing/deep/a.ts', true],
    ['src/pricing/', 'src/pricing', true],
    ['src/pricing', 'src/pricing-old/a.ts', false],
    ['src/pricing', 'lib/src/pricing/a.ts', false],
    ['src/Pricing', 'src/pricing/a.ts', false],
    ['a.ts', 'a.ts', true],
    ['a.ts', 'a.tsx', false],
    ['src/*', 'src/a', false],
    ['.', 'any/thing', true],
  ];
  it.each(rows)('%s holds %s: %s', (entry, path, isInside) => {
    const found = confidentialEntry(policy({ confidential: [{ path: entry, reason: 'r' }] }), path);
    expect(found !== null).toBe(isInside);
  });

  it('prefers the strictest, then the innermost entry', () => {
    const entries = [
      { path: 'a', reason: 'outer', level: 'restricted' },
      { path: 'a/b', reason: 'inner' },
      { path: 'c', reason: 'outer' },
      { path: 'c/d', reason: 'inner' },
    ];
    const marked = policy({ confidential: entries });
    expect(confidentialEntry(marked, 'a/b/x')?.reason).toBe('outer');
    expect(confidentialEntry(marked, 'c/d/x')?.reason).toBe('inner');
    expect(confidentialEntry(emptyPolicy, 'x')).toBeNull();
  });
});

describe('allowedBy', () => {
  const rows: [glob: string, rules: string[], path: string, rule: string, isAllowed: boolean][] = [
    ['test/**', ['*'], 'test/a/b.env', 'r', true],
    ['test/**', ['*'], 'test/.env', 'r', true],
    ['test/**', ['r'], 'test/a', 'r', true],
    ['test/**', ['r'], 'test/a', 'r2', false],
    ['test/**', [], 'test/a', 'r', false],
    ['test', ['*'], 'test/a', 'r', false],
    ['*.md', ['*'], 'docs/a.md', 'r', false],
    ['**/*.md', ['*'], 'docs/a.md', 'r', true],
    ['!src/**', ['*'], 'lib/a', 'r', false],
    ['#a', ['*'], '#a', 'r', true],
    ['!(src)/**', ['*'], 'lib/a', 'r', false],
  ];
  it.each(rows)('%s %j: %s, %s: %s', (path, rules, file, rule, isAllowed) => {
    expect(allowedBy(policy({ allow: [{ path, rules, reason: 'x' }] }), file, rule) !== null).toBe(isAllowed);
  });
});

describe('excluded', () => {
  const rows: [glob: string, path: string, isExcluded: boolean][] = [
    ['**/vendor/**', 'vendor', true],
    ['**/vendor/**', 'a/vendor', true],
    ['**/vendor/**', 'a/vendor/.b/c', true],
    ['**/vendor/**', 'a/vendors', false],
    ['*.min.js', 'a.min.js', true],
    ['*.min.js', 'a/b.min.js', false],
  ];
  it.each(rows)('%s: %s: %s', (glob, path, isExcluded) => {
    expect(excluded(policy({ scan: { exclude: [glob] } }), path)).toBe(isExcluded);
  });
});

describe('parseSize', () => {
  const rows: [value: unknown, bytes: number | null][] = [
    ['5MB', 5_242_880],
    ['1.5 kb', 1536],
    ['10B', 10],
    [4096, 4096],
    ['5', null],
    ['0MB', null],
    [-1, null],
    [1.5, null],
    [true, null],
    ['999999999GB', null],
  ];
  it.each(rows)('%j is %j bytes', (value, bytes) => {
    expect(parseSize(value)).toBe(bytes);
  });
});
