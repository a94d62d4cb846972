import { describe, expect, it } from 'vitest';
import { crc32 } from 'node:zlib';
import { coveredText, rulesIn, severityIn, testDetector } from '../../test-detector';
import { letters, tokenSamples } from '../../test-samples';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function withChecksum(prefix: string, seed: number): string {
  const body = letters(30, seed);
  let rest = crc32(body);
  let digits = '';
  for (let place = 0; place < 6; place++) {
    digits = base62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return prefix + body + digits;
}

describe('tokens', () => {
  it.each(tokenSamples.map(({ rule, prefix }, index) => [rule, prefix.length, index]))(
    '%s with a prefix of %i letters (sample %i) is found wherever a token may stand',
    (rule, _, index) => {
      const token = tokenSamples[index]!.build(index + 5);
      const places = [
        token,
        `const value = "${token}";`,
        `token: ${token}\n`,
        `{"key":"a\\n${token}"}`,
        `curl -H 'Authorization: Bearer ${token}'`,
        `<a href="https://host/?q=${token}&x=1">`,
        `API_TOKEN=${token}`,
      ];
      for (const text of places) {
        const found = testDetector.scanText('src/settings.ts', text);
        expect(found.map(({ ruleId }) => ruleId)).toEqual([rule]);
        expect(coveredText(text, found[0]!) === token).toBe(true);
        expect(found[0]!.preview).toBe(`${tokenSamples[index]!.prefix}… (${token.length} characters)`);
      }
    },
  );

  it.each(tokenSamples.map(({ rule }, index) => [rule, index]))(
    '%s (sample %i) is not found in other things',
    (_, index) => {
      const { prefix, build } = tokenSamples[index]!;
      const body = build(3).slice(prefix.length);
      const others = [
        prefix,
        prefix + 'x'.repeat(body.length),
        prefix + body.slice(0, 8),
        prefix + 'EXAMPLE'.repeat(20).slice(0, body.length),
        `abc${prefix}${body}`,
        prefix.toUpperCase() + '.'.repeat(20),
      ];
      for (const text of others) expect(rulesIn(text)).toEqual([]);
    },
  );

  it('raises a GitHub token with a valid checksum and lowers one without', () => {
    const prefix = ['gh', 'p_'].join('');
    expect(severityIn(withChecksum(prefix, 4))).toBe('critical');
    expect(severityIn(prefix + letters(36, 4))).toBe('medium');
  });

  it('finds the long form of server-to-server tokens', () => {
    const token = `${['gh', 's_'].join('')}123456_eyJ${letters(200, 2)}.eyJ${letters(150, 3)}.${letters(80, 4)}`;
    expect(rulesIn(`token = "${token}"`)).toEqual(['github-token']);
  });

  it('rates test keys lower than live ones', () => {
    expect(severityIn(['sk', '_test_', letters(24, 8)].join(''))).toBe('medium');
    expect(severityIn(['sk', '_live_', letters(24, 8)].join(''))).toBe('critical');
  });

  it('ignores publishable keys', () => {
    expect(rulesIn(`key: '${['pk', '_live_', letters(24, 8)].join('')}'`)).toEqual([]);
  });
});
