import type { Span } from '../../rule';

/** A longer line is looked at in pieces of this length. */
export const longestPiece = 8_192;
/** Two pieces of a line have this much in common, so that no shorter match is cut. */
export const sharedByPieces = 1_024;

const step = longestPiece - sharedByPieces;

/** The lines of a text without their ends, long ones in pieces, in order. */
export function* allPieces(text: string): Generator<Span> {
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    yield* piecesOf(text, start, end);
    start = end + 1;
  }
}

/** Those of the lines and pieces that hold one of the places; `places` ascend. */
export function* piecesWith(text: string, places: Iterable<number>): Generator<Span> {
  let lineStart = 0;
  let end = -1;
  let pieces: Span[] = [];
  for (const place of places) {
    if (place > end) {
      lineStart = text.lastIndexOf('\n', place) + 1;
      end = lineEnd(text, lineStart);
      pieces = [...piecesOf(text, lineStart, end)];
    }
    while (pieces[0] !== undefined && pieces[0].start <= place) {
      const piece = pieces.shift();
      if (piece !== undefined && piece.end > place) yield piece;
    }
  }
}

function* piecesOf(text: string, start: number, lineFeed: number): Generator<Span> {
  const end = text.charCodeAt(lineFeed - 1) === 13 && lineFeed > start ? lineFeed - 1 : lineFeed;
  for (let at = start; at < end; at += step) {
    yield { start: at, end: Math.min(end, at + longestPiece) };
    if (at + longestPiece >= end) return;
  }
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
