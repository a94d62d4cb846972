import type { FileFacts } from '../../file-facts';

const indented = /^ya?ml$/;
const sectioned = /^(?:ini|toml|cfg|conf|cnf|config|properties)$/;
/** How far back a parent is looked for, in characters. */
const reach = 600;
/** How far before a name a service may be named in the same statement. */
const statementReach = 90;

/** The name of what holds an entry: the key above it in YAML, its section, or the name before the brace around it. */
export function parentOf(text: string, start: number, { extension }: FileFacts): string {
  const before = text.slice(Math.max(0, start - reach), start);
  if (indented.test(extension)) return keyAbove(before);
  if (sectioned.test(extension)) return /^[\s\S]*(?:^|\n)\s{0,8}\[{1,2}([^\]\r\n]{1,80})\]/.exec(before)?.[1] ?? '';
  return nameBeforeBrace(before);
}

/** The statement up to a place, its beginning cut off at the line before. */
export function statementBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - statementReach), start);
  const line = before.lastIndexOf('\n');
  const from = Math.max(before.lastIndexOf(';'), line < 0 ? -1 : before.lastIndexOf('\n', line - 1));
  return before.slice(from + 1);
}

function keyAbove(before: string): string {
  const lines = before.split('\n');
  const depth = indentOf(lines.at(-1) ?? '');
  for (let line = lines.length - 2; line >= 0; line--) {
    const text = lines[line] ?? '';
    if (text.trim() === '' || indentOf(text) >= depth) continue;
    return /^\s*-?\s*["']?([\w.-]{1,80})["']?\s*:/.exec(text)?.[1] ?? '';
  }
  return '';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function nameBeforeBrace(before: string): string {
  let depth = 0;
  for (let index = before.length - 1; index >= 0; index--) {
    const char = before.charAt(index);
    if (char === '}') depth++;
    else if (char === '{' && --depth < 0) return nameBefore(before, index);
  }
  return '';
}

/** The name that stands before a place, an operator and a quote between them; the last of several. */
function nameBefore(text: string, place: number): string {
  let end = place;
  while (end > 0 && place - end < 24 && /[\s"'`=:>(,]/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < 80 && /[\w.-]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}
