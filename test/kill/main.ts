import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killWriters, type KillReport } from './kill-writers';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '300' }, writes: { type: 'string', default: '5000' } },
});
let [told, toldFaults] = [0, 0];
const goal = { kills: Number(values.kills), writes: Number(values.writes), progress: tell };
const report = await killWriters(goal, join(process.cwd(), 'test', 'kill'));
console.log(sentence(report));
process.exitCode = report.faults.length === 0 ? 0 : 1;

function tell(now: KillReport): void {
  for (const fault of now.faults.slice(toldFaults)) console.log(fault);
  toldFaults = now.faults.length;
  if (now.kills < told + 50) return;
  told = now.kills;
  console.log(sentence(now));
}

function sentence({ kills, writes, recovered, faults }: KillReport): string {
  return `${kills} kills among ${writes} writes; ${recovered} changes were half done and recovered; ${faults.length} faults`;
}
