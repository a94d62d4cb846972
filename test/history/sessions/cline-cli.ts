import type { ScriptedSession, Step } from '../scripted-session';
import { ranges } from '../workspace';
import { shellSteps } from './shell-steps';

const read = (file: string, range: object, gives: readonly string[]): Step => ({
  call: { name: 'read_files', input: { files: [{ path: `$WS/${file}`, ...range }] } },
  gives,
});

export const clineCli: ScriptedSession = {
  agent: 'cline-cli',
  prompt: 'look at @docs/zeta.md please',
  promptGives: ['mention docs/zeta.md 1-15'],
  arguments: [],
  steps: [
    ...ranges.map(([file, start, end]) =>
      read(file, { start_line: start, end_line: end }, [`read ${file} ${start}-${end}`]),
    ),
    read('config/epsilon.yml', {}, ['read config/epsilon.yml 1-30']),
    read('src/beta.ts', {}, ['read src/beta.ts 1-60']),
    read('no-such-file.txt', {}, []),
    ...shellSteps((command) => ({ name: 'run_commands', input: { commands: [command] } })),
    {
      call: {
        name: 'editor',
        input: { path: '$WS/src/beta.ts', old_text: 'beta line 50 of its kind', new_text: 'beta line 50 is new' },
      },
      gives: ['edit src/beta.ts 50-50'],
      alone: true,
    },
  ],
};
