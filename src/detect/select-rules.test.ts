import { describe, expect, it } from 'vitest';
import type { Preset } from '../model/detection';
import type { Rule, RuleInfo, SpotRule } from './rule';
import { namedRules, selectRules } from './select-rules';

const infoOf = (id: string): RuleInfo =>
  ({ id, title: id, category: 'personal', severity: 'low', explanation: id, source: id }) as const;

function ruleOf(id: string, presets?: readonly Preset[]): Rule {
  const info = infoOf(id);
  return { ...info, ...(presets === undefined ? {} : { presets }), kind: 'spot', anchors: [id], match: () => null };
}

const rules = [ruleOf('always'), ruleOf('health', ['hipaa']), ruleOf('people', ['hipaa', 'gdpr'])];

describe('selectRules', () => {
  it.each<[string, readonly Preset[], readonly string[], readonly string[]]>([
    ['no preset', [], [], ['always']],
    ['another preset', ['tlp'], [], ['always']],
    ['one of its presets', ['gdpr'], [], ['always', 'people']],
    ['all of them', ['gdpr', 'hipaa'], [], ['always', 'health', 'people']],
    ['a rule that is switched off', ['hipaa'], ['people', 'always'], ['health']],
  ])('with %s', (_, presets, disabledRules, ids) => {
    const selected = selectRules(rules, { salt: new Uint8Array(), disabledRules, presets });
    expect(namedRules(selected).map(({ id }) => id)).toEqual(ids);
  });

  it('takes no preset where none is named', () => {
    const selected = selectRules(rules, { salt: new Uint8Array(), disabledRules: [] });
    expect(namedRules(selected).map(({ id }) => id)).toEqual(['always']);
  });

  it('leaves it to a rule to be silent in the name of others that are switched off', () => {
    const named: SpotRule = {
      ...infoOf('general'),
      kind: 'spot',
      anchors: [],
      match: () => null,
      members: {
        all: () => [infoOf('special')],
        limitedTo: (isUsed) => ({ ...named, anchors: ['special', 'general'].filter((id) => isUsed(infoOf(id))) }),
      },
    };
    const used = (...disabledRules: readonly string[]): readonly (readonly string[])[] =>
      selectRules([named], { salt: new Uint8Array(), disabledRules }).map(({ anchors }) => anchors);
    expect(used()).toEqual([[]]);
    expect(used('special')).toEqual([['general']]);
    expect(used('special', 'general')).toEqual([[]]);
    expect(namedRules([named]).map(({ id }) => id)).toEqual(['special', 'general']);
  });
});
