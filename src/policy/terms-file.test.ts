import { describe, expect, it } from 'vitest';
import { parseTermsFile } from './terms-file';

const named = (text: string) => parseTermsFile(text).terms.map(({ match, kind, place }) => [match, kind, place]);

describe('a file of terms', () => {
  it('has one term a line', () => {
    expect(named('\uFEFF# ours\r\nProject Bluebird\r\n\n  customer: Wile & Sons \ninternal-host:ci.example\n')).toEqual(
      [
        ['Project Bluebird', 'codename', 'line 2 of the terms file'],
        ['Wile & Sons', 'customer', 'line 4 of the terms file'],
        ['ci.example', 'internal-host', 'line 5 of the terms file'],
      ],
    );
  });

  it('or is a list as in the policy, with comments', () => {
    const text =
      '// ours\n[{ "match": "Bluebird", "kind": "codename", "replacement": "X" }, /* c */ { "match": "Acme", "kind": "customer" },]';
    expect(parseTermsFile(text)).toEqual({
      terms: [
        { match: 'Bluebird', kind: 'codename', replacement: 'X', place: 'term 1 of the terms file' },
        { match: 'Acme', kind: 'customer', replacement: null, place: 'term 2 of the terms file' },
      ],
      problems: [],
    });
  });

  it('says where a term is wrong, without the term', () => {
    const { terms, problems } = parseTermsFile('Bluebird\n  x\ninternal-host: https://ci.example/a');
    expect(terms).toHaveLength(1);
    expect(problems.map(({ range, severity }) => [range.startLine, range.startColumn, severity])).toEqual([
      [2, 1, 'error'],
      [3, 1, 'error'],
    ]);
    expect(JSON.stringify(problems)).not.toContain('ci.example');
  });

  it.each(['[', '[{"match":', '[1]', '[{}]', '{}', '\0', 'x\n'.repeat(50_000)])(
    'of nonsense is told and does no harm: %j',
    (text) => {
      const { terms, problems } = parseTermsFile(text);
      expect(terms.length).toBeLessThanOrEqual(1);
      expect(terms.length + problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThan(30);
    },
  );

  it('of too many terms gives the first of them', () => {
    const { terms, problems } = parseTermsFile(Array.from({ length: 20_100 }, (_, n) => `term ${n}`).join('\n'));
    expect(terms).toHaveLength(20_000);
    expect(problems.length).toBeGreaterThan(0);
  });
});
