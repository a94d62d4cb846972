import { describe, expect, it } from 'vitest';
import { fileKindCases } from '../../../../test/eval/file-kind-cases';
import { presets } from '../../../model/detection';
import { createDetector } from '../../create-detector';
import { scanWhole } from '../../test-detector';

const detector = createDetector({ salt: new Uint8Array(32).fill(7), disabledRules: [], presets });

/** As bytes of a file: the made-up contents hold one byte a character. */
const rulesOf = (path: string, content: string): readonly string[] => {
  const head = Buffer.from(content, 'latin1');
  return detector.scanFile(path, { size: head.length, head, tail: null }).findings.map(({ ruleId }) => ruleId);
};

describe('kinds of files', () => {
  it('are told by name and first bytes', () => {
    const wrong = fileKindCases.flatMap(({ rule, name, path, text, secret }) => {
      const isFound = rulesOf(path, text).includes(rule);
      return isFound === (secret !== null) ? [] : [`${rule}: ${name} (${path})`];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['data/app.db', 'SQLite format 3\0', 'medium'],
    ['test/fixtures/app.db', 'SQLite format 3\0', 'low'],
    ['captures/a.bin', '\xd4\xc3\xb2\xa1\x02\0\x04\0', 'medium'],
  ])('%s weighs as much as its place says', (path, content, severity) => {
    const { findings } = scanWhole(path, Buffer.from(content, 'latin1'));
    expect(findings.map((finding) => [finding.severity, finding.range])).toEqual([[severity, null]]);
  });

  it('leave out a template', () => {
    expect(rulesOf('vpn.ovpn.example', 'client\n<tls-auth>\n0123abcd\n</tls-auth>\n')).toEqual([]);
  });
});
