import { children, descendant, texts } from '../json-tree';
import { nativePaths } from '../paths';
import { patternLines } from './ignore-lines';
import type { LintContext } from './lint-context';
import { rulesOf, type LintRule, type RuleRow } from './lint-rule';
import { atLine } from './places';

/** A file that many believe in and that the agent does not read. */
interface InertFile {
  readonly agent: string;
  readonly code: string;
  /** Relative to the start directory, or `~/...`. */
  readonly files: readonly string[];
  readonly message: string;
  readonly link: string;
  /**
   * Another tool reads a file of this name, so it is told only where one of these says that this agent is meant;
   * relative to the start directory.
   */
  readonly onlyBeside?: readonly string[];
  /** The file counts all the same. */
  readonly isLive?: (context: LintContext) => boolean;
}

/** Data first: a row for each belief. `.claudeignore`, which has a fix, is with Claude Code's rules. */
const inertFiles: readonly InertFile[] = [
  {
    agent: 'cline',
    code: 'clineignore',
    files: ['.clineignore'],
    message: 'Cline 4 no longer reads .clineignore, so nothing here is kept from it.',
    link: 'https://github.com/cline/plugins/pull/223',
  },
  {
    agent: 'cline-cli',
    code: 'clineignore',
    files: ['.clineignore'],
    message: 'The Cline command line does not read .clineignore, so nothing here is kept from it.',
    link: 'https://github.com/cline/plugins/pull/223',
  },
  {
    agent: 'goose',
    code: 'gooseignore',
    files: ['.gooseignore', '~/.config/goose/.gooseignore'],
    message: 'Goose no longer reads .gooseignore, so nothing here is kept from it.',
    link: 'https://github.com/aaif-goose/goose/issues/10343',
  },
  {
    agent: 'codex',
    code: 'codexignore',
    files: ['.codexignore'],
    message: 'Codex has no ignore file; only a permission profile in config.toml keeps files from it.',
    link: 'https://github.com/openai/codex/issues/6530',
  },
  {
    agent: 'github-copilot',
    code: 'copilotignore',
    files: ['.copilotignore'],
    message:
      'Copilot reads .copilotignore only under a licence with content exclusion; for individuals it does nothing.',
    link: 'https://github.com/microsoft/vscode/issues/320821',
  },
  {
    agent: 'copilot-cli',
    code: 'copilotignore',
    files: ['.copilotignore'],
    message: 'The Copilot command line does not read .copilotignore.',
    link: 'https://github.com/github/copilot-cli/issues/4871',
  },
  {
    agent: 'kilo-code',
    code: 'kiloignore',
    files: ['.kiloignore'],
    message: 'Kilo Code does not read .kiloignore; its file is called .kilocodeignore.',
    link: 'https://kilo.ai/docs/customize/context/kilocodeignore',
  },
  {
    agent: 'kilo-code',
    code: 'foreign-ignore-file',
    files: ['.rooignore', '.clineignore'],
    message: 'Kilo Code does not read the ignore file of another tool; its own is called .kilocodeignore.',
    link: 'https://kilo.ai/docs/customize/context/kilocodeignore',
    onlyBeside: ['.kilocode', '.kilo', 'kilo.json', 'kilo.jsonc'],
    isLive: (context) => context.exists('.kilocodeignore'),
  },
  {
    agent: 'kilo-code',
    code: 'old-config-file',
    files: ['.kilocode/config.json'],
    message: 'Kilo Code does not read .kilocode/config.json; it reads kilo.json and .kilo/kilo.json.',
    link: 'https://kilo.ai/docs/customize/context/kilocodeignore',
  },
  {
    agent: 'qwen-code',
    code: 'foreign-ignore-file',
    files: ['.geminiignore'],
    message: 'Qwen Code does not read .geminiignore; it reads .qwenignore, .agentignore and .aiignore.',
    link: 'https://github.com/QwenLM/qwen-code/issues/1746',
    onlyBeside: ['.qwen', 'QWEN.md'],
    isLive: (context) => ['.qwenignore', '.agentignore', '.aiignore'].some((name) => context.exists(name)),
  },
  {
    agent: 'opencode',
    code: 'opencodeignore',
    files: ['.opencodeignore'],
    message: 'OpenCode has no ignore file; permission.read in opencode.json keeps files from it.',
    link: 'https://opencode.ai/docs/permissions',
  },
  {
    agent: 'kiro',
    code: 'kiroignore-not-listed',
    files: ['.kiroignore'],
    message: 'Kiro reads .kiroignore only when the setting kiroAgent.agentIgnoreFiles lists it.',
    link: 'https://kiro.dev/docs/kiroignore/',
    isLive: listsKiroIgnore,
  },
];

/** Files that look like protection and are not read at all. */
export const inertFileRules: readonly LintRule[] = inertFiles.flatMap((file) =>
  rulesOf(file.agent, file.link, [rowOf(file)]),
);

/** Told at the first line that holds something: an empty file promises nothing. */
function rowOf({ code, message, files, onlyBeside, isLive }: InertFile): RuleRow {
  return {
    code,
    message,
    severity: 'warning',
    fixTitle: null,
    find: (context) => {
      const isMeant = onlyBeside === undefined || onlyBeside.some((name) => context.exists(name));
      if (!isMeant || isLive?.(context) === true) return [];
      return context.files(files).flatMap((file) =>
        patternLines(file)
          .slice(0, 1)
          .map((line) => atLine(file, line)),
      );
    },
  };
}

/** Settings of the editor that Kiro is. Source: https://kiro.dev/docs/kiroignore/. */
function listsKiroIgnore(context: LintContext): boolean {
  const { environment } = context.access;
  const paths = nativePaths(environment.platform);
  const userFolders = {
    linux: '.config/Kiro/User',
    darwin: 'Library/Application Support/Kiro/User',
    win32: 'AppData\\Roaming\\Kiro\\User',
  };
  const user = paths.join(environment.home, userFolders[environment.platform], 'settings.json');
  return ['.vscode/settings.json', user].some((name) => {
    const root = context.json(name, 'lenient')?.root;
    if (root === undefined) return false;
    const flat = children(root).find((property) => children(property)[0]?.value === 'kiroAgent.agentIgnoreFiles');
    const lists = [children(flat ?? null)[1] ?? null, descendant(root, 'kiroAgent', 'agentIgnoreFiles')];
    return lists.some((list) => texts(list).some(({ text }) => text === '.kiroignore'));
  });
}
