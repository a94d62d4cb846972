import type { ScriptedSession, Step } from '../scripted-session';
import { ranges } from '../workspace';
import { shellSteps } from './shell-steps';

const read = (file: string, range: object, gives: readonly string[]): Step => ({
  call: { name: 'read_file', input: { file_path: `$WS/${file}`, ...range } },
  gives,
});

export const qwenCode: ScriptedSession = {
  agent: 'qwen-code',
  prompt: 'look at @docs/zeta.md please',
  promptGives: ['mention docs/zeta.md 1-15'],
  arguments: ['--approval-mode', 'yolo'],
  files: { '.qwenignore': 'secrets/\n' },
  steps: [
    // Its offset counts from 0.
    ...ranges.map(([file, start, end]) =>
      read(file, { offset: start - 1, limit: end - start + 1 }, [`read ${file} ${start}-${end}`]),
    ),
    read('config/epsilon.yml', {}, ['read config/epsilon.yml 1-30']),
    read('src/beta.ts', {}, ['read src/beta.ts 1-60']),
    read('secrets/denied.txt', {}, []),
    read('no-such-file.txt', {}, []),
    { call: { name: 'grep_search', input: { pattern: 'gamma line 11 ' } }, gives: ['search src/gamma.ts 11-11'] },
    { call: { name: 'glob', input: { pattern: '**/*.ts' } }, gives: ['listing .'] },
    ...shellSteps((command) => ({ name: 'run_shell_command', input: { command, is_background: false } })),
    {
      call: {
        name: 'edit',
        input: {
          file_path: '$WS/src/beta.ts',
          old_string: 'beta line 50 of its kind',
          new_string: 'beta line 50 is new',
        },
      },
      gives: ['edit src/beta.ts 50-50'],
      alone: true,
    },
    {
      call: { name: 'write_file', input: { file_path: '$WS/notes.md', content: 'a note of the model\n' } },
      gives: ['edit notes.md 1-1'],
      alone: true,
    },
  ],
};
