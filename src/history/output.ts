/** A line of a tool's output, with the file and the line number that the output itself gives for it. */
export interface OutputRow {
  /** As the output names the file; `null` where it names none. */
  readonly path: string | null;
  /** From 1. */
  readonly number: number | null;
  readonly text: string;
  /** A line that a comparison says is gone from the file. */
  readonly isRemoved: boolean;
}

/** Lines that say which file the following ones belong to. */
const headers: readonly RegExp[] = [
  /^\+\+\+ b\/(.+?)\t?$/, // unified diff
  /^==> (.+) <==$/, // head and tail of several files
  /^File: (.+)$/, // Gemini CLI's search
];
/** Between the hits of a search. */
const separator = /^--+$/;
/** Line and column of a hit, whose text comes below (Cline's search). */
const position = /^(.+):\d+:\d+$/;
const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/**
 * Takes the output of a command or search apart. `isFile` tells which names are files of the workspace, so that a line such
 * as `src/a.ts:3:text` is told from a text with colons; `only` is the one file that was searched, whose name is left out.
 */
export function outputRows(
  output: string,
  isFile: (name: string) => boolean,
  only: string | null = null,
): readonly OutputRow[] {
  const rows: OutputRow[] = [];
  let current = only;
  /** A name alone on its line is a heading only for numbered lines: it may be one of a list of files. */
  let isCertain = false;
  let next: number | null = null;
  for (const line of output.split(/\r?\n/)) {
    if (separator.test(line)) continue;
    const header = headerOf(line, isFile);
    const start = hunk.exec(line)?.[1];
    if (header !== null) [current, isCertain, next] = [header, true, null];
    else if (line !== '' && isFile(line)) [current, isCertain, next] = [line, false, null];
    else if (start !== undefined) next = Number(start);
    else if (next !== null && current !== null && /^[ +-]/.test(line)) {
      const isRemoved = line.startsWith('-');
      rows.push({ path: current, number: isRemoved ? null : next, text: line.slice(1), isRemoved });
      if (!isRemoved) next++;
    } else rows.push({ ...rowOf(line, { current, isCertain }, isFile), isRemoved: false });
  }
  return rows;
}

function headerOf(line: string, isFile: (name: string) => boolean): string | null {
  const place = position.exec(line)?.[1];
  if (place !== undefined && isFile(place)) return place;
  for (const header of headers) {
    const found = header.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

interface Heading {
  readonly current: string | null;
  readonly isCertain: boolean;
}

/** `path:3:text`, `path-3-text` (lines around a hit), `path:text`, `L3: text`, `3:text`, or a bare line. */
function rowOf(line: string, { current, isCertain }: Heading, isFile: (name: string) => boolean) {
  for (const found of line.matchAll(/[:-](\d{1,9})[:-]/g)) {
    const path = line.slice(0, found.index);
    if (path !== '' && isFile(path)) {
      return { path, number: Number(found[1]), text: line.slice(found.index + found[0].length) };
    }
  }
  const colon = line.indexOf(':', /^[A-Za-z]:[\\/]/.test(line) ? 2 : 0);
  const before = line.slice(0, Math.max(0, colon));
  if (before !== '' && isFile(before)) return { path: before, number: null, text: line.slice(colon + 1) };
  const numbered = /^\s*L?(\d{1,9})(?:: |:|-|\t| \| ?|→)(.*)$/.exec(line);
  if (current !== null && numbered !== null) {
    return { path: current, number: Number(numbered[1]), text: numbered[2] ?? '' };
  }
  return { path: isCertain ? current : null, number: null, text: line };
}
