import type { ScriptedSession, Step } from '../scripted-session';
import { sedSteps, shellSteps } from './shell-steps';

const callOf = (cmd: string): Step['call'] => ({ name: 'exec_command', input: { cmd, workdir: '$WS' } });

export const codex: ScriptedSession = {
  agent: 'codex',
  prompt: 'please go on',
  promptGives: ['attachment AGENTS.md 1-2'],
  arguments: [],
  files: { 'AGENTS.md': 'Say nothing that is not known.\nBe short about it.\n' },
  steps: [
    ...sedSteps(callOf),
    ...shellSteps(callOf),
    { call: callOf('touch x && cat docs/zeta.md'), gives: [], alone: true },
    {
      call: callOf('cat docs/zeta.md src/gamma.ts'),
      gives: ['shell docs/zeta.md 1-15', 'shell src/gamma.ts 1-25'],
      alone: true,
    },
    { call: { name: 'shell_command', input: { command: 'cat docs/zeta.md' } }, gives: [], alone: true },
    { call: callOf('rg "epsilon line 2[01] " config'), gives: ['shell config/epsilon.yml 20-21'], alone: true },
    { call: callOf('tail -n +118 src/deep/delta.ts'), gives: ['shell src/deep/delta.ts 118-120'], alone: true },
    { call: callOf('cat src/alpha.ts > /dev/null'), gives: [], alone: true },
    { call: callOf('head -n 300 big.txt | tail -n 2'), gives: ['shell big.txt 299-300'], alone: true },
  ],
};
