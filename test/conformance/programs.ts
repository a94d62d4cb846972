/** Where a program that is checked comes from and how it is started; it is no dependency of the project. */
export interface Program {
  /** As people call it. */
  readonly name: string;
  readonly package: string;
  readonly version: string;
  /** Path below `node_modules`. */
  readonly executable: string;
  /** A script of Node, or a program by itself. */
  readonly kind: 'script' | 'binary';
  /** Programs of the system that it needs for what is checked, by their name on PATH. */
  readonly needs?: readonly string[];
}

/** The programs by agent id. A newer version is one line here and a run with `--record`. */
export const programs: Readonly<Record<string, Program>> = {
  'claude-code': {
    name: 'Claude Code',
    package: '@anthropic-ai/claude-code',
    version: '2.1.330',
    executable: '@anthropic-ai/claude-code-linux-x64/claude',
    kind: 'binary',
  },
  'gemini-cli': {
    name: 'Gemini CLI',
    package: '@google/gemini-cli',
    version: '0.61.0',
    executable: '@google/gemini-cli/bundle/gemini.js',
    kind: 'script',
    needs: ['rg'],
  },
  'qwen-code': {
    name: 'Qwen Code',
    package: '@qwen-code/qwen-code',
    version: '0.24.4',
    executable: '@qwen-code/qwen-code/cli-entry.js',
    kind: 'script',
  },
  opencode: {
    name: 'opencode',
    package: 'opencode-ai',
    version: '1.18.33',
    executable: 'opencode-linux-x64/bin/opencode',
    kind: 'binary',
  },
  codex: {
    name: 'Codex CLI',
    package: '@openai/codex',
    version: '0.169.0',
    executable: '@openai/codex-linux-x64/vendor/x86_64-unknown-linux-musl/bin/codex',
    kind: 'binary',
    needs: ['bwrap'],
  },
  'cline-cli': {
    name: 'Cline CLI',
    package: 'cline',
    version: '3.0.65',
    executable: '@cline/cli-linux-x64/bin/cline',
    kind: 'binary',
  },
  'continue-cli': {
    name: 'Continue CLI',
    package: '@continuedev/cli',
    version: '1.5.47',
    executable: '@continuedev/cli/dist/cn.js',
    kind: 'script',
    needs: ['rg'],
  },
  'kilo-code': {
    name: 'Kilo CLI',
    package: '@kilocode/cli',
    version: '7.7.7',
    executable: '@kilocode/cli-linux-x64/bin/kilo',
    kind: 'binary',
  },
};
