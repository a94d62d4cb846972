import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnRule } from '../../../model/detection';
import { createDetector } from '../../create-detector';
import { letters } from '../../test-samples';
import { coveredText } from '../../test-detector';
import { longestPiece, sharedByPieces } from './line-pieces';
import { ExpressionError, linearExpression, type LinearExpression } from './linear-expression';
import { findIn } from './own-rules';
import { requiredLiteral } from './required-literal';

const salt = new Uint8Array(32).fill(5);

function ruleOf(pattern: string, changed: Partial<OwnRule> = {}): OwnRule {
  const literal = requiredLiteral(pattern);
  const info = { title: 'Acme', severity: 'high', category: 'secret', explanation: 'Ask.', link: null } as const;
  return {
    id: 'acme-token',
    pattern,
    flags: '',
    anchors: literal === null ? [] : [literal],
    allow: [],
    ...info,
    ...changed,
  };
}

/** What the rule finds, with and without the help of its literal. */
function found(rule: OwnRule, text: string): readonly string[] {
  const [helped, unhelped] = [rule, { ...rule, anchors: [] }].map((each) => {
    const detector = createDetector({ salt, disabledRules: [], ownRules: [each], policyFiles: ['.sightline.jsonc'] });
    return detector.scanText('src/a.ts', text).filter(({ ruleId }) => ruleId === rule.id);
  });
  expect(helped).toEqual(unhelped);
  return (helped ?? []).map((finding) => coveredText(text, finding) ?? '');
}

describe('an own rule', () => {
  it('finds what its expression says, line by line', () => {
    const text = 'x\r\nACME-1234 y ACME-5678\r\n ACME-12\nACME-9999';
    expect(found(ruleOf('ACME-[0-9]{4}'), text)).toEqual(['ACME-1234', 'ACME-5678', 'ACME-9999']);
    expect(found(ruleOf('^ACME-\\d{4}$'), text)).toEqual(['ACME-9999']);
    expect(found(ruleOf('ACME-1234[^x]*ACME-9'), text)).toEqual([]);
  });

  it('covers its first group where it has one', () => {
    expect(found(ruleOf('acme_key: (\\w+)|acme=(\\w+)', { flags: 'i' }), 'Acme_Key: abc')).toEqual(['abc']);
  });

  it('leaves what it allows', () => {
    const rule = ruleOf('ACME-[0-9]{4}', { allow: ['-0000$', '^X'] });
    expect(found(rule, 'ACME-0000 ACME-0001')).toEqual(['ACME-0001']);
  });

  it('finds in a very long line what is no longer than two pieces have in common', () => {
    for (const before of [0, longestPiece - 10, longestPiece, 3 * longestPiece - sharedByPieces - 5]) {
      expect(found(ruleOf('ACME-[0-9]{4}'), `${'x'.repeat(before)}ACME-1234${'y'.repeat(20_000)}`)).toEqual([
        'ACME-1234',
      ]);
    }
  });

  it('says nothing of the text, and hides a short one from its fingerprint', () => {
    const detector = createDetector({ salt, disabledRules: [], ownRules: [ruleOf('ACME-[0-9a-zA-Z]+')] });
    const [short, long, again] = ['ACME-12', `ACME-${letters(30)}`, `x ACME-${letters(30)}`].map(
      (text) => detector.scanText('a.txt', text)[0],
    );
    expect(short).toMatchObject({
      ruleId: 'acme-token',
      category: 'secret',
      severity: 'high',
      preview: 'value hidden',
    });
    expect(long?.fingerprint).toBe(again?.fingerprint);
    expect(short?.fingerprint).not.toBe(long?.fingerprint);
  });

  it('goes before rules that guess by a name, and behind those for a format', () => {
    const token = `${['gh', 'p_'].join('')}${letters(36)}`;
    const detector = createDetector({ salt, disabledRules: [], ownRules: [ruleOf('(?:gh._|ACME-)[0-9a-zA-Z]+')] });
    const rules = (text: string) => detector.scanText('src/a.ts', text).map(({ ruleId }) => ruleId);
    expect(rules(`api_secret = "ACME-${letters(30)}"`)).toEqual(['acme-token']);
    expect(rules(`api_secret = "${token}"`)).toEqual(['github-token']);
  });

  it('can be switched off and allowed on a line, and finds nothing where it is written down', () => {
    const options = { salt, ownRules: [ruleOf('ACME-[0-9]{4}')], policyFiles: ['.sightline.jsonc'] };
    const detector = createDetector({ ...options, disabledRules: [] });
    expect(createDetector({ ...options, disabledRules: ['acme-token'] }).scanText('a', 'ACME-1234')).toEqual([]);
    expect(detector.scanText('a', 'ACME-1234 # sightline:allow acme-token')).toEqual([]);
    expect(detector.scanText('.sightline.jsonc', 'ACME-1234')).toEqual([]);
  });

  it('is left out when it does not compile, and the others go on', () => {
    const ownRules = [ruleOf('a(', { id: 'broken', anchors: [] }), ruleOf('ACME-[0-9]{4}')];
    expect(createDetector({ salt, disabledRules: [], ownRules }).scanText('a', 'ACME-1234 a(')).toHaveLength(1);
  });
});

