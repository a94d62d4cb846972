import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killWriters } from './kill-writers';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '1000' } } });
const { kills, writes, recovered, faults } = await killWriters(
  Number(values.kills),
  join(process.cwd(), 'test', 'kill'),
);
console.log(`${kills} kills among ${writes} writes; ${recovered} changes were half done and recovered`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
