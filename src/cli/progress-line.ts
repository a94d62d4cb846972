import type { Terminal } from './command';

/** A count on the terminal while a scan runs; silent where messages go to a file. */
export class ProgressLine {
  private files = 0;

  constructor(private readonly terminal: Terminal) {}

  add(files: number): void {
    this.files += files;
    if (this.terminal.messages.isTTY === true) this.terminal.messages.write(`\r${this.files} files scanned`);
  }

  clear(): void {
    if (this.terminal.messages.isTTY === true) this.terminal.messages.write('\r\u001b[K');
  }
}
