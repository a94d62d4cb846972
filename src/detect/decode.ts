import { isAscii, isUtf8 } from 'node:buffer';

/** How the bytes of a file become text; `binary`: they do not. */
export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'latin1' | 'binary';

/** How many bytes are searched for NUL: the number that git uses to tell a binary. */
const binaryHead = 8000;

/** Formats without an early NUL; see the "Magic number" column of https://en.wikipedia.org/wiki/List_of_file_signatures. */
const binaryMagic: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0xca, 0xfe, 0xba, 0xbe], // Java class, universal Mach-O
  [0xfe, 0xed, 0xfe, 0xed], // Java key store
  [0x03, 0xd9, 0xa2, 0x9a], // KeePass
];

/** True when the bytes begin with the given ones. */
export function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Encoding by byte-order mark, magic bytes, NUL and validity, in this order. `isCut`: the file goes on after these bytes. */
export function encodingOf(bytes: Uint8Array, isCut: boolean): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf16be';
  if (binaryMagic.some((magic) => startsWith(bytes, magic))) return 'binary';
  if (bytes.subarray(0, binaryHead).includes(0)) return 'binary';
  return isUtf8(isCut ? trimCutCharacter(bytes) : bytes) ? 'utf8' : 'latin1';
}

/** The bytes without a byte-order mark of their encoding. */
export function withoutMark(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'utf16le' || encoding === 'utf16be') return bytes.subarray(2);
  return startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
}

/**
 * Decodes bytes without a mark; a character cut at either end of a part becomes a replacement character.
 * Latin-1 decodes faster than UTF-8, and most source is ASCII.
 */
export function decode(bytes: Uint8Array, encoding: Exclude<Encoding, 'binary'>): string {
  if (encoding === 'utf16be') return new TextDecoder('utf-16be').decode(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.toString(encoding === 'utf8' && isAscii(bytes) ? 'latin1' : encoding);
}

/**
 * One byte for each UTF-16 unit, so that offsets in the bytes are offsets in the text.
 * Other characters may look like ASCII in it; rules judge the text itself, so that only costs a look.
 */
export function projectionOf(text: string): Uint8Array {
  const buffer = Buffer.from(text, 'latin1');
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** Drops an incomplete UTF-8 sequence at the end, where the reader cut the file. */
function trimCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
    if (byte < 0x80) break;
  }
  return bytes;
}
