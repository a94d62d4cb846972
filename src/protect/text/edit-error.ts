/** A file that must not be edited as it stands. The message holds no text of the file. */
export class EditError extends Error {
  /** `line` and `column` count from 1, columns in UTF-16 units; `file`: absolute path, `null` for a text of no known file. */
  constructor(
    readonly reason: string,
    readonly line: number,
    readonly column: number,
    readonly file: string | null = null,
  ) {
    super(`line ${line}, column ${column}: ${reason}`);
    this.name = 'EditError';
  }

  /** The same error in a file. */
  within(file: string): EditError {
    return new EditError(this.reason, this.line, this.column, file);
  }
}

/** An error at a place of the text. `offset` counts from behind a byte order mark, which editors do not count. */
export function editErrorAt(text: string, offset: number, reason: string): EditError {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return new EditError(reason, before.split('\n').length, offset - lineStart + 1);
}

/** Does something with a file's text; an {@link EditError} of it names the file. */
export function locating<Result>(file: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw error instanceof EditError ? error.within(file) : error;
  }
}
