import { describe, expect, it } from 'vitest';
import policy from './data-policy.json';
import { readers } from './agents';
import { retentionOf } from './retention';

const plans = policy.vendors.flatMap((vendor) => vendor.plans.map((plan) => ({ vendor: vendor.id, ...plan })));

describe('the data policy of the vendors', () => {
  it.each(plans)('$vendor, $id has a page, a date and a period', ({ source, seen, retention, days, evidence }) => {
    expect(new URL(source).protocol).toBe('https:');
    expect(new Date(seen).toISOString().slice(0, 10)).toBe(seen);
    expect(seen <= policy.asOf).toBe(true);
    expect(['vendor', 'second-hand']).toContain(evidence);
    expect(retention).not.toBe('');
    expect(days === null || Number.isInteger(days)).toBe(true);
  });

  it('names each plan of a vendor once, and an agent under one vendor', () => {
    const ids = plans.map(({ vendor, id }) => `${vendor} ${id}`);
    const agents = policy.vendors.flatMap((vendor) => vendor.agents);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(agents).size).toBe(agents.length);
  });

  it('is told by plan, with the oldest date, and not at all where the vendor is not known', () => {
    const { agent } = readers[0]!;
    expect(retentionOf(agent)).toMatchObject({
      asOf: '2026-08-22',
      source: 'https://code.claude.com/docs/en/data-usage',
    });
    expect(retentionOf(agent)?.text).toContain('up to 5 years (Free, Pro or Max with model training on)');
    expect(retentionOf('qwen-code')).toBeNull();
  });
});
