import { patternLines } from './ignore-lines';
import { rulesOf, type LintRule } from './lint-rule';
import { atLine, atStart } from './places';

/** An ignore file that works and closes fewer ways than its name promises. */
interface PartialList {
  readonly agent: string;
  readonly code: string;
  readonly files: readonly string[];
  readonly message: string;
  readonly link: string;
}

const partialLists: readonly PartialList[] = [
  {
    agent: 'crush',
    code: 'search-only',
    files: ['.crushignore'],
    message: 'This file hides paths from listing and search; the view tool still reads them.',
    link: 'https://github.com/charmbracelet/crush',
  },
  {
    agent: 'warp',
    code: 'index-only',
    files: ['.warpindexingignore'],
    message: 'This file keeps paths out of the code index only; the agent still reads them.',
    link: 'https://docs.warp.dev/agent-platform/capabilities/codebase-context/',
  },
  {
    agent: 'augment',
    code: 'index-only',
    files: ['.augmentignore'],
    message: 'This file keeps paths from being indexed and uploaded; whether the agent reads them is not documented.',
    link: 'https://docs.augmentcode.com/setup-augment/workspace-indexing',
  },
  {
    agent: 'trae',
    code: 'index-only',
    files: ['.trae/.ignore'],
    message: 'This file keeps paths out of the index, after the next re-index; the agent may still read them.',
    link: 'https://docs.trae.ai/ide/ignore-files',
  },
  {
    agent: 'continue',
    code: 'index-only',
    files: ['.continueignore', '~/.continue/.continueignore'],
    message: 'This file hides paths from the index and from search; the read tool does not ask it.',
    link: 'https://docs.continue.dev/',
  },
  {
    agent: 'continue-cli',
    code: 'no-effect',
    files: ['.continueignore', '~/.continue/.continueignore'],
    message: 'The Continue command line does not read .continueignore.',
    link: 'https://docs.continue.dev/',
  },
  {
    agent: 'junie',
    code: 'asks-only',
    files: ['.aiignore'],
    message: 'Junie asks before it reads these paths; it does not refuse them.',
    link: 'https://www.jetbrains.com/help/junie/aiignore.html',
  },
];

/** Files that guard less than their name promises, and one that guards more. */
export const partialListRules: readonly LintRule[] = [
  ...partialLists.flatMap(({ agent, link, files, ...row }) =>
    rulesOf(agent, link, [
      {
        ...row,
        severity: 'info',
        fixTitle: null,
        find: (context) =>
          context.files(files).flatMap((file) =>
            patternLines(file)
              .slice(0, 1)
              .map((line) => atLine(file, line)),
          ),
      },
    ]),
  ),
  ...rulesOf('gemini-code-assist', 'https://developers.google.com/idx/guides/aiexclude', [
    {
      code: 'empty-aiexclude',
      severity: 'info',
      message: 'In Firebase Studio and Android Studio an empty .aiexclude shuts out everything below its folder.',
      fixTitle: null,
      find: (context) =>
        context
          .files(['.aiexclude'])
          .filter((file) => file.text.trim() === '')
          .map(atStart),
    },
  ]),
];
