import { expect, it } from 'vitest';
import { killWriters } from './kill-writers';

it('a killed process leaves every configuration file whole, and the next start nothing half done', async () => {
  const report = await killWriters(12, import.meta.dirname);
  expect(report.faults).toEqual([]);
  expect(report.writes).toBeGreaterThan(report.kills);
}, 120_000);
