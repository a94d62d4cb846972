import { below, nativePaths, rulePath } from '../access/paths';
import type { Disclosure, Evidence, LineRange } from '../model/disclosure';
import { outputRows, type OutputRow } from './output';
import type { Sent } from './sent';
import { expandsTo, printedWords } from './shell-command';
import type { WorkspaceView } from './workspace-view';

/** What was given out of one file of the workspace. */
export interface Given {
  readonly path: string;
  readonly lines: LineRange | null;
  readonly evidence: Evidence;
  readonly stillCurrent: boolean | null;
  readonly findings: readonly string[];
}

/** Lines shorter than this stand in many files and prove nothing of one. */
const tellingLength = 4;
const tellingSecretLength = 8;
const mostRuns = 50;
const longestName = 4096;

/** The same event is in several logs when a session was resumed or forked; the latest turn of all counts. */
export function withoutRepeats(disclosures: readonly Disclosure[]): readonly Disclosure[] {
  const known = new Map<string, Disclosure>();
  for (const each of disclosures) {
    const key = JSON.stringify([each.agent, each.time, each.path, each.way, each.lines, each.evidence]);
    const before = known.get(key);
    if (before === undefined || before.lastSent < each.lastSent) known.set(key, each);
  }
  return [...known.values()].sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
}

/** What a piece that was sent has given out of the workspace; what lies outside is left out. */
export function givenBy(sent: Sent, workspace: WorkspaceView): readonly Given[] {
  if (sent.path === null) return givenByOutput(sent, workspace);
  const path = relativeTo(workspace, sent.folder, sent.path);
  if (path === null) return [];
  const { text, lines } = sent;
  if (text === null) return [{ path, lines, evidence: 'path', stillCurrent: null, findings: [] }];
  if (text.trim() === '') return [];
  return [givenText(path, text, lines, workspace)];
}

function givenText(path: string, text: string, lines: LineRange | null, workspace: WorkspaceView): Given {
  const now = workspace.lines(path);
  const sentLines = trimmedLines(text);
  const place = lines?.start ?? (now === null ? null : positionOf(sentLines, now));
  const stillCurrent = now !== null && place !== null && holds(now, sentLines, place);
  const range =
    lines === null ? rangeFrom(place, sentLines.length, now?.length ?? null) : trimmed(lines, now?.length ?? null);
  return { path, lines: range, evidence: 'content', stillCurrent, findings: workspace.find(path, text) };
}

/** Finds the files of which an output holds lines, and those that its command was to print. */
function givenByOutput(sent: Sent, workspace: WorkspaceView): readonly Given[] {
  const { text, folder, command } = sent;
  if (text === null || text.trim() === '') return [];
  const relative = (name: string): string | null => fileNamed(name, folder, workspace);
  const only = sent.way === 'search' && command !== null ? relative(command) : null;
  const rows = outputRows(text, (name) => relative(name) !== null, only);
  const byFile = new Map<string, OutputRow[]>();
  const loose: OutputRow[] = [];
  for (const row of rows) {
    const path = row.path === only ? only : row.path === null ? null : relative(row.path);
    const own = path === null ? loose : (byFile.get(path) ?? []);
    own.push(row);
    if (path !== null) byFile.set(path, own);
  }
  const told = [...byFile].flatMap(([path, own]) => givenRows(path, own, workspace));
  const named = sent.way === 'shell' ? namedFiles(command ?? '', sent, workspace) : [];
  const matched = named
    .filter((path) => !byFile.has(path))
    .flatMap((path) => {
      const given = givenLines(path, loose, workspace);
      return given.length > 0 || sent.isFailed ? given : [inferred(path)];
    });
  const recognised = recognisedLines(text, workspace).filter(({ path }) => !byFile.has(path) && !named.includes(path));
  return [...told, ...matched, ...recognised];
}

/** Rows that the output itself puts to a file. */
function givenRows(path: string, rows: readonly OutputRow[], workspace: WorkspaceView): readonly Given[] {
  const now = workspace.lines(path);
  const placed = rows
    .filter(({ text }) => text.trim() !== '')
    .map((row) => ({ ...row, number: row.isRemoved ? null : (row.number ?? lineNumberOf(row.text, now)) }));
  const numbered = placed.flatMap(({ number, text }) => (number === null ? [] : [{ number, text }]));
  const given = runsOf(numbered, now).map((run): Given => {
    const stillCurrent = run.every(({ number, text }) => now?.[number - 1] === text);
    return { ...givenRun(path, run, now, workspace), stillCurrent };
  });
  const unplaced = placed.filter(({ number }) => number === null).map(({ text }) => text);
  if (unplaced.length === 0) return given;
  const findings = workspace.find(path, unplaced.join('\n'));
  return [...given, { path, lines: null, evidence: 'content', stillCurrent: false, findings }];
}

/** Lines of the file that stand in the output of a command which names the file. */
function givenLines(path: string, rows: readonly OutputRow[], workspace: WorkspaceView): readonly Given[] {
  const now = workspace.lines(path) ?? [];
  const inOutput = new Set(rows.flatMap(({ text }) => [text, text.replace(/^\s*\d+[\t:|→ ]\s?/, '')]));
  const found = now.flatMap((text, index) =>
    text.trim().length >= tellingLength && inOutput.has(text) ? [{ number: index + 1, text }] : [],
  );
  return runsOf(found, now).map((run) => givenRun(path, run, now, workspace));
}

