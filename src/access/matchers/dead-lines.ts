/** A shape of line that matches nothing in an ignore file, whatever the tree. */
interface DeadShape extends DeadLine {
  readonly shape: RegExp;
}

/** Source: git's and the npm package `ignore`'s reading of https://git-scm.com/docs/gitignore. */
const shapes: readonly DeadShape[] = [
  {
    code: 'leading-dot-slash',
    message: 'A line that starts with ./ matches nothing in an ignore file.',
    fix: 'Replace ./ by /',
    shape: /^!?\.\//,
  },
  {
    code: 'parent-path',
    message: 'A line with .. matches nothing in an ignore file.',
    fix: 'Name the path from this folder on',
    shape: /(?<=^!?|\/)\.\.(?:\/|$)/,
  },
  {
    code: 'inline-comment',
    message: 'A comment needs a line of its own; here it became part of the pattern.',
    fix: 'Move the comment to its own line',
    shape: /\s+#\s/,
  },
  {
    code: 'backslash-path',
    message: 'A backslash is no separator in an ignore file.',
    fix: 'Write the path with forward slashes',
    shape: /\\[A-Za-z0-9_.-]|\\\*\*/,
  },
];

interface DeadLine {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** Why a line of an ignore file matches nothing; `null` when its shape is sound. */
export function deadLine(line: string): DeadLine | null {
  return shapes.find(({ shape }) => shape.test(line)) ?? null;
}
