import { describe, expect, it } from 'vitest';
import { createExcluder, defaultExcludes } from './exclude';

describe('createExcluder', () => {
  it.each<[string, string, boolean]>([
    ['**/lib/**', 'lib', true],
    ['**/lib/**', 'a/b/lib', true],
    ['**/lib/**', 'library', false],
    ['**/lib/**', 'lib.txt', false],
    ['a/b/**', 'a/b', true],
    ['a/b/**', 'a/b/c', true],
    ['a/b/**', 'x/a/b', false],
    ['*.log', 'x.log', true],
    ['*.log', 'a/x.log', false],
    ['**/*.log', 'a/.x.log', true],
    ['**/*.{log,tmp}', 'a/x.tmp', true],
    ['**/.cache/**', 'a/.cache', true],
    ['**', 'a', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(createExcluder([pattern])(path)).toBe(expected);
  });

  it('leaves out nothing without a pattern', () => {
    expect(createExcluder([])('node_modules')).toBe(false);
  });

  it.each(['!src/**', '# a note', ''])('takes %j not as "all but"', (pattern) => {
    expect(createExcluder([pattern])('.env')).toBe(false);
  });

  it('leaves out dependencies and caches by default, at any depth, and nothing of the user', () => {
    const excluded = createExcluder(defaultExcludes);
    expect(['node_modules', 'a/node_modules', '.venv', '.hg'].every(excluded)).toBe(true);
    expect(['.env', '.git', 'src', 'vendor', 'node_modules.txt'].some(excluded)).toBe(false);
  });
});
