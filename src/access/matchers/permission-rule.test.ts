import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRule, PathRules } from './permission-rule';

const anchors = { start: ['/ws'], source: ['/ws'], home: ['/home/me'] };

function denied(rules: readonly string[], path: string): boolean {
  const parsed = rules.flatMap((text) => {
    const rule = parseRule(text);
    return rule.kind === 'path' ? [{ pattern: rule.pattern, rule: text }] : [];
  });
  const decision = new PathRules({ rules: parsed, anchors, effect: 'holds back' }, 'linux').decide(path, false);
  return decision !== null && 'matched' in decision;
}

const ruleText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary' }).map((inner) => `Read(${inner})`),
  fc.string({ unit: fc.constantFrom(...Array.from('[]*?!\\/{}^#~. -:az')) }).map((inner) => `Read(${inner})`),
);
const ordinaryName = fc
  .string({ unit: fc.constantFrom(...Array.from('abcXYZ019_-.[]*{}# ')), minLength: 1, maxLength: 8 })
  .filter(isOrdinary);
const tree = fc.array(
  fc.array(ordinaryName, { minLength: 1, maxLength: 3 }).map((names) => names.join('/')),
  { maxLength: 8 },
);

/** A blank at the end is trimmed by the Read tool, a star there stays a wildcard, and dots alone are no names. */
function isOrdinary(name: string): boolean {
  return !/^\.+$|^ |[ *]$/.test(name);
}

function escaped(name: string): string {
  return name.replace(/[[\]*{}# ]/g, '\\$&');
}

describe('permission rules', () => {
  it('never throw, whatever stands in them', () => {
    fc.assert(fc.property(ruleText, fc.string(), (rule, name) => void denied([rule], `/ws/${name}`)));
  });

  it('an anchored, escaped name denies that name, case folded, and nothing else', () => {
    fc.assert(
      fc.property(ordinaryName, tree, (name, paths) => {
        for (const path of [...paths, name]) {
          const expected = path.split('/')[0]?.toLowerCase() === name.toLowerCase();
          expect(denied([`Read(/${escaped(name)})`], `/ws/${path}`)).toBe(expected);
        }
      }),
    );
  });

  it('without exceptions the order does not matter', () => {
    const rules = fc.uniqueArray(fc.constantFrom('Read(a*)', 'Read(/b)', 'Read(**/c)', 'Read(~/x)', 'Read(b/c)'));
    fc.assert(
      fc.property(rules, tree, (list, paths) => {
        for (const path of paths) {
          expect(denied(list.toReversed(), `/ws/${path}`)).toBe(denied(list, `/ws/${path}`));
        }
      }),
    );
  });

  it('more rules without exceptions never open a path', () => {
    fc.assert(
      fc.property(tree, (paths) => {
        const denials = paths.map((path) => denied(['Read(a*)'], `/ws/${path}`));
        const more = paths.map((path) => denied(['Read(a*)', 'Read(/b)', 'Read(X/**)'], `/ws/${path}`));
        expect(denials.every((was, index) => !was || more[index])).toBe(true);
      }),
    );
  });
});

describe('parseRule', () => {
  it.each([
    ['Read', { kind: 'tool', tool: 'Read' }],
    ['*', { kind: 'tool', tool: '*' }],
    ['Read(*)', { kind: 'tool', tool: 'Read' }],
    ['Read(a(b).c)', { kind: 'path', tool: 'Read', pattern: 'a(b).c' }],
    ['Read(a\\)', { kind: 'none' }],
    ['Read(a\\\\)', { kind: 'path', tool: 'Read', pattern: 'a\\' }],
    ['Read(x:*)', { kind: 'none' }],
    ['Read(/x:*/c)', { kind: 'none' }],
    ['', { kind: 'none' }],
    ['Read(', { kind: 'none' }],
  ])('%s', (text, parsed) => {
    expect(parseRule(text)).toEqual(parsed);
  });
});
