import { expect, it } from 'vitest';
import { killWriters } from './kill-writers';

it('killed processes leave every configuration file whole, and the next start nothing half done', async () => {
  const report = await killWriters({ kills: 15, writes: 50 }, import.meta.dirname);
  expect(report.faults).toEqual([]);
}, 120_000);
