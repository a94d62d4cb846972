/** A file that must not be edited as it stands. The message holds no text of the file. */
export class EditError extends Error {
  /** `line` and `column` count from 1, columns in UTF-16 units. */
  constructor(
    readonly reason: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(`line ${line}, column ${column}: ${reason}`);
    this.name = 'EditError';
  }
}

/** An error at a place of the text. `offset` counts from behind a byte order mark, which editors do not count. */
export function editErrorAt(text: string, offset: number, reason: string): EditError {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return new EditError(reason, before.split('\n').length, offset - lineStart + 1);
}
