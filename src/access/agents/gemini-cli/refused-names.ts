import { namesInGitignore } from '../../matchers/names';

/** Names that no tool of Gemini CLI gets at, with all below them. */
const refused: ReadonlySet<string> = new Set(['.git', '.env', 'node_modules']);
/** Their short names on Windows, and credentials that a GitHub action leaves behind. */
const refusedPatterns = [
  /^(?:git|gi[0-9a-f]{4})~\d+$/,
  /^(?:env|en[0-9a-f]{4})~\d+$/,
  /^(?:node_m|no[0-9a-f]{4})~\d+$/,
  /^(?:gha-cr|gh[0-9a-f]{4})~\d+\.json?$/,
  /^gha-creds-.*\.json$/s,
];

/**
 * The name in a relative path that Gemini CLI refuses, in any letter case, blanks and dots at the end or a stream after a
 * colon not counted; `null` when there is none.
 * Source: https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/utils/paths.ts; observed with Gemini CLI
 * 0.61.0 on Linux, 2026-11-22.
 */
export function refusedName(relative: string): string | null {
  return relative.split(/[/\\]/).map(plainName).find(isRefused) ?? null;
}

function plainName(segment: string): string {
  const [name = ''] = segment.split(':');
  return name.replace(/[ .]+$/, '').toLowerCase();
}

function isRefused(name: string): boolean {
  return refused.has(name) || refusedPatterns.some((pattern) => pattern.test(name));
}

/** Names that `@path` takes nothing of, nor of what is below them. */
const unmentionedNames: ReadonlySet<string> = new Set([
  ...[
    'node_modules',
    '.git',
    'bower_components',
    '.svn',
    '.hg',
    '.vscode',
    '.idea',
    'dist',
    'build',
    'coverage',
    '__pycache__',
  ],
]);
const unmentionedEndings = [
  ...['bin', 'exe', 'dll', 'so', 'dylib', 'class', 'jar', 'war', 'zip', 'tar', 'gz', 'bz2', 'rar', '7z', 'pak', 'rpa'],
  ...['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'odp', 'pyc', 'pyo'],
];
const unmentionedFile = new RegExp(`\\.(${unmentionedEndings.join('|')})$|^\\.DS_Store$`, 'i');

/** Names of files that are treated unlike others in their folder. */
export const specialNames = namesInGitignore([
  ...[...refused, 'gha-creds-*.json', ...unmentionedNames, '.DS_Store'],
  ...unmentionedEndings.map((ending) => `*.${ending}`),
]);

/**
 * The name in a relative path, or its ending, that keeps it out of a prompt that mentions it; `null` when there is none.
 * Source: https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/utils/ignorePatterns.ts.
 */
export function unmentionedName(relative: string): string | null {
  const names = relative.split('/');
  const [file, ending] = unmentionedFile.exec(names.at(-1) ?? '') ?? [];
  if (file !== undefined) return ending === undefined ? file : `*.${ending.toLowerCase()}`;
  return names.find((name) => unmentionedNames.has(name.toLowerCase())) ?? null;
}
