import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../../src/cli/main';

class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

export interface CommandResult {
  readonly code: number;
  readonly output: string;
  readonly messages: string;
}

/** Runs one command line in a directory, with its streams kept; a command that scans content needs the built worker. */
export async function runCommand(
  currentDirectory: string,
  words: readonly string[],
  workerScript = join(currentDirectory, 'no-worker.js'),
): Promise<CommandResult> {
  const [output, messages] = [new Sink(), new Sink()];
  const code = await run(words, { currentDirectory, workerScript, output, messages, variables: {} });
  return { code, output: output.text, messages: messages.text };
}

/** Writes a file with the folders above it; gives its path. */
export function put(root: string, path: string, content: string | Uint8Array): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** Every file below a folder with the hash of its bytes, by relative path; folders end with a slash. */
export function tree(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return entry.isFile()
        ? [relative(root, file), createHash('sha256').update(readFileSync(file)).digest('hex')]
        : [`${relative(root, file)}/`, ''];
    }),
  );
}
