import type { ScriptedSession, Step } from '../scripted-session';
import { files } from '../workspace';
import { shellSteps } from './shell-steps';

const read = (file: string, gives: readonly string[]): Step => ({
  call: { name: 'Read', input: { filepath: `$WS/${file}` } },
  gives,
});

/** Files that its tool gives out whole. */
const small = Object.entries(files).filter(([, text]) => text.length > 0 && text.length < 5000);

export const continueCli: ScriptedSession = {
  agent: 'continue-cli',
  prompt: 'please go on',
  promptGives: [],
  arguments: ['--auto'],
  isTimeless: true,
  steps: [
    ...small.map(([file, text]) => read(file, [`read ${file} 1-${text.split('\n').length - 1}`])),
    read('no-such-file.txt', []),
    {
      call: { name: 'Search', input: { pattern: 'gamma line 11 ', path: '$WS' } },
      gives: ['search src/gamma.ts 11-11'],
    },
    { call: { name: 'List', input: { dirpath: '$WS/src' } }, gives: ['listing src'] },
    ...shellSteps((command) => ({ name: 'Bash', input: { command } })),
    {
      call: { name: 'Write', input: { filepath: '$WS/notes.md', content: 'a note of the model\n' } },
      gives: ['edit notes.md 1-1'],
      alone: true,
    },
  ],
};
