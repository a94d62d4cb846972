import { describe, expect, it } from 'vitest';
import { sampleDrift, sampleExposure } from '../../test/support/sample-exposure';
import type { Drift } from '../model/drift';
import { describeDrift } from './drift-text';
import { plainStyle } from './style';
import { textReport } from './text';

const times = '(guarded since 2026-11-01, changed 2026-11-03 09:30 UTC).';

describe('describeDrift', () => {
  it.each<[string, Partial<Drift>]>([
    ['The rule .one.json:7 no stands there no more', {}],
    ['The file .one.json, which held .one.json:7 no, is gone', { cause: 'settings-removed' }],
    ['The file .one.json cannot be read as settings, so .one.json:7 no counts no more', { cause: 'settings-broken' }],
    [
      'The rule .one.json:7 no still stands, but ~/.one.json:2 yes decides now',
      { cause: 'rule-overridden', now: { file: '~/.one.json', line: 2, text: 'yes' } },
    ],
    [
      'The rule .one.json:7 no still stands, but the tool does not go by it: a mode or setting is another one now',
      { cause: 'rule-not-applied' },
    ],
    ['It was moved from c/d, where .one.json:7 no guarded it', { cause: 'file-moved', movedFrom: 'c/d' }],
    ['The tool came into use; .one.json:7 no keeps the file from another tool only', { cause: 'agent-added' }],
  ])('%s', (sentence, part) => {
    expect(describeDrift(sampleDrift(part))).toBe(`${sentence} ${times}`);
  });

  it('does not claim that a file is read where nobody knows', () => {
    const sentence = describeDrift(sampleDrift({ access: 'unknown' }));
    expect(sentence).toBe(
      `The rule .one.json:7 no stands there no more ${times} What the tool does without it is not known.`,
    );
  });
});

describe('the text report', () => {
  it('puts what one change laid open together, before everything else', () => {
    const drifts = [
      sampleDrift(),
      sampleDrift({ path: 'c', isDirectory: true }),
      sampleDrift({ path: 'd', agent: 'two' }),
    ];
    const [, section] = textReport(sampleExposure({ drifts }), plainStyle).split('\n\n');
    expect(section).toBe(
      [
        'No longer guarded (3)',
        '  a/b',
        '  c/',
        `    ONE: The rule .one.json:7 no stands there no more ${times}`,
        '  d',
        `    two: The rule .one.json:7 no stands there no more ${times}`,
      ].join('\n'),
    );
  });

  it('says nothing where nothing drifted', () => {
    expect(textReport(sampleExposure(), plainStyle)).not.toContain('No longer guarded');
  });

  it('lets no name forge a line', () => {
    const report = textReport(sampleExposure({ drifts: [sampleDrift({ path: 'a\nb' })] }), plainStyle);
    expect(report).toContain('a\\u000ab');
  });
});
