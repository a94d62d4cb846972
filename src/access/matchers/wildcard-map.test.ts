import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LastMatch, wildcard, type PermissionRule } from './wildcard-map';

/** The definition, word for word: https://github.com/anomalyco/opencode/blob/dev/packages/opencode/src/util/wildcard.ts. */
function byDefinition(pattern: string, text: string): boolean {
  const unified = pattern.replaceAll('\\', '/');
  let source = unified
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  if (source.endsWith(' .*')) source = `${source.slice(0, -3)}( .*)?`;
  return new RegExp(`^${source}$`, 's').test(text.replaceAll('\\', '/'));
}

const letters = fc.string({ unit: fc.constantFrom(...Array.from('*?ab./\\ []{}()$^+|\n')), maxLength: 10 });

describe('wildcard', () => {
  it('is what the program defines', () => {
    fc.assert(
      fc.property(letters, letters, (pattern, text) => {
        expect(wildcard(pattern, false)(text)).toBe(byDefinition(pattern, text));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds what a pattern was made of', () => {
    fc.assert(
      fc.property(letters, letters, letters, (head, middle, tail) => {
        const plain = middle.replace(/[*?]/g, '');
        expect(wildcard(`*${plain}*`, false)(head + plain + tail)).toBe(true);
      }),
    );
  });

  it.each([
    ['*.env', 'src/.env', true],
    ['*.env', 'src/.ENV', false],
    ['**/.env', '.env', false],
    ['secrets/*', 'secrets/deep/a', true],
    ['git *', 'git', true],
    ['git *', 'git status', true],
    ['git*', 'github', true],
    ['a?c', 'a/c', true],
    ['back\\slash', 'back/slash', true],
  ])('%s over %s', (pattern, text, expected) => {
    expect(wildcard(pattern, false)(text)).toBe(expected);
  });

  it('folds letters where it is told to', () => {
    expect(wildcard('Src/*.PEM', true)('src/key.pem')).toBe(true);
  });
});

describe('LastMatch', () => {
  const rule = (permission: string, pattern: string, action: PermissionRule['action']): PermissionRule => ({
    permission,
    pattern,
    action,
    source: null,
  });
  const rules = [rule('*', '*', 'allow'), rule('read', '*.env', 'ask'), rule('rea?', 'a*', 'deny')];

  it('takes the last rule that matches', () => {
    const read = LastMatch.of(rules, 'read', false);
    expect(['b', '.env', 'a', 'a.env'].map((text) => read.find(text)?.action)).toEqual([
      'allow',
      'ask',
      'deny',
      'deny',
    ]);
    expect(LastMatch.of(rules, 'edit', false).find('a')).toBe(rules[0]);
    expect(LastMatch.of([], 'read', false).find('a')).toBeNull();
  });

  it('a later rule for everything cancels those before it', () => {
    const read = LastMatch.of([...rules, rule('read', '**', 'allow')], 'read', false);
    expect(read.find('a.env')?.action).toBe('allow');
  });

  it('answers the same for texts of one beginning when narrowed to it', () => {
    const commands = fc.string({ unit: fc.constantFrom(...Array.from('cat* ?.x/')), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(commands), commands, (patterns, rest) => {
        const list = patterns.map((pattern, index) => rule('bash', pattern, index % 2 === 0 ? 'ask' : 'deny'));
        const bash = LastMatch.of([rule('*', '*', 'allow'), ...list], 'bash', false);
        expect(bash.startingWith('cat ').find(`cat ${rest}`)).toBe(bash.find(`cat ${rest}`));
      }),
    );
  });

  it('names the rule that allows most, and the strongest', () => {
    const read = LastMatch.of(rules, 'read', false);
    expect(read.mostPermissive()).toBe(rules[0]);
    expect(read.last).toBe(rules[2]);
  });

  it('the same path, whatever stands before the last rule for everything', () => {
    fc.assert(
      fc.property(fc.array(letters), letters, (patterns, text) => {
        const before = patterns.map((pattern) => rule('read', pattern, 'deny'));
        const all = rule('read', '*', 'ask');
        expect(LastMatch.of([...before, all], 'read', false).find(text)).toBe(all);
      }),
    );
  });
});
