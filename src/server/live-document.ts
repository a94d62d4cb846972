import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { TextEdit } from '../detect/detector';

/** A document of the editor, and how it was edited since somebody asked. */
export class LiveDocument {
  private readonly document: TextDocument;
  private edits: TextEdit[] = [];

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.document = TextDocument.create(uri, languageId, version, text);
    this.edits = [{ start: 0, end: 0, length: text.length }];
  }

  get uri(): string {
    return this.document.uri;
  }

  get version(): number {
    return this.document.version;
  }

  get text(): string {
    return this.document.getText();
  }

  /** Each change is about the text that the one before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      this.edits.push(this.editOf(change));
      TextDocument.update(this.document, [change], version);
    }
  }

  /** The edits since the last call, from the empty text at the first one. */
  takeEdits(): readonly TextEdit[] {
    const { edits } = this;
    this.edits = [];
    return edits;
  }

  private editOf(change: TextDocumentContentChangeEvent): TextEdit {
    const { length } = change.text;
    if (!('range' in change)) return { start: 0, end: this.text.length, length };
    const offsets = [this.document.offsetAt(change.range.start), this.document.offsetAt(change.range.end)];
    return { start: Math.min(...offsets), end: Math.max(...offsets), length };
  }
}
