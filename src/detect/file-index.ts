import { startsWith } from './decode';
import type { FileFacts } from './file-facts';
import type { FileRule } from './rule';

type Magic = readonly number[];

/** Which rules ask for a file by name or bytes. Built once; a file costs three look-ups and the few rules without marks. */
export class FileIndex {
  private readonly byName = new Map<string, FileRule[]>();
  private readonly byExtension = new Map<string, FileRule[]>();
  private readonly byFirstByte = new Map<number, { magic: Magic; rule: FileRule }[]>();
  private readonly unmarked: FileRule[] = [];

  constructor(rules: readonly FileRule[]) {
    for (const rule of rules) {
      if (rule.marks === undefined) {
        if (rule.wants !== undefined) this.unmarked.push(rule);
        continue;
      }
      const { names = [], extensions = [], magic = [] } = rule.marks;
      for (const name of names) add(this.byName, name, rule);
      for (const extension of extensions) add(this.byExtension, extension, rule);
      for (const bytes of magic) add(this.byFirstByte, bytes[0] ?? 0, { magic: bytes, rule });
    }
  }

  /** The rules that ask for this file, each once. */
  asking(file: FileFacts, bytes: Uint8Array): readonly FileRule[] {
    const named = this.byName.get(file.name);
    const typed = this.byExtension.get(file.extension);
    const begun = bytes.length === 0 ? undefined : this.byFirstByte.get(bytes[0] ?? 0);
    const wanting = this.unmarked.filter((rule) => rule.wants?.(file, bytes));
    if (named === undefined && typed === undefined && begun === undefined) return wanting;
    const marked = new Set([...(named ?? []), ...(typed ?? [])]);
    for (const { magic, rule } of begun ?? []) if (startsWith(bytes, magic)) marked.add(rule);
    for (const rule of marked) if (rule.wants?.(file, bytes) ?? true) wanting.push(rule);
    return wanting;
  }
}

function add<Key, Value>(table: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = table.get(key);
  if (known === undefined) table.set(key, [value]);
  else known.push(value);
}
