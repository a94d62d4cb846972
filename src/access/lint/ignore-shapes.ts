import { posix } from 'node:path';
import { braces, expandAlternatives, expandBraces, extendedGlob } from './braces';

/** A line of an ignore file that holds a pattern. */
export interface IgnoreText {
  readonly text: string;
  /** Whether something of exactly this relative path exists. */
  readonly exists: (path: string) => boolean;
}

/** A shape of line that matches nothing, or not what it seems to, whatever the tree. */
export interface IgnoreShape {
  readonly code: string;
  readonly message: string;
  readonly fixTitle: string;
  readonly applies: (line: IgnoreText) => boolean;
  /** The lines that should stand there instead; `null` where there is no right form. */
  readonly repair: (text: string) => readonly string[] | null;
}

const inlineComment = /\s+#(?:\s.*)?$/;

/** An exception that begins to work would open files, so only other lines are repaired. */
const unlessException = (lines: (text: string) => readonly string[] | null) => (text: string) =>
  text.startsWith('!') ? null : lines(text);

/** What an exception or a plain line names. */
const body = (text: string): string => text.replace(/^!(?!\()/, '');

/**
 * The first that applies is reported. Sources: https://git-scm.com/docs/gitignore, and git and the npm package `ignore`
 * 7.0.16 tried side by side.
 */
export const ignoreShapes: readonly IgnoreShape[] = [
  {
    code: 'inline-comment',
    message: 'A comment needs a line of its own; here it became part of the pattern, which matches nothing.',
    fixTitle: 'Move the comment to its own line',
    applies: ({ text, exists }) => inlineComment.test(text) && !exists(body(text)),
    repair: unlessException((text) => {
      const comment = inlineComment.exec(text)?.[0] ?? '';
      return [comment.trim(), text.slice(0, text.length - comment.length)].filter((line) => line !== '#');
    }),
  },
  {
    code: 'leading-blank',
    message: 'The blank in front belongs to the pattern, so the line matches only names that start with a blank.',
    fixTitle: 'Remove the blank',
    applies: ({ text, exists }) => /^!?[ \t]+\S/.test(text) && !exists(body(text)),
    repair: unlessException((text) => [text.trimStart()]),
  },
  {
    code: 'leading-dot-slash',
    message: 'A line that starts with ./ matches nothing in an ignore file.',
    fixTitle: 'Replace ./ by /',
    applies: ({ text }) => /^\s*!?\.\//.test(text),
    repair: unlessException((text) => [`/${text.trimStart().replace(/^(?:\.\/)+/, '')}`]),
  },
  {
    code: 'parent-path',
    message: 'A line with .. matches nothing in an ignore file.',
    fixTitle: 'Name the path from this folder on',
    applies: ({ text }) => body(text.trim()).split('/').includes('..'),
    repair: unlessException((text) => {
      const normal = posix.normalize(text.trim()).replace(/^\//, '');
      return /[*?[]/.test(text) || normal.startsWith('..') || normal === '.' ? null : [`/${normal}`];
    }),
  },
  {
    code: 'backslash-path',
    message: 'A backslash is no separator in an ignore file, so this line does not match the path that it spells.',
    fixTitle: 'Write the path with forward slashes',
    applies: ({ text, exists }) => hasSeparator(text) || /^\.\\/.test(text) || separatesFolder(text, exists),
    repair: unlessException((text) => {
      const unified = text.replaceAll('\\', '/');
      return /^[A-Za-z]:\//.test(unified) ? null : [unified.replace(/^\.\//, '/')];
    }),
  },
  {
    code: 'extglob',
    message: 'Extended globs such as !(...) are not supported in an ignore file, so this line matches nothing.',
    fixTitle: 'Write one line for each name',
    applies: ({ text, exists }) => extendedGlob.test(text) && !/\w\?\(/.test(text) && !exists(body(text)),
    repair: unlessException((text) => expandAlternatives(text)),
  },
  {
    code: 'braces',
    message: 'Braces are not expanded in an ignore file, so this line matches only names that hold the braces.',
    fixTitle: 'Write one line for each name',
    applies: ({ text, exists }) => braces.test(text) && !exists(body(text)),
    repair: unlessException((text) => expandBraces(text)),
  },
];

/** A backslash in front of a name is dropped, and the line works; as a slash it would tie the name to this folder. */
function hasSeparator(text: string): boolean {
  return /\\(?:[A-Za-z0-9_]|\*\*)/.test(body(text).replace(/^(\*\*)?\\/, '$1'));
}

/**
 * `secrets\.env` or `secrets\*.txt` where there is a folder `secrets`; elsewhere the backslash may just escape a
 * character. At the end `\*` is a star to some releases of the library.
 */
function separatesFolder(text: string, exists: IgnoreText['exists']): boolean {
  const folder = /^\/?([^\\*?[]*[^\\*?[/])\\(?!\*$)[.*?[-]/.exec(body(text))?.[1];
  return folder !== undefined && exists(folder) && !exists(body(text).replaceAll('\\', ''));
}
