import { minimatch } from 'minimatch';

/** Programs that print what is in the files that are named to them; `git`: with these subcommands. */
const printing = new Set(
  'cat head tail sed awk gawk nl less more grep egrep fgrep rg ag ack bat batcat strings xxd od hexdump base64 cut sort uniq diff comm paste tac rev fold jq yq column zcat python python3 node perl ruby php type Get-Content gc Select-String sls findstr'.split(
    ' ',
  ),
);
const printingOfGit = new Set(['show', 'diff', 'log', 'blame', 'grep', 'cat-file', 'annotate']);
/** Words that stand before the program itself. */
const leading = new Set(['sudo', 'env', 'time', 'nice', 'command', 'exec', 'xargs', 'timeout', 'nohup', 'stdbuf']);

/** A word that may name a file, and the folder in which the command runs, relative to that in which the shell started. */
export interface PrintedWord {
  readonly word: string;
  readonly folder: string;
}

/** The words of a command that may name a file which it prints. Quotes are taken off; nothing is expanded. */
export function printedWords(command: string): readonly PrintedWord[] {
  const found: PrintedWord[] = [];
  let folder = '.';
  for (const part of command.split(/[;\n]|\|\|?|&&?|\$\(|\)/)) {
    const words = [...part.matchAll(/"([^"]*)"|'([^']*)'|[^\s"'<>]+/g)].map((word) => word[1] ?? word[2] ?? word[0]);
    const first = words.findIndex((word) => !leading.has(word) && !/^[A-Za-z_]\w*=/.test(word));
    const program = words[first]?.replace(/^.*[\\/]/, '') ?? '';
    const rest = words.slice(first + 1);
    if (program === 'cd') folder = joined(folder, rest[0] ?? '');
    else found.push(...namedBy(part, program, rest).map((word) => ({ word, folder })));
  }
  return found;
}

function joined(folder: string, next: string): string {
  return /^(?:[\\/]|[A-Za-z]:)/.test(next) ? next : `${folder}/${next}`;
}

function namedBy(part: string, program: string, rest: readonly string[]): readonly string[] {
  const isKept = /(?:^|[^0-9&])>{1,2}\s*[^&\s]/.test(part);
  const isInPlace = program === 'sed' && rest.some((word) => /^-\w*i|^--in-place/.test(word));
  if (isKept || isInPlace) return [];
  const prints = program === 'git' ? rest.some((word) => printingOfGit.has(word)) : printing.has(program);
  if (!prints) return redirected(part);
  // `git show HEAD:path` names the file behind the colon; a script holds names between its own quotes.
  return rest.flatMap((word) => [word, ...(/^[\w./~^@{}-]+:(.+)$/.exec(word)?.slice(1) ?? []), ...quoted(word)]);
}

/** True when the word is a pattern of the shell and the path (relative to the working directory) fits it. */
export function expandsTo(word: string, path: string): boolean {
  return minimatch(path, word, { dot: /(?:^|\/)\./.test(word), nonegate: true, nocomment: true });
}

function redirected(part: string): readonly string[] {
  return [...part.matchAll(/<\s*([^\s<>]+)/g)].map((found) => found[1] ?? '');
}

function quoted(word: string): readonly string[] {
  return [...word.matchAll(/["']([^"']{1,300})["']/g)].map((found) => found[1] ?? '');
}
