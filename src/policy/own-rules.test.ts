import { describe, expect, it } from 'vitest';
import { sensitivities, severities } from '../model/finding';
import { parsePolicy } from './parse';

const base = { id: 'acme-token', pattern: 'ACME-\\d{4}', explanation: 'Ask.' };

/** The policy with these own rules, one key a line. */
function read(...own: readonly object[]) {
  return parsePolicy(JSON.stringify({ rules: { own } }, null, 1));
}

describe('own rules', () => {
  it('are read whole', () => {
    const all = {
      ...base,
      ...{
        title: 'Token',
        flags: 'i',
        anchors: ['ACME-'],
        severity: 'critical',
        category: 'secret',
        link: 'https://acme.example/',
      },
      ...{ allow: ['0000$'], examples: { find: ['acme-1234'], leave: ['acme-12', 'ACME-0000'] } },
    };
    const { policy, problems } = read(all);
    expect(problems).toEqual([]);
    expect(policy.rules.own).toEqual([
      {
        ...{ id: 'acme-token', title: 'Token', pattern: 'ACME-\\d{4}', flags: 'i', anchors: ['acme-'] },
        ...{
          severity: 'critical',
          category: 'secret',
          explanation: 'Ask.',
          link: 'https://acme.example/',
          allow: ['0000$'],
        },
      },
    ]);
  });

  it.each([...severities.map((severity) => ({ severity })), ...sensitivities.map((category) => ({ category }))])(
    'take %j',
    (changed) => {
      expect(read({ ...base, ...changed }).policy.rules.own).toMatchObject([changed]);
    },
  );

  it.each<[string, object, RegExp]>([
    ['no id', { id: undefined }, /"id" is missing/],
    ['an id of other letters', { id: 'Acme_Token' }, /hyphens/],
    ['the id of a built-in rule', { id: 'github-token' }, /a rule "github-token" already/],
    ['no pattern', { pattern: undefined }, /"pattern" is missing/],
    ['no explanation', { explanation: '' }, /"explanation" must be a text/],
    ['an unknown flag', { flags: 'g' }, /"flags"/],
    ['an unknown severity', { severity: 'huge' }, /"severity" must be one of/],
    ['an unknown category', { category: 'x' }, /"category" must be one of/],
    ['a short anchor', { anchors: ['ab'] }, /anchor/],
    ['an anchor that is not ASCII', { anchors: ['zürich'] }, /anchor/],
    ['an expression that is refused', { pattern: '(a)\\1' }, /back to a group/],
    ['an allowed expression that is refused', { allow: ['a(?=b)'] }, /linear time/],
  ])('with %s are left out, with one problem; others stay', (_, changed, message) => {
    const { policy, problems } = read({ ...base, ...changed }, { ...base, id: 'other' });
    expect(policy.rules.own.map(({ id }) => id)).toEqual(['other']);
    expect(problems).toMatchObject([{ severity: 'error' }]);
    expect(problems[0]?.message).toMatch(message);
  });

  it('may not share an id', () => {
    const { policy, problems } = read(base, base);
    expect(policy.rules.own).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['(?:é\\d)(?=x)', '(?='],
    ['"\\t\u0001a"\\1', '\\1'],
    ['a/\\/b**', '**'],
  ])('name the place of an error within the pattern, whatever is escaped in it: %s', (pattern, part) => {
    const text = `{ "rules": { "own": [{ "id": "a-b", "explanation": "e", "pattern": ${JSON.stringify(pattern)} }] } }`;
    const [problem] = parsePolicy(text).problems;
    const { startColumn = 0, endColumn = 0 } = problem?.range ?? {};
    expect(JSON.parse(`"${text.slice(startColumn - 1, endColumn - 1)}"`)).toBe(part);
  });

  it('whose examples do not hold are told, without the example, and are used', () => {
    const examples = { find: ['ACME-1234', 'ACME-12'], leave: ['ACME-99', 'ACME-9999'] };
    const { policy, problems } = read({ ...base, examples });
    expect(policy.rules.own).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      'the rule "acme-token" does not find this example; it is used as it is',
      'the rule "acme-token" finds this example; it is used as it is',
    ]);
    expect(new Set(problems.map(({ range }) => range.startLine)).size).toBe(2);
  });

  it('are told of an anchor by which their example is not found', () => {
    const { problems } = read({ ...base, anchors: ['token'], examples: { find: ['ACME-1234'] } });
    expect(problems).toHaveLength(1);
  });

  it('are at most a hundred, with expressions that are not too long together', () => {
    const { policy, problems } = read(...Array.from({ length: 102 }, (_, n) => ({ ...base, id: `a-${n}` })));
    expect(policy.rules.own).toHaveLength(100);
    expect(problems).toHaveLength(1);
    const long = read(
      ...Array.from({ length: 25 }, (_, n) => ({ ...base, id: `a-${n}`, pattern: `[${'ab'.repeat(498)}]` })),
    );
    expect(long.policy.rules.own).toHaveLength(20);
    expect(long.problems).toHaveLength(5);
  });

  it('with examples that would take too long are not held up by them', () => {
    const hostile = {
      ...base,
      pattern: '(?:a?){150}a{150}',
      examples: { leave: Array.from({ length: 20 }, () => 'ab'.repeat(20_000)) },
    };
    const { policy, problems } = read(hostile);
    expect(policy.rules.own).toHaveLength(1);
    expect(problems.at(-1)).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('not checked') as string,
    });
  });
});
