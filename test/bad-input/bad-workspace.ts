import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { letters } from '../../src/detect/test-samples';
import { runAsOther, runNode, type Run } from '../support/other-user';
import { temporaryFolder } from '../support/temporary-folder';

/** A line with a made-up token, which makes a file sensitive. */
export const secretLine = `GITHUB_TOKEN=${['gh', 'p_'].join('')}${letters(36)}\n`;

export interface ScanReport {
  readonly files: readonly { readonly path: string; readonly access: Record<string, { readonly verdict: string }> }[];
  readonly problems: readonly { readonly file: string; readonly startLine: number; readonly startColumn: number }[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** A workspace with a home beside it, both empty; `cli` is the path of the built command line. */
export class BadWorkspace {
  private readonly base = temporaryFolder();
  readonly root = join(this.base, 'ws');
  readonly home = join(this.base, 'home');

  constructor(private readonly cli: string) {
    for (const folder of [this.root, this.home]) mkdirSync(folder);
    chmodSync(this.base, 0o755);
  }

  at(path: string): string {
    return join(this.root, path);
  }

  write(path: string, content: string | Uint8Array = secretLine): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), content);
  }

  scan(): Promise<ScanReport> {
    return this.reportOf(runNode);
  }

  /** As a user who may read only what everybody may. */
  scanAsOther(): Promise<ScanReport> {
    return this.reportOf(runAsOther);
  }

  private async reportOf(start: typeof runNode): Promise<ScanReport> {
    const args = ['scan', '--format', 'json', '--agents', 'claude-code'];
    const run = await start(this.cli, args, { cwd: this.root, env: { HOME: this.home } });
    return parse(run);
  }
}

function parse({ code, output, messages }: Run): ScanReport {
  expect({ code, messages }).toEqual({ code: 0, messages: '' });
  expect(output.includes(letters(36))).toBe(false);
  return JSON.parse(output) as ScanReport;
}

export const pathsOf = ({ files }: ScanReport): string[] => files.map(({ path }) => path);

/** Why a path was not judged in full; `undefined` when the report says nothing of it. */
export function reasonFor({ errors }: ScanReport, path: string): string | undefined {
  return errors.find((error) => error.path === path)?.message;
}
