import * as fs from 'node:fs';
import * as path from 'node:path';
import { createDetector } from '../detect';
import { readHistory, type History, type OpenLog, type SensitiveLine, type WorkspaceView } from '../history';
import { FileError, type Environment } from '../model/edges';
import type { SensitiveFile } from '../model/exposure';
import type { TextRange } from '../model/range';
import type { ExposureIndex } from './exposure-index';
import { nodeFiles, openRegular } from './node-files';
import { isInside } from './walk';

/** Logs are read in pieces of this size. */
const chunkBytes = 1024 * 1024;
/** A larger file is not compared with what was sent. */
const mostBytes = 16 * 1024 * 1024;

export interface HistoryOptions {
  /** A scanned index: what is sensitive is asked of it. */
  readonly index: ExposureIndex;
  readonly environment: Environment;
  /** The folder as it was opened, which may be a link to the root. */
  readonly openedAs: string;
}

/** Reads the own logs, on this machine, of the agents that the index looks at, for what was sent of the workspace. Nothing is written or kept. */
export function historyOf({ index, environment, openedAs }: HistoryOptions): History {
  const agents = index.snapshot().agents.flatMap(({ id, inUse }) => (inUse ? [id] : []));
  const context = { root: index.root, files: nodeFiles, environment };
  return readHistory({ context, workspace: viewOf(index, environment, openedAs), open: openLog }, agents);
}

function viewOf(index: ExposureIndex, { platform }: Environment, openedAs: string): WorkspaceView {
  const { root } = index;
  // By the rules of the scan; what a comment in the file allows was sent all the same.
  const detector = createDetector({ ...index.detection, salt: new Uint8Array(), followMarkers: false });
  const lines = remembering((file) => readLines(root, file));
  return {
    roots: [...new Set([root, openedAs])],
    platform,
    paths: index.paths,
    sensitive: index.snapshot().files.flatMap((file) => sensitiveLines(file, lines(file.path) ?? [])),
    lines,
    find: (file, text) => {
      const found = detector.scanText(file, text).filter(({ range }) => range !== null);
      return [...new Set(found.map(({ ruleId }) => ruleId))];
    },
  };
}

function sensitiveLines({ path: file, findings }: SensitiveFile, lines: readonly string[]): readonly SensitiveLine[] {
  const numbers = findings.flatMap(({ range }) => (range === null ? [] : linesOf(range)));
  return [...new Set(numbers)].map((number) => ({ path: file, number, text: lines[number - 1] ?? '' }));
}

function linesOf({ startLine, endLine }: TextRange): readonly number[] {
  return Array.from({ length: endLine - startLine + 1 }, (_, index) => startLine + index);
}

/** The last answer is kept: a log asks for the same file many times in a row. */
function remembering<Result>(answer: (key: string) => Result): (key: string) => Result {
  let last: { readonly key: string; readonly result: Result } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, result: answer(key) };
    return last.result;
  };
}

/** Nothing that a link leads to outside the workspace is opened: a log may name any path. */
function readLines(root: string, file: string): readonly string[] | null {
  try {
    const real = nodeFiles.realPath(path.join(root, file));
    if (!isInside(root, real) || nodeFiles.stat(real).size > mostBytes) return null;
    const content = nodeFiles.readFile(real);
    if (content.subarray(0, 8000).includes(0)) return null;
    const lines = new TextDecoder().decode(content).split(/\r?\n/);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

function openLog(file: string): OpenLog | null {
  try {
    const { descriptor, stats } = openRegular(file);
    return { size: stats.size, chunks: () => chunksOf(descriptor) };
  } catch {
    return null;
  }
}

/** Reads to the end and closes the file, also when the reader stops before. */
function* chunksOf(descriptor: number): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  try {
    for (let read = fs.readSync(descriptor, buffer); read > 0; read = fs.readSync(descriptor, buffer)) {
      yield buffer.subarray(0, read);
    }
  } finally {
    fs.closeSync(descriptor);
  }
}
