import { describe, expect, it } from 'vitest';
import { createDetector } from '../../create-detector';
import { presets } from '../../../model/detection';
import { ruleTable } from '../..';
import { coveredText, severityIn } from '../../test-detector';
import { markingCases } from '../../../../test/eval/marking-cases';

const salt = new Uint8Array(32).fill(7);
const quiet = createDetector({ salt, disabledRules: [] });
const everything = createDetector({ salt, disabledRules: [], presets });

const markings = ruleTable().filter(({ category }) => category === 'confidential' || category === 'regulated');

describe('markings', () => {
  it('are found in heading position and nowhere else', () => {
    const wrong = markingCases.flatMap(({ rule, name, path, text, secret }) => {
      const detector = markings.find(({ id }) => id === rule)?.presets === undefined ? quiet : everything;
      const found = detector.scanText(path, text).map(({ ruleId }) => ruleId);
      const isRight = secret === null ? !found.includes(rule) : found.includes(rule);
      return isRight ? [] : [`${rule}: ${name}`];
    });
    expect(wrong).toEqual([]);
  });

  it('of the noisier kind wait for a preset', () => {
    const waiting = new Set(markings.filter((rule) => rule.presets !== undefined).map(({ id }) => id));
    expect(waiting.size).toBeGreaterThan(0);
    for (const { rule, path, text, secret } of markingCases) {
      if (secret === null || !waiting.has(rule)) continue;
      expect(quiet.scanText(path, text).map(({ ruleId }) => ruleId)).not.toContain(rule);
    }
  });

  it('cover the banner without what decorates it', () => {
    const text = '/************************\n *  ** TLP:RED **  *\n ************************/\nint a;\n';
    const [finding] = quiet.scanText('a.c', text);
    expect(coveredText(text, finding!)).toBe('TLP:RED');
    expect(finding!.preview).toBe('TLP:RED');
  });

  it('cover a statement from its first word to its last, across lines', () => {
    const text = '/*\n * Northwind Proprietary and\n * Confidential.\n */\nint a;\n';
    const [finding] = quiet.scanText('a.c', text);
    expect(coveredText(text, finding!)).toBe('Proprietary and\n * Confidential');
  });

  it.each([
    ['src/a.c', 'high'],
    ['test/fixtures/a.c', 'low'],
    ['docs/report.md', 'high'],
  ])('in %s are %s', (path, severity) => {
    expect(severityIn('<!-- TLP:RED -->\n\nText\n', path)).toBe(severity);
  });

  it('are looked for at page breaks and in long leading comments', () => {
    const page = `${'Line\n'.repeat(60)}Page 2\n\fSECRET//NOFORN\n${'Line\n'.repeat(60)}`;
    expect(quiet.scanText('a.txt', page).map(({ ruleId }) => ruleId)).toEqual(['us-classification-banner']);
    const comment = `${'// Line\n'.repeat(60)}// SECRET//NOFORN\nint a;\n${'int b;\n'.repeat(60)}`;
    expect(quiet.scanText('a.c', comment).map(({ ruleId }) => ruleId)).toEqual(['us-classification-banner']);
  });

  it('are found in UTF-16 as in UTF-8', () => {
    const text = 'NATO SECRET\r\n\r\nText\r\n';
    const head = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const scan = quiet.scanFile('a.txt', { size: head.length, head, tail: null });
    expect(scan.findings.map(({ ruleId }) => ruleId)).toEqual(['nato-classification-banner']);
  });
});
