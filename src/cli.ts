import * as path from 'node:path';
import { run } from './cli/main';

void run(process.argv.slice(2), {
  currentDirectory: process.cwd(),
  workerScript: path.join(__dirname, 'worker.js'),
  output: process.stdout,
  messages: process.stderr,
  variables: process.env,
}).then((exitCode) => {
  // Set, not exit(): what still waits to be written to a pipe is written first.
  process.exitCode = exitCode;
});
