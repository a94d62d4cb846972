import { ranges } from '../workspace';
import type { Step } from '../scripted-session';

type Row = readonly [command: string, ...gives: readonly string[]];

const rows: readonly Row[] = [
  ['cat src/gamma.ts', 'shell src/gamma.ts 1-25'],
  ['cat -n docs/zeta.md', 'shell docs/zeta.md 1-15'],
  ['nl docs/zeta.md', 'shell docs/zeta.md 1-15'],
  ['head -n 3 src/alpha.ts', 'shell src/alpha.ts 1-3'],
  ['tail -n 2 src/deep/delta.ts', 'shell src/deep/delta.ts 119-120'],
  ["cat 'docs/a name with blanks.md'", 'shell docs/a name with blanks.md 1-9'],
  ['cat < config/epsilon.yml', 'shell config/epsilon.yml 1-30'],
  ['cat src/gamma.ts | head -n 2', 'shell src/gamma.ts 1-2'],
  ['cat .hid*', 'shell .hidden 1-5'],
  ['head -n 1 docs/zeta.md src/gamma.ts', 'shell docs/zeta.md 1-1', 'shell src/gamma.ts 1-1'],
  ['grep -rn "beta line 4 " src', 'shell src/beta.ts 4-4'],
  ['grep -r "delta line 7 " src', 'shell src/deep/delta.ts 7-7'],
  ['grep "alpha line [67] " src/alpha.ts', 'shell src/alpha.ts 6-7'],
  ['grep -n "gamma line 9 " src/gamma.ts', 'shell src/gamma.ts 9-9'],
  ['cd src && cat gamma.ts | tail -n 1', 'shell src/gamma.ts 25-25'],
  ['git diff', 'shell src/beta.ts', 'shell src/beta.ts 1-6'],
  ['git show HEAD:docs/zeta.md', 'shell docs/zeta.md 1-15'],
  ["awk 'NR<3' src/alpha.ts", 'shell src/alpha.ts 1-2'],
  ["sed -n '4,6p' src/deep/delta.ts", 'shell src/deep/delta.ts 4-6'],
  ['ls src'],
  ['wc -l src/alpha.ts'],
  ['cat no-such-file.txt'],
  ['cat empty.txt'],
  ['echo src/alpha.ts'],
  ['git status --short'],
];

/** The same commands for every agent; `callOf` makes the call of its tool. */
export function shellSteps(callOf: (command: string) => Step['call']): readonly Step[] {
  return rows.map(([command, ...gives]) => ({ call: callOf(command), gives, alone: true }));
}

/** Ranges read by `sed`, for an agent without a tool that reads. */
export function sedSteps(callOf: (command: string) => Step['call']): readonly Step[] {
  return ranges.map(([file, start, end]) => ({
    call: callOf(`sed -n '${start},${end}p' '${file}'`),
    gives: [`shell ${file} ${start}-${end}`],
    alone: true,
  }));
}
