import * as fs from 'node:fs';
import type { FileContent } from '../detect/detector';
import { stateOf, type FileState } from './file-state';
import { openRegular } from './node-files';

/** Of a file above the size limit, this much is judged at either end. */
const edgeBytes = 64 * 1024;
/** Nearly all files are smaller; a larger one makes the buffer grow. */
const firstBuffer = 256 * 1024;
/** A buffer that one huge file made larger than this is not kept. */
const largestKept = 8 * 1024 * 1024;

/** A file as it was read. */
export interface ReadContent {
  /** Good until the next file is read: its bytes lie in a buffer that is used again. */
  readonly content: FileContent;
  /** As it was before it was read. */
  readonly state: FileState;
}

/** Reads files one after the other into one buffer: making a new one for each costs more than the reading. */
export class ContentReader {
  private buffer = new Uint8Array(firstBuffer);

  /** Reads a regular file whole, or its two ends above the size limit. Throws as `node:fs` does. */
  read(file: string, maxFileSize: number): ReadContent {
    const { descriptor, stats } = openRegular(file);
    try {
      const state = stateOf(stats);
      const { size } = state;
      if (size <= maxFileSize) return { content: { size, head: this.part(descriptor, 0, 0, size), tail: null }, state };
      const edge = Math.min(edgeBytes, size);
      const head = this.part(descriptor, 0, 0, edge);
      return { content: { size, head, tail: this.part(descriptor, edge, size - edge, edge) }, state };
    } finally {
      fs.closeSync(descriptor);
    }
  }

  /** `at`: where in the buffer. Fewer bytes than asked for when the file became shorter. */
  private part(descriptor: number, at: number, position: number, length: number): Uint8Array {
    const buffer = this.bufferOf(at + length);
    let done = 0;
    while (done < length) {
      const read = fs.readSync(descriptor, buffer, at + done, length - done, position + done);
      if (read === 0) break;
      done += read;
    }
    return buffer.subarray(at, at + done);
  }

  private bufferOf(size: number): Uint8Array {
    if (size <= this.buffer.length) return this.buffer;
    const larger = new Uint8Array(2 ** Math.ceil(Math.log2(size)));
    if (larger.length <= largestKept) this.buffer = larger;
    return larger;
  }
}
