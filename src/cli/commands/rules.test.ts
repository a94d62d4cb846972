import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, runCommand } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { policyRules, ruleTable } from '../../detect';
import type { RuleRow } from '../rule-rows';

const base = temporaryFolder();

async function rules(words: readonly string[], policy?: object) {
  const root = mkdtempSync(join(base, 'ws-'));
  if (policy !== undefined) put(root, '.sightline.jsonc', JSON.stringify(policy));
  return runCommand(root, ['rules', ...words]);
}

async function rows(words: readonly string[], policy?: object): Promise<readonly RuleRow[]> {
  return JSON.parse((await rules([...words, '--format', 'json'], policy)).output) as readonly RuleRow[];
}

const own = {
  id: 'acme-token',
  title: 'Acme',
  pattern: 'ACME-\\d{4}',
  explanation: 'Revoke it.',
  severity: 'critical',
  category: 'secret',
};

describe('sightline rules', () => {
  it('lists every rule with what to do and its page, as text and as JSON', async () => {
    const listed = await rows([]);
    const known = [...ruleTable(), ...policyRules];
    expect(listed).toHaveLength(known.length);
    expect(listed).toMatchObject(known);
    const lines = (await rules([])).output.split('\n');
    for (const { id, title, explanation, source } of known) {
      const row = lines.findIndex((line) => line.startsWith(`${id} `) && line.endsWith(title));
      expect(lines.slice(row + 1, row + 3)).toEqual([`    ${explanation}`, `    ${source}`]);
    }
  });

  it('gives each an id of its own in kebab-case, a sentence and a page', () => {
    const known = [...ruleTable(), ...policyRules];
    expect(new Set(known.map(({ id }) => id)).size).toBe(known.length);
    for (const { id, explanation, source } of known) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(explanation).toMatch(/\.$/);
      expect(source).toMatch(/^https:\/\//);
    }
  });

  it('lists the own rules of the policy, what it switches off and what it allows', async () => {
    const policy = {
      rules: { disabled: ['github-token'], own: [own] },
      allow: [{ path: 'test/**', rules: ['acme-token'], reason: 'made up' }],
    };
    const listed = await rows([], policy);
    expect(listed.filter(({ off }) => off === 'switched off in the policy').map(({ id }) => id)).toEqual([
      'github-token',
    ]);
    expect(listed.at(-1)).toEqual({
      ...{
        id: 'acme-token',
        title: 'Acme',
        category: 'secret',
        severity: 'critical',
        explanation: 'Revoke it.',
        source: '',
      },
      ...{ from: 'policy', off: null, allowed: [{ path: 'test/**', reason: 'made up', line: 1 }] },
    });
    const { output } = await rules([], policy);
    expect(output).toContain('    off: switched off in the policy\n');
    expect(output).toContain('    Revoke it.\n    allowed in test/**: made up (policy line 1)\n');
  });

  it('says of rules for a preset whether it is switched on', async () => {
    const off = (await rows(['--preset', 'hipaa'])).map((row) => row.off);
    const on = (await rows(['--preset', 'hipaa'], { presets: ['hipaa'] })).map((row) => row.off);
    expect(off.length).toBe(on.length);
    expect(off.every((why) => why !== null)).toBe(true);
    expect(on.every((why) => why === null)).toBe(true);
  });

  it('takes a category', async () => {
    const listed = await rows(['--category', 'confidential']);
    expect(listed.length).toBeGreaterThan(4);
    expect(new Set(listed.map(({ category }) => category))).toEqual(new Set(['confidential']));
  });

  it('refuses another word, and tells what is wrong in the policy', async () => {
    expect(await rules(['--preset', 'soc2'])).toMatchObject({ code: 2, output: '' });
    const { code, messages } = await rules([], { rules: { own: [{ ...own, pattern: 'a(?=b)' }] } });
    expect(code).toBe(0);
    expect(messages).toMatch(
      /^sightline: \.sightline\.jsonc:1:\d+: error: this expression is not used: it looks ahead or behind/,
    );
  });
});
