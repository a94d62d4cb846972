import { writeSync } from 'node:fs';
import { undoChange } from '../../src/protect';
import { applyPlan } from '../../src/protect/journal/apply';
import { placeIn, planIn } from './stand';

// Hides a file and takes it back, again and again, until the process is killed; a dot for every write that is done.
const [, , folder = ''] = process.argv;
for (;;) {
  applyPlan(planIn(folder), placeIn(folder));
  writeSync(1, '.');
  undoChange('last', placeIn(folder));
  writeSync(1, '.');
}
