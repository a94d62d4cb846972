import * as path from 'node:path';
import { unifiedDiff, type Plan } from '../protect';
import { printable } from '../report/printable';
import { createMask } from './mask';

/** The change to each file as a unified diff. Lines near an edit may hold secrets, which are masked, and characters that change what a terminal shows. */
export function planDiff({ edits }: Plan, root: string): string {
  const mask = createMask();
  return edits
    .map(({ file, before, after }) =>
      unifiedDiff(before, after, printable(shownFile(file, root)), (text) => printableLines(mask(file, text))),
    )
    .join('');
}

function printableLines(text: string): string {
  return text
    .split(/(\r?\n|\t)/)
    .map((part, index) => (index % 2 === 0 ? printable(part) : part))
    .join('');
}

function shownFile(file: string, root: string): string {
  return file.startsWith(root + path.sep) ? file.slice(root.length + 1) : file;
}
