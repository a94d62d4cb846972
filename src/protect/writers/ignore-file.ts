import type { Environment } from '../../model/edges';
import { lineList } from '../formats/line-list';
import { gitFileDialect, ignoreFileDialect } from '../spelling/dialect';
import { effects, type Effect } from './effect';
import { fromGitRoot, inEveryWorkspace, pathsOf, type Place, type Writer } from './writer';
import { besideOption, nearerList, unlisted } from './ignore-file-obstacles';

interface IgnoreFileRow {
  readonly agent: string;
  /** Relative to the workspace root, or to the top of the work tree. */
  readonly file: string;
  /** Absolute path of the list in the home folder; its patterns start from each workspace root. */
  readonly userFile?: (environment: Environment) => string;
  readonly effect: Effect;
  /** Letter case matters to the library that reads the file. */
  readonly matchesCase?: boolean;
  /** The file counts at the top of git's work tree only. */
  readonly isAtGitRoot?: boolean;
  readonly obstacle?: (place: Place) => string | null;
}

/**
 * Agents that read a file of gitignore lines. Sources, in this order: https://cursor.com/docs/reference/ignore-file.md,
 * https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/gemini-ignore.md,
 * https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/utils/qwenIgnoreParser.ts,
 * https://roocodeinc.github.io/Roo-Code/features/rooignore,
 * https://docs.cloud.google.com/gemini/docs/codeassist/create-aiexclude-file,
 * https://github.com/Aider-AI/aider/blob/main/aider/repo.py,
 * https://docs.augmentcode.com/setup-augment/workspace-indexing,
 * https://www.jetbrains.com/help/ai-assistant/2026.2/disable-ai-assistant.html,
 * https://www.jetbrains.com/help/junie/aiignore.html,
 * https://docs.windsurf.com/context-awareness/windsurf-ignore for what the agent opens and
 * https://docs.devin.ai/desktop/context-awareness/devin-ignore for the index,
 * https://github.com/charmbracelet/crush/blob/main/internal/fsext/ls.go,
 * https://docs.docker.com/ai/docker-agent/configuration/agentsignore/,
 * https://www.w3cschool.cn/traedocs/ignore-files.html,
 * https://github.com/continuedev/continue/blob/main/core/indexing/walkDir.ts, https://kiro.dev/docs/kiroignore/.
 */
const rows: readonly IgnoreFileRow[] = [
  { agent: 'cursor', file: '.cursorignore', effect: effects.blocked },
  { agent: 'gemini-cli', file: '.geminiignore', effect: effects.blocked },
  { agent: 'qwen-code', file: '.qwenignore', effect: effects.blocked },
  { agent: 'roo-code', file: '.rooignore', effect: effects.blocked },
  { agent: 'gemini-code-assist', file: '.aiexclude', effect: effects.chatOnly },
  {
    agent: 'aider',
    file: '.aiderignore',
    effect: effects.blocked,
    matchesCase: true,
    isAtGitRoot: true,
    obstacle: besideOption,
  },
  { agent: 'augment', file: '.augmentignore', effect: effects.indexOnly },
  { agent: 'jetbrains-ai', file: '.aiignore', effect: effects.uncertainRead },
  { agent: 'junie', file: '.aiignore', effect: effects.asks },
  { agent: 'devin-desktop', file: '.windsurfignore', effect: effects.blocked },
  { agent: 'devin-desktop', file: '.devinignore', effect: effects.indexOnly },
  {
    agent: 'crush',
    file: '.crushignore',
    userFile: ({ platform, home, variables }) => {
      const { join } = pathsOf(platform);
      return join(variables['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'crush', 'ignore');
    },
    effect: effects.searchOnly,
    matchesCase: true,
  },
  {
    agent: 'docker-agent',
    file: '.agentsignore',
    effect: effects.blocked,
    matchesCase: true,
    obstacle: nearerList('.agentsignore'),
  },
  { agent: 'trae', file: '.trae/.ignore', effect: effects.uncertainIndex },
  {
    agent: 'continue',
    file: '.continueignore',
    userFile: ({ platform, home, variables }) => {
      const { join } = pathsOf(platform);
      return join(variables['CONTINUE_GLOBAL_DIR'] || join(home, '.continue'), '.continueignore');
    },
    effect: effects.indexOnly,
  },
  {
    agent: 'kiro',
    file: '.kiroignore',
    userFile: ({ platform, home }) => pathsOf(platform).join(home, '.kiro', 'settings', 'kiroignore'),
    effect: effects.blocked,
    obstacle: unlisted,
  },
];

/** Writers for ignore files; a leading slash anchors a pattern in the file's folder. */
export const ignoreFileWriters: readonly Writer[] = rows.map(writerOf);

function writerOf(row: IgnoreFileRow): Writer {
  const { agent, file, userFile, effect, matchesCase = false, isAtGitRoot = false, obstacle } = row;
  return {
    id: rows.find((each) => each.agent === agent) === row ? agent : `${agent}/${file}`,
    agent,
    scopes: userFile === undefined ? ['project'] : ['project', 'user'],
    effect,
    dialect: matchesCase ? gitFileDialect : ignoreFileDialect,
    format: lineList,
    obstacle: (place) => obstacle?.(place) ?? null,
    alsoCovers: inEveryWorkspace,
    file({ scope, root, gitRoot, environment }) {
      if (scope === 'user' && userFile !== undefined) return userFile(environment);
      return pathsOf(environment.platform).join(isAtGitRoot ? (gitRoot ?? root) : root, ...file.split('/'));
    },
    subject: (path, place) => (isAtGitRoot ? fromGitRoot(path, place) : path),
    rule: (pattern, isDirectory) => `/${pattern}${isDirectory ? '/' : ''}`,
  };
}
