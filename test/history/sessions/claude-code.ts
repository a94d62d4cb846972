import type { ScriptedSession, Step } from '../scripted-session';
import { ranges } from '../workspace';
import { shellSteps } from './shell-steps';

const read = (file: string, range: object, gives: readonly string[]): Step => ({
  call: { name: 'Read', input: { file_path: `$WS/${file}`, ...range } },
  gives,
});

const grep = (input: Readonly<Record<string, string | boolean | number>>, gives: readonly string[]): Step => ({
  call: { name: 'Grep', input },
  gives,
});

export const claudeCode: ScriptedSession = {
  agent: 'claude-code',
  prompt: 'look at @docs/zeta.md and @src/deep please',
  promptGives: ['mention docs/zeta.md 1-15', 'listing src/deep'],
  arguments: ['--tools', 'Read,Grep,Glob,Bash,Edit,Write,Task', '--permission-mode', 'bypassPermissions'],
  files: { '.claude/settings.json': JSON.stringify({ permissions: { deny: ['Read(./secrets/**)'] } }) },
  steps: [
    ...ranges.map(([file, start, end]) =>
      read(file, { offset: start, limit: end - start + 1 }, [`read ${file} ${start}-${end}`]),
    ),
    read('config/epsilon.yml', {}, ['read config/epsilon.yml 1-30']),
    read('src/beta.ts', {}, ['read src/beta.ts 1-60']),
    read('secrets/denied.txt', {}, []),
    read('no-such-file.txt', {}, []),
    read('big.txt', {}, ['read big.txt 1-6000']),
    read('empty.txt', {}, []),
    grep({ pattern: 'beta line 5 ', output_mode: 'content', '-n': true }, ['search src/beta.ts 5-5']),
    grep({ pattern: 'gamma line 1[01] ', output_mode: 'content' }, ['search src/gamma.ts 10-11']),
    grep({ pattern: 'alpha line 8 ', output_mode: 'content', '-n': true, '-C': 1, path: '$WS/src/alpha.ts' }, [
      'search src/alpha.ts 7-9',
    ]),
    grep({ pattern: 'denied line', output_mode: 'content' }, []),
    grep({ pattern: 'delta line' }, ['listing .']),
    { call: { name: 'Glob', input: { pattern: '**/*.ts', path: '$WS/src' } }, gives: ['listing src'] },
    ...shellSteps((command) => ({ name: 'Bash', input: { command, description: 'Look' } })),
    {
      call: { name: 'Bash', input: { command: 'cat secrets/denied.txt', description: 'Look' } },
      gives: [],
      alone: true,
    },
    {
      call: {
        name: 'Edit',
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
      call: { name: 'Write', input: { file_path: '$WS/notes.md', content: 'a note of the model\nand more\n' } },
      gives: ['edit notes.md 1-2'],
      alone: true,
    },
  ],
};
