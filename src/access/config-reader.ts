import { FileError, type FileStat } from '../model/edges';
import type { Problem } from '../model/problem';
import type { AccessContext } from './agent';
import { displayPath } from './paths';

/** Reads an agent's configuration and remembers what was looked for and what was wrong. */
export class ConfigReader {
  readonly problems: Problem[] = [];
  private readonly looked = new Set<string>();

  constructor(
    readonly context: AccessContext,
    readonly agent: string,
  ) {}

  get watched(): readonly string[] {
    return [...this.looked];
  }

  watch(path: string): void {
    this.looked.add(path);
  }

  display(path: string): string {
    return displayPath(this.context.environment, this.context.startDirectory, path);
  }

  /**
   * Text of a file without its BOM, unless that is kept; `null` when there is none, or it cannot be read, which is a problem
   * entry.
   */
  readText(path: string, keepsMark = false): string | null {
    this.watch(path);
    try {
      return new TextDecoder('utf-8', { ignoreBOM: keepsMark }).decode(this.context.files.readFile(path));
    } catch (error) {
      this.report(path, error);
      return null;
    }
  }

  /** Names in a folder in alphabetical order; none when it is missing or unreadable. */
  names(path: string): readonly string[] {
    this.watch(path);
    try {
      const names = this.context.files.readDirectory(path).map((entry) => entry.name);
      return names.sort();
    } catch (error) {
      this.report(path, error);
      return [];
    }
  }

  exists(path: string): boolean {
    return exists(this.context, path);
  }

  add(problem: Omit<Problem, 'agent'>): void {
    this.problems.push({ agent: this.agent, ...problem });
  }

  private report(path: string, error: unknown): void {
    if (!(error instanceof FileError)) throw error;
    if (isAbsent(error)) return;
    this.add({
      file: this.display(path),
      range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
      code: `${this.agent}/config-unreadable`,
      severity: 'warning',
      message: `This configuration could not be read (${error.code}), so its rules count as absent.`,
      link: null,
      fix: null,
    });
  }
}

/** True when something stands at the path and can be looked at. */
export function exists(context: AccessContext, path: string): boolean {
  return lookAt(context, path) !== null;
}

/** What stands at the path, links followed; `null` when nothing can be seen there. */
export function lookAt(context: AccessContext, path: string): FileStat | null {
  try {
    return context.files.stat(path);
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** The path with links followed, or as it is when that cannot be found out. */
export function realOrSame(context: AccessContext, path: string): string {
  try {
    return context.files.realPath(path);
  } catch (error) {
    if (error instanceof FileError) return path;
    throw error;
  }
}

function isAbsent(error: FileError): boolean {
  return error.code === 'not-found' || error.code === 'not-a-directory';
}
