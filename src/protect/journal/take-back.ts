import type { ReadableFiles, WritableFiles } from '../../model/edges';
import { applyInsertions, inverse } from '../text/insertion';
import { locating } from '../text/edit-error';
import { encodeText, hashText, readText } from '../text/text-file';
import { writersFor } from '../writers';
import { ChangeError } from './change-error';
import type { RecordedEdit } from './change-record';

/** What taking back one edit came to. */
export interface TakenBack {
  readonly file: string;
  /**
   * `restored`: byte for byte as before; `removed rules`: edited since, only our rules were taken out;
   * `absent`: nothing of ours is there; `left`: written for an agent that is not known any more.
   */
  readonly outcome: 'restored' | 'removed rules' | 'absent' | 'left';
  /** Rules that stood there no more. */
  readonly missing: readonly string[];
}

/** How one edit will be taken back; nothing has been written. */
export interface TakeBack {
  readonly result: TakenBack;
  /** The new text; `null`: the file is removed; left out: the file stays as it is. */
  readonly text?: string | null;
}

/**
 * How to take back what an edit inserted, as far as it is still there. From a file edited since only the rules are taken.
 * @throws EditError when a file edited since does not parse; ChangeError when text was replaced in it, whose place is no
 * longer known; FileError when it cannot be read.
 */
export function planTakeBack(edit: RecordedEdit, files: ReadableFiles): TakeBack {
  const { file, rules, beforeHash, afterHash } = edit;
  const text = readText(files, file);
  const hash = text === null ? null : hashText(text);
  if (hash === beforeHash) return { result: { file, outcome: 'restored', missing: [] } };
  if (text === null) return { result: { file, outcome: 'absent', missing: rules } };
  if (hash !== afterHash) return withoutRules(edit, text);
  return { result: { file, outcome: 'restored', missing: [] }, text: textBefore(edit, text) };
}

/** Writes what {@link planTakeBack} found. */
export function writeTakeBack({ result, text }: TakeBack, files: WritableFiles): void {
  if (text === null) files.removeFile(result.file);
  else if (text !== undefined) files.writeFile(result.file, encodeText(text));
}

function textBefore({ file, beforeHash, insertions }: RecordedEdit, text: string): string | null {
  if (beforeHash === null) return null;
  const before = applyInsertions(text, inverse(insertions));
  if (hashText(before) !== beforeHash) throw new ChangeError(`the journal does not fit ${file}; it was left as it is`);
  return before;
}

function withoutRules({ agent, file, beforeHash, rules, insertions }: RecordedEdit, text: string): TakeBack {
  if (insertions.some(({ removed }) => removed !== undefined)) {
    throw new ChangeError(
      `${file} was edited since, so what was replaced there cannot be put back; it was left as it is`,
    );
  }
  const format = writersFor(agent)[0]?.format;
  if (format === undefined) return { result: { file, outcome: 'left', missing: [] } };
  const { text: rest, missing } = locating(file, () => format.remove(text, rules));
  if (missing.length === rules.length) return { result: { file, outcome: 'absent', missing } };
  const isOurs = beforeHash === null && format.isEmpty(rest);
  return { result: { file, outcome: 'removed rules', missing }, text: isOurs ? null : rest };
}
