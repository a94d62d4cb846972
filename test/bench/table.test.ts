import { describe, expect, it } from 'vitest';
import { formatTable } from './table.mjs';

const row = { name: 'scan', unit: 'ms' as const, baselineName: 'read', baseline: 20 };

describe('formatTable', () => {
  it('shows figure, baseline and ratio in columns', () => {
    const [header, line] = formatTable([{ ...row, figure: 1234.5, goal: null }]).split('\n');
    expect(line).toMatch(/^scan +1,235 ms +read: 20.0 ms +61.7 x$/);
    expect(header?.indexOf('figure')).toBe(line?.indexOf('1,235'));
  });

  it.each([
    [29.9, 'met'],
    [30, 'MISSED'],
  ])('judges %d ms against a goal of 30 ms as %s', (figure, verdict) => {
    expect(formatTable([{ ...row, figure, goal: 30 }])).toContain(`< 30 ms: ${verdict}`);
  });
});
