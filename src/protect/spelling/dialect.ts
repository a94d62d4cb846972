/** What a list of file patterns can say, as far as naming one path exactly goes. */
export interface Dialect {
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
  wildcard: /[?\u0000-\u001F\u007F]|\s(?=\s*$)|\*$/,
  unspellable: [backslash],
};

/** Patterns of Claude Code's `Read(...)` rules, observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
export const claudeDialect: Dialect = {
  ...common,
  wildcard: /\?|\*$/,
  unspellable: [
    backslash,
    { test: /[\u0000-\u001F\u007F]/, reason: 'its rules cannot spell a line end or control character in a name' },
    { test: /\s$/, reason: 'a blank at the end of a rule is dropped, so the rule would cover another name' },
  ],
};