/** The same expression, counting how many steps it could have taken. */
function counted(expression: LinearExpression): LinearExpression & { steps: number } {
  const counting = {
    ...expression,
    steps: 0,
    isIn(text: string): boolean {
      counting.steps += text.length * expression.size;
      return expression.isIn(text);
    },
    *matches(text: string) {
      let from = 0;
      counting.steps += text.length * expression.size;
      for (const groups of expression.matches(text)) {
        from = groups[0]?.[1] ?? from;
        yield groups;
        counting.steps += (text.length - from) * expression.size;
      }
    },
  };
  return counting;
}

describe('any expression', () => {
  const bounded = (pattern: string, flags: string, text: string): void => {
    let expression: LinearExpression;
    try {
      expression = linearExpression(pattern, flags);
    } catch (error) {
      if (error instanceof ExpressionError) return;
      throw error;
    }
    const find = counted(expression);
    const { spans } = findIn(text, [], { find, allow: [] });
    // Pieces overlap by an eighth; each is asked once whether it matches, and searched seventeen times at most.
    expect(find.steps).toBeLessThanOrEqual(
      Math.min(2 ** 29 + longestPiece * expression.size, text.length * 1.15 * 18 * expression.size),
    );
    for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
  };

  it.each([
    ['(a+)+b', 'a', 60_000],
    ['(a|a)*b', 'a', 60_000],
    ['(a|aa)+$', 'ab', 40_000],
    ['(?:a?){200}a{200}', 'a', 20_000],
    ['(.*.*)*x', 'y', 40_000],
    ['(?:[ab]{0,400}c)|a', 'ab', 20_000],
    ['(a|b)*a(a|b){100}c', 'abb', 40_000],
    ['a', 'a', 300_000],
    ['(?s).', 'a\n', 100_000],
  ])('%s takes a bounded number of steps on %s and again', (pattern, piece, length) => {
    bounded(pattern, '', piece.repeat(length / piece.length));
  });

  it('that is random takes a bounded number of steps, on any text', () => {
    const atom = fc.constantFrom('a', 'b', '.', '\\s', '\\w', '[ab]', '[^a]', 'é', '^', '$', '\\b', '\\pL', '\\');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        atom,
        fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => left + right),
        fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => `(?:${left}|${right})`),
        fc
          .tuple(tie('tree'), fc.constantFrom('*', '+', '?', '{2,30}', '{9}', '*?'))
          .map(([inner, often]) => `(${inner})${often}`),
      ),
    }));
    const text = fc.oneof(
      fc
        .tuple(fc.constantFrom('a', 'ab', 'aab\n', 'é ', 'a b'), fc.integer({ min: 1, max: 3000 }))
        .map(([piece, times]) => piece.repeat(times)),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(
      fc.property(tree, fc.constantFrom('', 'i', 'ims'), text, (pattern, flags, subject) => {
        bounded(pattern, flags, subject);
      }),
      { numRuns: 400 },
    );
  });

  it('stops at its bound, and says so at the file', () => {
    const detector = createDetector({
      salt,
      disabledRules: [],
      ownRules: [ruleOf('(?:[ab]{0,150}c)|d', { anchors: [] })],
    });
    const findings = detector.scanText('a.txt', `${'ab'.repeat(80)}c\n`.repeat(20_000));
    const wholeFile = findings.filter(({ range }) => range === null);
    expect(wholeFile.map(({ severity, preview }) => [severity, preview])).toEqual([
      ['low', expect.stringContaining('not looked at to its end')],
    ]);
  });
});
