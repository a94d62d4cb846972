import { dirname } from 'node:path';
import type { AskedFile } from '../adapter';

/** A shell command that gets at a file's content; `{file}`, `{folder}`, `{glob}`, `{marks}` and `{marker}` are put in, quoted. */
export interface ShellForm {
  readonly form: string;
  readonly command: string;
}

/** Commands that only read, so that one leaves nothing behind for the next. */
export const commonShellForms: readonly ShellForm[] = [
  { form: 'cat', command: 'cat {file}' },
  { form: 'head', command: 'head -5 {file}' },
  { form: 'grep', command: 'grep {marker} {file}' },
  { form: 'sed', command: 'sed -n 1p {file}' },
  { form: 'grep -r', command: 'grep -r {marker} {folder}' },
  { form: 'cat with a wildcard', command: 'cat {glob}' },
  { form: 'find -exec cat', command: 'find {folder} -maxdepth 1 -type f -exec cat {} +' },
  { form: 'find | xargs cat', command: 'find {folder} -maxdepth 1 -type f -print0 | xargs -0 cat' },
  { form: 'bash -c', command: 'bash -c \'cat "$1"\' x {file}' },
  { form: 'python3 -c', command: "python3 -c 'import sys; print(open(sys.argv[1]).read())' {file}" },
  { form: 'git history', command: 'git log -p --all --full-history -- {file}' },
];

export function shellCommand({ command }: ShellForm, { relative, markerPattern }: AskedFile): string {
  const name = quoted(relative);
  const folder = dirname(relative);
  const start = folder === '.' ? '' : `${quoted(folder)}/`;
  const glob = `${start}${quoted(relative.slice(relative.lastIndexOf('/') + 1).slice(0, -1))}*`;
  return command
    .replaceAll('{file}', () => name)
    .replaceAll('{folder}', () => quoted(folder))
    .replaceAll('{glob}', () => glob)
    .replaceAll('{marks}', () => marked(relative))
    .replaceAll('{marker}', () => quoted(markerPattern));
}

/** A wildcard for every character that a shell would need quoted. */
function marked(path: string): string {
  const name = path.replace(/[^\w./-]/gu, '?');
  return name.startsWith('-') ? `./${name}` : name;
}

function quoted(text: string): string {
  const safe = text.startsWith('-') ? `./${text}` : text;
  return /^[\w./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
