/** Ignore files of one agent in gitignore syntax. */
export interface IgnoreReader {
  readonly agent: string;
  /** Relative to the start directory, or `~/...`. */
  readonly files: readonly string[];
  readonly link: string;
  /** Braces are known to be plain characters to the program's library; elsewhere nobody has seen it. */
  readonly plainBraces?: boolean;
  /** Settings that name more such files, and the keys under which. */
  readonly namedIn?: { readonly settings: readonly string[]; readonly keys: readonly string[] };
  /** Blanks at the start of a line are dropped, where git keeps them. */
  readonly trimsStart?: boolean;
}

/** Agents that read ignore files, the most certain first: a file that several read is told of for the first of them. */
export const ignoreReaders: readonly IgnoreReader[] = [
  {
    agent: 'gemini-cli',
    files: ['.geminiignore'],
    link: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/gemini-ignore.md',
    plainBraces: true,
    trimsStart: true,
    namedIn: { settings: ['~/.gemini/settings.json'], keys: ['context', 'fileFiltering', 'customIgnoreFilePaths'] },
  },
  {
    agent: 'qwen-code',
    files: ['.qwenignore', '.agentignore', '.aiignore'],
    link: 'https://github.com/QwenLM/qwen-code/issues/1746',
    plainBraces: true,
    namedIn: {
      settings: ['~/.qwen/settings.json', '.qwen/settings.json'],
      keys: ['context', 'fileFiltering', 'customIgnoreFiles'],
    },
  },
  {
    agent: 'cursor',
    files: ['.cursorignore', '.cursorindexingignore'],
    link: 'https://cursor.com/docs/reference/ignore-file',
  },
  {
    agent: 'roo-code',
    files: ['.rooignore'],
    link: 'https://github.com/RooCodeInc/Roo-Code',
    plainBraces: true,
  },
  { agent: 'kilo-code', files: ['.kilocodeignore'], link: 'https://kilo.ai/docs/customize/context/kilocodeignore' },
  {
    agent: 'continue',
    files: ['.continueignore', '~/.continue/.continueignore'],
    link: 'https://docs.continue.dev/',
    plainBraces: true,
  },
  { agent: 'aider', files: ['.aiderignore'], link: 'https://aider.chat/docs/config/options.html', plainBraces: true },
  { agent: 'crush', files: ['.crushignore'], link: 'https://github.com/charmbracelet/crush', plainBraces: true },
  {
    agent: 'docker-agent',
    files: ['.agentsignore'],
    link: 'https://docs.docker.com/ai/docker-agent/configuration/agentsignore/',
    plainBraces: true,
  },
  {
    agent: 'devin-desktop',
    files: ['.devinignore', '.codeiumignore', '.windsurfignore', '~/.codeium/.codeiumignore'],
    link: 'https://docs.devin.ai/desktop/context-awareness/devin-ignore',
  },
  {
    agent: 'augment',
    files: ['.augmentignore'],
    link: 'https://docs.augmentcode.com/setup-augment/workspace-indexing',
  },
  {
    agent: 'jetbrains-ai',
    files: ['.aiignore'],
    link: 'https://www.jetbrains.com/help/ai-assistant/disable-ai-assistant.html',
  },
  { agent: 'junie', files: ['.aiignore'], link: 'https://www.jetbrains.com/help/junie/aiignore.html' },
  {
    agent: 'gemini-code-assist',
    files: ['.aiexclude'],
    link: 'https://docs.cloud.google.com/gemini/docs/codeassist/create-aiexclude-file',
  },
  { agent: 'kiro', files: ['.kiroignore', '~/.kiro/settings/kiroignore'], link: 'https://kiro.dev/docs/kiroignore/' },
  {
    agent: 'warp',
    files: ['.warpindexingignore'],
    link: 'https://docs.warp.dev/agent-platform/capabilities/codebase-context/',
  },
];
