/** What a list of file patterns can say, as far as naming one path exactly goes. */
export interface Dialect {
  /** False where names that differ only in letter case are told apart. */
  readonly ignoresCase: boolean;
  /** True where an agent takes a backslash in a name for a slash. */
  readonly splitsAtBackslash: boolean;
  /** True where a rule for a name covers the same name with blanks at its end. */
  readonly ignoresTrailingBlanks: boolean;
  /** Characters with a meaning of their own, and how they are spelled to mean themselves. */
  readonly escapes: Readonly<Record<string, string>>;
  /** The same for a character that has a meaning only at the start of a pattern. */
  readonly leadingEscapes: Readonly<Record<string, string>>;
  /** Characters without an exact spelling that the wildcard `?` matches. */
  readonly wildcard: RegExp;
  /** Names that no pattern matches. */
  readonly unspellable: readonly { readonly test: RegExp; readonly reason: string }[];
}

/**
 * Spellings on which git, the npm package `ignore` from version 5 on (agents bundle old ones), ripgrep's matcher and
 * Claude Code agree. The braces are for ripgrep, which takes them for alternatives.
 * https://git-scm.com/docs/gitignore#_pattern_format
 */
const common = {
  ignoresCase: true,
  escapes: { '*': '\\*', '[': '\\[', ']': '\\]', '{': '\\{', '}': '\\}' },
  leadingEscapes: { '!': '\\!', '#': '\\#' },
};

/** Old versions of `ignore` escape it wrongly, and some agents take it for a slash. */
const backslash = { test: /\\/, reason: 'its rules cannot spell a backslash in a name' };

/**
 * An ignore file. `\?` is right for git and matches nothing in `ignore` 5, an escaped `*` at the end is still a wildcard
 * there. Control characters break a line. Blanks at the end are trimmed by Gemini CLI, escaped or not.
 * https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/utils/ignoreFileParser.ts
 */
export const ignoreFileDialect: Dialect = {
  ...common,
  splitsAtBackslash: true,
  ignoresTrailingBlanks: false,
  wildcard: /[?\u0000-\u001F\u007F]|\s(?=\s*$)|\*$/,
  unspellable: [backslash],
};

/** An ignore file that git's own rules, or a port of them, read: go-git, Python's `pathspec`. */
export const gitFileDialect: Dialect = { ...ignoreFileDialect, ignoresCase: false };

/** Patterns of Claude Code's `Read(...)` rules, observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
export const claudeDialect: Dialect = {
  ...common,
  splitsAtBackslash: false,
  ignoresTrailingBlanks: true,
  wildcard: /\?|\*$/,
  unspellable: [
    backslash,
    { test: /[\u0000-\u001F\u007F]/, reason: 'its rules cannot spell a line end or control character in a name' },
    { test: /\s$/, reason: 'a blank at the end of a rule is dropped, so the rule would cover another name' },
  ],
};

/** What JSON spells, and no program in the way takes for something else. */
const plain = {
  ignoresCase: false,
  splitsAtBackslash: false,
  ignoresTrailingBlanks: false,
  escapes: {},
  leadingEscapes: {},
};

/**
 * Globs of `Read(...)` rules of Cursor's command line; letter case, classes, braces and escapes are not documented.
 * https://cursor.com/docs/cli/reference/permissions
 */
export const cursorCliDialect: Dialect = {
  ...plain,
  ignoresCase: true,
  wildcard: /[*?]/,
  unspellable: [
    { test: /[[\]{}!\\~]/, reason: 'how its rules spell brackets, braces, !, ~ or a backslash is not documented' },
  ],
};

/**
 * Globs of the Rust crate `globset`; a class spells a special character on every system.
 * https://docs.rs/globset/latest/globset/#syntax
 */
export const globsetDialect: Dialect = {
  ...plain,
  escapes: Object.fromEntries(Array.from('*?[]{}', (unit) => [unit, `[${unit}]`])),
  wildcard: /(?!)/,
  unspellable: [backslash],
};

/** Lists of paths as they are, where whatever looks like a pattern may be taken for one. */
export const plainPathDialect: Dialect = {
  ...plain,
  wildcard: /(?!)/,
  unspellable: [
    { test: /[*?[\]{}!\\]/, reason: 'a name with *, ?, !, brackets, braces or a backslash may be taken for a pattern' },
  ],
};

/**
 * Paths in the sandbox's list of Claude Code, where wildcards work and nobody has seen an escape.
 * https://code.claude.com/docs/en/sandboxing
 */
export const sandboxDialect: Dialect = {
  ...plainPathDialect,
  unspellable: [
    ...plainPathDialect.unspellable,
    { test: /[\u0000-\u001F\u007F]|\s(?:$|\/)/, reason: 'how its list takes such blanks in a name was not seen' },
  ],
};

/**
 * Paths in full in `Read(...)` rules of Qwen Code, globs of `picomatch`: in what starts with `//` a backslash escapes. A `$`
 * may name a variable of the environment.
 * https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/permissions/rule-parser.ts
 */
export const qwenRuleDialect: Dialect = {
  ...plain,
  splitsAtBackslash: true,
  escapes: Object.fromEntries(Array.from('*?[]{}()!+@|', (unit) => [unit, `\\${unit}`])),
  wildcard: /(?!)/,
  unspellable: [
    backslash,
    { test: /[$"]/, reason: 'how its rules spell $ or a quotation mark in a name was not seen' },
    { test: /[\u0000-\u001F\u007F\u2028\u2029]|\s$/, reason: 'its rules leave line ends and blanks at the end out' },
  ],
};

/**
 * Keys of OpenCode's permission maps: `*` and `?` have no escape, `{env:...}` and `{file:...}` are replaced before the text
 * is read, `~` and `$HOME` at the start stand for the home folder, and JavaScript puts whole numbers before all other keys.
 * https://opencode.ai/docs/permissions/ and https://opencode.ai/docs/config/#variables
 */
export const permissionMapDialect: Dialect = {
  ...plain,
  splitsAtBackslash: true,
  wildcard: /(?!)/,
  unspellable: [
    backslash,
    { test: /[*?]/, reason: 'its rules cannot spell * or ? in a name' },
    { test: /\{(?:env|file):/, reason: 'it puts something else for {env:...} and {file:...} in a rule' },
    { test: /^(?:~(?:\/|$)|\$HOME)/, reason: 'it puts the home folder for ~ and $HOME at the start of a rule' },
    { test: /^(?:\d+|__proto__)$/, reason: 'a rule of that name would not keep its place behind the others' },
  ],
};

/**
 * Paths in Codex' profiles: what holds `*`, `?` or a bracket is a pattern there, which names no folder, and whose escapes
 * were not seen; blanks of lines are left out. Observed with Codex 0.169.0 on Linux, 2026-11-22.
 */
export const codexDialect: Dialect = {
  ...plain,
  wildcard: /(?!)/,
  unspellable: [
    backslash,
    { test: /[*?[\]]/, reason: 'a path with *, ? or brackets is a pattern to it' },
    { test: /[\u0000-\u001F\u007F]/, reason: 'its rules leave line ends and control characters out' },
    { test: /^[:~]/, reason: 'it takes : and ~ at the start of a path for something else' },
  ],
};
