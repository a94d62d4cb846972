import type { Workbench } from './workbench';
import { join } from 'node:path';
import { repository } from '../../scripts/lib/repository.mjs';

let taken = 0;

/** Takes a picture of the window as it is: `test/e2e/pictures/NN-name.png`, numbered in the order of the run. */
export async function step(workbench: Workbench, name: string): Promise<void> {
  taken += 1;
  const file = `${String(taken).padStart(2, '0')}-${name}.png`;
  await workbench.page.screenshot({ path: join(repository, 'test', 'e2e', 'pictures', file) });
}
