/** Ignore files of one agent in gitignore syntax. */
export interface IgnoreReader {
  readonly agent: string;
  /** Relative to the start directory, or `~/...`. */
  readonly files: readonly string[];
  readonly link: string;
  /** Codes of shapes that are no mistake to its program, or whose effect nobody has seen. */
  readonly without?: readonly string[];
  /** Names that the agent refuses without a line. */
  readonly refuses?: readonly string[];
  /** Settings that name more such files, and the keys under which. */
  readonly namedIn?: { readonly settings: readonly string[]; readonly keys: readonly string[] };
}

/** Whether the program's library expands braces is known of the other agents only. */
const bracesUnseen = ['braces'];

/** Agents that read ignore files, the most certain first: a file that several read is told of for the first of them. */
export const ignoreReaders: readonly IgnoreReader[] = [
  {
    agent: 'gemini-cli',
    files: ['.geminiignore'],
    link: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/gemini-ignore.md',
    // Blanks at the start of a line are dropped.
    without: ['leading-blank'],
    refuses: ['.env'],
    namedIn: { settings: ['~/.gemini/settings.json'], keys: ['context', 'fileFiltering', 'customIgnoreFilePaths'] },
  },
  {
    agent: 'qwen-code',
    files: ['.qwenignore', '.agentignore', '.aiignore'],
    link: 'https://github.com/QwenLM/qwen-code/issues/1746',
    namedIn: {
      settings: ['~/.qwen/settings.json', '.qwen/settings.json'],
      keys: ['context', 'fileFiltering', 'customIgnoreFiles'],
    },
  },
  {
    agent: 'cursor',
    files: ['.cursorignore', '.cursorindexingignore'],
    link: 'https://cursor.com/docs/reference/ignore-file',
    without: bracesUnseen,
  },
  {
    agent: 'roo-code',
    files: ['.rooignore'],
    link: 'https://github.com/RooCodeInc/Roo-Code',
  },
  {
    agent: 'kilo-code',
    files: ['.kilocodeignore'],
    link: 'https://kilo.ai/docs/customize/context/kilocodeignore',
    // Lines become permissions: trimmed, with either slash, exceptions last. Observed with Kilo 7.7.7 on Linux, 2026-11-22.
    without: ['leading-blank', 'backslash-path', 'braces', 'exception-in-ignored-folder', 'env-names-missed'],
  },
  {
    agent: 'continue',
    files: ['.continueignore', '~/.continue/.continueignore'],
    link: 'https://docs.continue.dev/',
    // Its own list holds .env*.
    without: ['env-names-missed'],
  },
  {
    agent: 'aider',
    files: ['.aiderignore'],
    link: 'https://aider.chat/docs/config/options.html',
    // The last line that names a path decides, also below an ignored folder. Observed with pathspec 1.1.1, 2026-11-22.
    without: ['exception-in-ignored-folder'],
  },
  { agent: 'crush', files: ['.crushignore'], link: 'https://github.com/charmbracelet/crush' },
  {
    agent: 'docker-agent',
    files: ['.agentsignore'],
    link: 'https://docs.docker.com/ai/docker-agent/configuration/agentsignore/',
  },
  {
    agent: 'devin-desktop',
    files: ['.devinignore', '.codeiumignore', '.windsurfignore', '~/.codeium/.codeiumignore'],
    link: 'https://docs.devin.ai/desktop/context-awareness/devin-ignore',
    without: bracesUnseen,
  },
  {
    agent: 'augment',
    files: ['.augmentignore'],
    link: 'https://docs.augmentcode.com/setup-augment/workspace-indexing',
    without: bracesUnseen,
  },
  {
    agent: 'jetbrains-ai',
    files: ['.aiignore'],
    link: 'https://www.jetbrains.com/help/ai-assistant/disable-ai-assistant.html',
    without: bracesUnseen,
  },
  {
    agent: 'junie',
    files: ['.aiignore'],
    link: 'https://www.jetbrains.com/help/junie/aiignore.html',
    without: bracesUnseen,
  },
  {
    agent: 'gemini-code-assist',
    files: ['.aiexclude'],
    link: 'https://docs.cloud.google.com/gemini/docs/codeassist/create-aiexclude-file',
    without: bracesUnseen,
  },
  {
    agent: 'kiro',
    files: ['.kiroignore', '~/.kiro/settings/kiroignore'],
    link: 'https://kiro.dev/docs/kiroignore/',
    without: bracesUnseen,
  },
  {
    agent: 'warp',
    files: ['.warpindexingignore'],
    link: 'https://docs.warp.dev/agent-platform/capabilities/codebase-context/',
    without: bracesUnseen,
  },
];
