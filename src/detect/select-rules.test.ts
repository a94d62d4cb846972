import { describe, expect, it } from 'vitest';
import type { Preset } from '../model/detection';
import type { Rule } from './rule';
import { selectRules } from './select-rules';

function ruleOf(id: string, presets?: readonly Preset[]): Rule {
  const info = { id, title: id, category: 'personal', severity: 'low', explanation: id, source: id } as const;
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
    expect(selected.map(({ id }) => id)).toEqual(ids);
  });

  it('takes no preset where none is named', () => {
    expect(selectRules(rules, { salt: new Uint8Array(), disabledRules: [] }).map(({ id }) => id)).toEqual(['always']);
  });
});
