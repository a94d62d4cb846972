import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyInsertions, composed } from '../text/insertion';
import { claudeSettings, sandboxRule } from './claude-settings';
import { removeRules } from './remove-rules';

const rule = fc.oneof(
  fc.stringMatching(/^[a-z./]{1,4}$/).map((path) => `Read(/${path})`),
  fc.stringMatching(/^[a-z./]{1,4}$/).map((path) => sandboxRule(`./${path}`)),
);
const rules = fc.uniqueArray(rule, { minLength: 1, maxLength: 4 });
const texts = fc.constantFrom(
  null,
  '{}',
  '{\r\n\t"model": "x"\r\n}\r\n',
  '\uFEFF{ "sandbox": { "enabled": true } }',
  '{ "permissions": { "deny": [] }, "sandbox": { "filesystem": { "denyRead": ["/a"] } } }',
  '{ "permissions": { "deny": ["Read(/own)"], "allow": [] } }',
);

interface Lists {
  permissions?: { deny?: string[] };
  sandbox?: { filesystem?: { denyRead?: string[] } };
}

function listsOf(text: string | null): { readonly deny: readonly string[]; readonly denyRead: readonly string[] } {
  const value = JSON.parse((text ?? '{}').replace(/^\uFEFF/, '')) as Lists;
  return { deny: value.permissions?.deny ?? [], denyRead: value.sandbox?.filesystem?.denyRead ?? [] };
}

describe('the two lists of a settings file', () => {
  it('get exactly the rules that are theirs, and lose them again', () => {
    fc.assert(
      fc.property(texts, rules, (text, wanted) => {
        const absent = claudeSettings.absent(text, wanted);
        expect(absent).toEqual(wanted);
        const after = applyInsertions(text ?? '', claudeSettings.insert(text, absent));
        const [before, now] = [listsOf(text), listsOf(after)];
        const paths = wanted.flatMap((each) => /^sandbox\.filesystem\.denyRead: (.*)$/.exec(each)?.[1] ?? []);
        expect(now).toEqual({
          deny: [...before.deny, ...wanted.filter((each) => each.startsWith('Read('))],
          denyRead: [...before.denyRead, ...paths],
        });
        expect(claudeSettings.absent(after, wanted)).toEqual([]);
        const rest = removeRules(claudeSettings, after, wanted);
        expect(rest.missing).toEqual([]);
        expect(listsOf(rest.text)).toEqual(before);
        expect(claudeSettings.isEmpty(rest.text)).toBe(text === null || text === '{}');
      }),
    );
  });

  it.each([
    ['{ "permissions": { "deny": {} } }', 'Read(/a)'],
    ['{ "sandbox": [] }', sandboxRule('./a')],
  ])('are not forced into another shape: %s', (text, wanted) => {
    expect(() => claudeSettings.absent(text, [wanted])).toThrow(/is not an/);
  });
});

describe('composed', () => {
  const list = fc.array(fc.record({ at: fc.nat(20), text: fc.stringMatching(/^[a-c]{1,3}$/) }), { maxLength: 4 });

  it('does at once what two lists do one after the other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), list, list, (text, one, other) => {
        const within = (all: readonly { at: number; text: string }[], length: number) =>
          all.map((each) => ({ offset: each.at % (length + 1), text: each.text }));
        const first = within(one, text.length);
        const middle = applyInsertions(text, first);
        const then = within(other, middle.length);
        expect(applyInsertions(text, composed(first, then))).toBe(applyInsertions(middle, then));
      }),
      { numRuns: 2000 },
    );
  });
});
