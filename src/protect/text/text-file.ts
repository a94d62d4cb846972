import { createHash } from 'node:crypto';
import { FileError, type ReadableFiles } from '../../model/edges';
import { EditError } from './edit-error';

const byteOrderMark = '\uFEFF';

/**
 * The text of a configuration file, a byte order mark included, so that encoding it again gives the same bytes;
 * `null` when there is no such file.
 * @throws EditError when it is not UTF-8 text; FileError when it cannot be read.
 */
export function readText(files: ReadableFiles, path: string): string | null {
  const bytes = readBytes(files, path);
  if (bytes === null) return null;
  const text = decode(bytes);
  if (text === null || text.includes('\0')) throw new EditError('it is not UTF-8 text', 1, 1, path);
  return text;
}

/** The bytes of the text; the inverse of {@link readText}. */
export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** SHA-256 of the text's bytes, in hexadecimal digits. */
export function hashText(text: string): string {
  return createHash('sha256').update(encodeText(text)).digest('hex');
}

/** The byte order mark of a text, or nothing. */
export function markOf(text: string): string {
  return text.startsWith(byteOrderMark) ? byteOrderMark : '';
}

/** The line end that a text uses; that of the first line where they are mixed. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

function readBytes(files: ReadableFiles, path: string): Uint8Array | null {
  try {
    return files.readFile(path);
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') return null;
    throw error;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
