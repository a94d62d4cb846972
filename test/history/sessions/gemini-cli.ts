import type { ScriptedSession, Step } from '../scripted-session';
import { ranges } from '../workspace';
import { shellSteps } from './shell-steps';

const read = (file: string, range: object, gives: readonly string[]): Step => ({
  call: { name: 'read_file', input: { file_path: file, ...range } },
  gives,
});

export const geminiCli: ScriptedSession = {
  agent: 'gemini-cli',
  prompt: 'look at @docs/zeta.md please',
  promptGives: ['mention docs/zeta.md 1-15'],
  arguments: ['--approval-mode', 'yolo'],
  files: { '.geminiignore': 'secrets/\n' },
  steps: [
    ...ranges.map(([file, start, end]) =>
      read(file, { start_line: start, end_line: end }, [`read ${file} ${start}-${end}`]),
    ),
    read('config/epsilon.yml', {}, ['read config/epsilon.yml 1-30']),
    read('src/beta.ts', {}, ['read src/beta.ts 1-60']),
    read('big.txt', {}, ['read big.txt 1-2000']),
    read('secrets/denied.txt', {}, []),
    read('no-such-file.txt', {}, []),
    {
      call: { name: 'grep_search', input: { pattern: 'gamma line 11 ', context: 0 } },
      gives: ['search src/gamma.ts 11-11'],
    },
    { call: { name: 'glob', input: { pattern: '**/*.ts' } }, gives: ['listing .'] },
    { call: { name: 'list_directory', input: { dir_path: 'src' } }, gives: ['listing src'] },
    ...shellSteps((command) => ({ name: 'run_shell_command', input: { command } })),
    {
      call: {
        name: 'replace',
        input: {
          file_path: 'src/beta.ts',
          instruction: 'x',
          old_string: 'beta line 50 of its kind',
          new_string: 'beta line 50 is new',
        },
      },
      gives: ['edit src/beta.ts 50-50'],
      alone: true,
    },
    {
      call: { name: 'write_file', input: { file_path: 'notes.md', content: 'a note of the model\n' } },
      gives: ['edit notes.md 1-1'],
      alone: true,
    },
  ],
};
