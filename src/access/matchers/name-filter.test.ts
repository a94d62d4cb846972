import { describe, expect, it } from 'vitest';
import { NameFilter } from './name-filter';

describe('NameFilter', () => {
  it.each([
    ['*.pem', 'index.ts', 'src', false],
    ['*.pem', 'key.PEM', 'src', true],
    ['.env', '.env.local', '', false],
    ['.env*', '.env.local', 'a', true],
    ['/secrets/**', 'a.txt', 'secrets', true],
    ['/secrets/**', 'a.txt', 'src', false],
    ['secrets/*', 'a.txt', 'Secrets', true],
    ['secrets/*', 'secrets', 'src', false],
    ['secrets/**/*', 'a.txt', 'secrets', true],
    ['secrets/*/*', 'a.txt', 'any', true],
    ['secrets/*/**', 'a.txt', 'any', true],
    ['**', 'anything', '', true],
    ['!*.pem', 'key.pem', '', false],
    ['[ab].txt', 'a.txt', '', true],
    ['trail ', 'trail', '', true],
  ])('%s, %s in %s: %s', (pattern, name, folder, expected) => {
    expect(new NameFilter([pattern]).fits(name, folder)).toBe(expected);
  });
});
