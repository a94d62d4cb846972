import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../test/support/sample-scanner';
import { emptyPolicy, type Policy } from '../policy';
import { confidentialRule, judgeSensitivity } from './sensitivity';

const marked = (path: string, level: 'confidential' | 'restricted' = 'confidential'): Policy => ({
  ...emptyPolicy,
  confidential: [{ path, reason: 'contract with Bluebird', level, line: 1 }],
});

describe('judgeSensitivity', () => {
  it('says nothing of a file without findings outside every marked folder', () => {
    expect(judgeSensitivity('a', [], marked('b'))).toBeNull();
  });

  it('takes the strongest severity and each category once', () => {
    const findings = [
      { ...sampleFinding(), severity: 'low' as const },
      { ...sampleFinding(), severity: 'critical' as const },
      { ...sampleFinding(), severity: 'medium' as const, category: 'personal' as const },
    ];
    const judged = judgeSensitivity('a', findings, emptyPolicy);
    expect(judged).toEqual({ sensitivity: ['secret', 'personal'], severity: 'critical', findings });
  });

  it.each([
    ['confidential', 'high'],
    ['restricted', 'critical'],
  ] as const)('makes a file in a %s folder %s, without a word of the reason', (level, severity) => {
    const judged = judgeSensitivity('b/c', [], marked('b', level));
    expect(judged?.severity).toBe(severity);
    expect(judged?.sensitivity).toEqual(['confidential']);
    expect(judged?.findings).toMatchObject([{ ruleId: confidentialRule, range: null, preview: `marked ${level}` }]);
    expect(JSON.stringify(judged)).not.toContain('Bluebird');
  });
});
