import { GuardMemory } from '../../src/workspace/guard-memory';
import { nodeEnvironment } from '../../src/workspace/node-environment';
import { nodeFiles } from '../../src/workspace/node-files';
import { guardLock } from '../../src/workspace/write-lock';

// Adds guards to the memory of `/ws`, one at a time, as a process of its own: NAME COUNT.
const [, , name = '', count = '0'] = process.argv;
const environment = nodeEnvironment();
const lock = guardLock(environment);
const memory = new GuardMemory({ root: '/ws', files: nodeFiles, environment, lock, remembers: true });
const rule = { file: '.cursorignore', line: 1, text: '/x' };
const guard = { rule, since: new Date().toISOString(), loss: null, takingBack: null };
const entry = { isDirectory: false, fingerprints: [], unseen: null, guards: new Map([['cursor', guard]]) };
for (let number = 0; number < Number(count); number += 1) {
  const path = `${name}${number}`;
  while (!memory.update(({ seen, paths }) => ({ seen, paths: new Map(paths).set(path, entry) }))) continue;
}
