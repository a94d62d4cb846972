import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicy, policyKeys } from './parse';
import { presets, termKinds } from '../model/detection';
import { emptyPolicy, levels } from './policy';

describe('parsePolicy', () => {
  it('reads every key, with comments and trailing commas', () => {
    const { policy, problems } = parsePolicy(`\uFEFF{
      // what the client asked for
      "$schema": "./policy.schema.json",
      "confidential": [{ "path": "./src/pricing/", "reason": "contract", "level": "restricted" }, { "path": "a", "reason": "b" }],
      "terms": [{ "match": "Project Bluebird", "kind": "codename", "replacement": "Project X" }],
      "termsFile": "../terms.txt",
      "presets": ["pci-dss", "gdpr"],
      "agents": { "mustBlock": ["claude-code"], "forbidden": ["goose"] },
      "probes": [".env"],
      "rules": { "disabled": ["github-token"], "own": [{ "id": "acme-token", "pattern": "ACME-(\\\\d{4})", "explanation": "Ask." }] },
      "allow": [{ "path": "test/**", "rules": ["*"], "reason": "made-up data" }],
      "scan": { "exclude": ["**/vendor/**"], "maxFileSize": "5MB" },
    }`);
    expect(problems).toEqual([]);
    expect(policy).toEqual({
      confidential: [
        { path: 'src/pricing', reason: 'contract', level: 'restricted', line: 4 },
        { path: 'a', reason: 'b', level: 'confidential', line: 4 },
      ],
      terms: [{ match: 'Project Bluebird', kind: 'codename', replacement: 'Project X', place: 'term 1 of the policy' }],
      termsFile: '../terms.txt',
      presets: ['pci-dss', 'gdpr'],
      agents: { mustBlock: ['claude-code'], forbidden: ['goose'] },
      probes: ['.env'],
      rules: {
        disabled: ['github-token'],
        own: [
          {
            ...{
              id: 'acme-token',
              title: 'acme token',
              pattern: 'ACME-(\\d{4})',
              flags: '',
              anchors: ['acme-'],
              allow: [],
            },
            ...{ severity: 'high', category: 'confidential', explanation: 'Ask.', link: null },
          },
        ],
      },
      allow: [{ path: 'test/**', rules: ['*'], reason: 'made-up data', line: 11 }],
      scan: { exclude: ['**/vendor/**'], maxFileSize: 5 * 1024 * 1024 },
    });
  });

  it('takes many terms, and says where they become too many', () => {
    const terms = Array.from({ length: 20_002 }, (_, n) => ({ match: `term ${n}`, kind: 'codename' }));
    const { policy, problems } = parsePolicy(JSON.stringify({ terms }, null, 1));
    expect(policy.terms).toHaveLength(20_000);
    expect(policy.terms.at(-1)?.place).toBe('term 20000 of the policy');
    expect(problems).toMatchObject([{ severity: 'error', range: { startLine: 3 + 20_000 * 4 } }]);
  });

  it('is empty for an empty object', () => {
    expect(parsePolicy('{}')).toEqual({ policy: emptyPolicy, problems: [] });
  });

  it('gives the exact range of an error', () => {
    expect(parsePolicy('{\n  "probes": ["a", 12]\n}').problems).toEqual([
      {
        range: { startLine: 2, startColumn: 19, endLine: 2, endColumn: 21 },
        severity: 'error',
        message: 'an entry of "probes" must be a text',
      },
    ]);
  });

  it.each([
    ['not an object', '[]'],
    ['unknown key', '{ "confidental": [] }'],
    ['a key twice', '{ "probes": [], "probes": ["a"] }'],
    ['confidential of another type', '{ "confidential": "src" }'],
    ['an entry of another type', '{ "confidential": ["src"] }'],
    ['an absolute path', '{ "confidential": [{ "path": "/etc", "reason": "r" }] }'],
    ['a path outside', '{ "confidential": [{ "path": "../x", "reason": "r" }] }'],
    ['a pattern as path', '{ "confidential": [{ "path": "src/**", "reason": "r" }] }'],
    ['an unknown preset', '{ "presets": ["soc2"] }'],
    ['an unknown kind', '{ "terms": [{ "match": "xy", "kind": "y" }] }'],
    ['an allowance without rules', '{ "allow": [{ "path": "a", "reason": "r" }] }'],
    ['an allowance without a reason', '{ "allow": [{ "path": "a", "rules": ["*"] }] }'],
    ['a size that is none', '{ "scan": { "maxFileSize": "big" } }'],
    ['a rule that there is not', '{ "rules": { "disabled": ["github-tokens"] } }'],
    ['a term of one letter', '{ "terms": [{ "match": "x!", "kind": "codename" }] }'],
    ['a host with a path', '{ "terms": [{ "match": "ci.example/a", "kind": "internal-host" }] }'],
    ['a term without text', '{ "terms": [{ "match": "", "kind": "codename" }] }'],
    ['a text where a list belongs', '{ "agents": { "mustBlock": "claude-code" } }'],
  ])('reports %s once', (_name, text) => {
    expect(parsePolicy(text).problems).toHaveLength(1);
  });

  it('keeps a marking of which only the reason or level is wrong', () => {
    const { policy, problems } = parsePolicy('{ "confidential": [{ "path": "a", "level": "top" }] }');
    expect(policy.confidential).toEqual([{ path: 'a', reason: '', level: 'confidential', line: 1 }]);
    expect(problems).toHaveLength(2);
  });

  it('drops an allowance of which anything is wrong', () => {
    const { policy } = parsePolicy('{ "allow": [{ "path": 5, "rules": ["*"], "reason": "r" }, "x"] }');
    expect(policy.allow).toEqual([]);
  });

  it('allows, excludes and switches off nothing where the syntax is broken, and keeps the markings', () => {
    const { policy, problems } = parsePolicy(
      '{ "confidential": [{ "path": "a", "reason": "r" }], "allow": [{ "path": "**", "rules": ["*"], "reason": "r" }], "rules": { "disabled": ["github-token"] }, "scan": { "exclude": ["**"] } ',
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(policy.confidential).toHaveLength(1);
    expect(policy.allow).toEqual([]);
    expect(policy.scan.exclude).toEqual([]);
    expect(policy.rules.disabled).toEqual([]);
  });

  it.each(['', '\uFEFF', '// only a comment', 'nonsense', '{"a"', '[[[', '{"confidential":[{"path":'])(
    'reports %j and does not fail',
    (text) => {
      const { policy, problems } = parsePolicy(text);
      expect(policy.allow).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});

describe('media/policy.schema.json', () => {
  interface Schema {
    readonly properties: Readonly<Record<string, Schema>>;
    readonly items: Schema;
    readonly enum: readonly string[];
  }
  const schema = JSON.parse(readFileSync('media/policy.schema.json', 'utf8')) as Schema;
  const keys = ({ properties }: Schema) => Object.keys(properties);

  it('knows the keys that are read', () => {
    expect(keys(schema)).toEqual(policyKeys.policy);
    for (const name of ['confidential', 'terms', 'allow'] as const) {
      expect(keys(schema.properties[name]!.items)).toEqual(policyKeys[name]);
    }
    const own = schema.properties['rules']!.properties['own']!.items;
    expect(keys(own)).toEqual(policyKeys.own);
    expect(keys(own.properties['examples']!)).toEqual(policyKeys.examples);
    for (const name of ['agents', 'rules', 'scan'] as const)
      expect(keys(schema.properties[name]!)).toEqual(policyKeys[name]);
  });

  it('knows the words that are read', () => {
    expect(schema.properties['presets']!.items.enum).toEqual(presets);
    expect(schema.properties['confidential']!.items.properties['level']!.enum).toEqual(levels);
    expect(schema.properties['terms']!.items.properties['kind']!.enum).toEqual(termKinds);
  });
});