/** Lines with findings that stand in a text, whatever it says of files. */
function recognisedLines(text: string, workspace: WorkspaceView): readonly Given[] {
  const found = workspace.sensitive.filter((line) => {
    const wanted = line.text.trim();
    return wanted.length >= tellingSecretLength && text.includes(wanted);
  });
  return [...new Set(found.map(({ path }) => path))].flatMap((path) => {
    const now = workspace.lines(path);
    return runsOf(
      found.filter((line) => line.path === path),
      now,
    ).map((run) => givenRun(path, run, now, workspace));
  });
}

interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

function givenRun(
  path: string,
  run: readonly NumberedLine[],
  now: readonly string[] | null,
  workspace: WorkspaceView,
): Given {
  const lines = { start: run[0]?.number ?? 1, end: run.at(-1)?.number ?? 1, total: now?.length ?? null };
  const findings = workspace.find(path, run.map(({ text }) => text).join('\n'));
  return { path, lines, evidence: 'content', stillCurrent: true, findings };
}

/**
 * The lines as runs without a gap, in the order of the file; lines that hold next to nothing close no run. Where there are
 * too many to list, all of it is one.
 */
function runsOf(found: readonly NumberedLine[], now: readonly string[] | null): readonly (readonly NumberedLine[])[] {
  const sorted = [...found].sort((one, other) => one.number - other.number);
  const runs: NumberedLine[][] = [];
  for (const line of sorted) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.number ?? 0;
    const between = now?.slice(before, line.number - 1) ?? [];
    const isNext =
      line.number <= before + 1 || (now !== null && between.every((text) => text.trim().length < tellingLength));
    if (run !== undefined && isNext) run.push(line);
    else runs.push([line]);
  }
  return runs.length > mostRuns ? [sorted] : runs;
}

function inferred(path: string): Given {
  return { path, lines: null, evidence: 'inferred', stillCurrent: null, findings: [] };
}

/** The files of the workspace that a command was to print. */
function namedFiles(command: string, sent: Sent, workspace: WorkspaceView): readonly string[] {
  const found = printedWords(command).flatMap(({ word, folder }) => {
    const start = nativePaths(workspace.platform).resolve(sent.folder, folder);
    const path = fileNamed(word, start, workspace);
    if (path !== null) return [path];
    const here = relativeTo(workspace, start, '.');
    if (here === null || !/[*?[]/.test(word) || word.length > 300) return [];
    const prefix = here === '.' ? '' : `${here}/`;
    const inside = [...workspace.paths].filter((each) => each.startsWith(prefix));
    return inside.filter((each) => expandsTo(word, each.slice(prefix.length)));
  });
  return [...new Set(found)];
}

/** The file of the workspace that is meant; git names files from its root on, wherever it is called. */
function fileNamed(name: string, folder: string, workspace: WorkspaceView): string | null {
  if (name.length > longestName) return null;
  for (const from of [folder, ...workspace.roots]) {
    const path = relativeTo(workspace, from, name);
    if (path !== null && workspace.paths.has(path)) return path;
  }
  return null;
}

/** True for a folder of the workspace. */
export function isOfWorkspace(folder: string, workspace: WorkspaceView): boolean {
  return relativeTo(workspace, folder, '.') !== null;
}

/** POSIX and relative to the root; `.` for the root itself, `null` outside. */
function relativeTo({ roots, platform }: WorkspaceView, folder: string, name: string): string | null {
  if (name === '' || name.includes('\0')) return null;
  const absolute = rulePath(platform, nativePaths(platform).resolve(folder, name));
  for (const root of roots) {
    const path = below(platform, rulePath(platform, root), absolute);
    if (path !== null) return path === '' ? '.' : path;
  }
  return null;
}

/** The lines of a text, an empty last one left out. */
function trimmedLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function positionOf(wanted: readonly string[], lines: readonly string[]): number | null {
  for (let start = 0; start + wanted.length <= lines.length; start++) {
    if (wanted.every((line, index) => isPartOf(line, lines[start + index], index === 0, index === wanted.length - 1))) {
      return start + 1;
    }
  }
  return null;
}

/** The first and last line of a fragment may be parts of lines. */
function isPartOf(line: string, whole: string | undefined, isFirst: boolean, isLast: boolean): boolean {
  if (whole === undefined) return false;
  if (isFirst && isLast) return whole.includes(line);
  if (isFirst) return whole.endsWith(line);
  return isLast ? whole.startsWith(line) : whole === line;
}

function holds(now: readonly string[], wanted: readonly string[], start: number): boolean {
  return wanted.every((line, index) =>
    isPartOf(line, now[start - 1 + index] ?? (line === '' ? '' : undefined), index === 0, index === wanted.length - 1),
  );
}

function lineNumberOf(text: string, now: readonly string[] | null): number | null {
  const index = text.trim().length < tellingLength ? -1 : (now?.indexOf(text) ?? -1);
  return index < 0 ? null : index + 1;
}

/** Programs count an empty line behind the last line end. */
function trimmed({ start, end, total }: LineRange, now: number | null): LineRange {
  if (total === null || now === null || total !== now + 1) return { start, end, total };
  return { start, end: Math.max(start, Math.min(end, now)), total: now };
}

function rangeFrom(start: number | null, length: number, total: number | null): LineRange | null {
  if (start === null) return null;
  return { start, end: start + Math.max(0, length - 1), total };
}
