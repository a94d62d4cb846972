import { writeSync } from 'node:fs';
import { ChangeError } from '../../src/protect';
import { planIn, writerIn } from './stand';

// Hides a path, takes it back in one way or another, does it again, until the process is killed; a dot for every write.
const [, , folder = '', path = ''] = process.argv;
const writer = writerIn(folder);

const ways: readonly (() => void)[] = [
  () => void writer.apply(planIn(folder, path)),
  () => void writer.apply(planIn(folder, path)),
  () => void writer.undo('last'),
  () => void writer.redo('last'),
  () => void writer.apply(writer.planUnprotection({ paths: [path], agents: null })),
  () => void writer.mark({ path, reason: 'r', level: 'confidential' }),
  () => void writer.unmark(path),
];

for (;;) {
  try {
    ways[Math.floor(Math.random() * ways.length)]!();
    writeSync(1, '.');
  } catch (error) {
    // Nothing to write, undo or redo, or another process was faster.
    if (!(error instanceof ChangeError)) throw error;
  }
}
