import type { Environment, ReadableFiles, WritableFiles } from '../../model/edges';
import type { RuleFormat } from '../formats/rule-format';
import { withoutRules, withRules } from '../rule-edit';
import { applyInsertions, inverse } from '../text/insertion';
import { locating } from '../text/edit-error';
import { encodeText, hashText, readText } from '../text/text-file';
import { formatOf } from '../writers';
import { pathsOf } from '../writers/writer';
import { ChangeError } from './change-error';
import type { RecordedEdit } from './change-record';
import { ensureDirectory } from './directories';

/** What taking back one edit came to. */
export interface TakenBack {
  readonly file: string;
  /**
   * `restored`: byte for byte as before; `removed rules`, `added rules`: edited since, only our rules were taken out or put
   * back; `absent`: nothing of ours is there; `left`: written for an agent that is not known any more.
   */
  readonly outcome: 'restored' | 'removed rules' | 'added rules' | 'absent' | 'left';
  /** Rules that stood there no more, or that another change is about by now. */
  readonly missing: readonly string[];
}

/** How one edit will be taken back; nothing has been written. */
export interface TakeBack {
  readonly result: TakenBack;
  /** The new text; `null`: the file is removed; left out: the file stays as it is. */
  readonly text?: string | null;
}

/** Says of a rule of the edit whether it is this edit's to take out, or to put back. */
export type Concerns = (file: string, rule: string) => boolean;

/**
 * How to take back what an edit inserted, as far as it is still there. From a file edited since only the rules are taken.
 * @throws EditError when a file edited since does not parse; ChangeError when text was replaced in it, whose place is no
 * longer known; FileError when it cannot be read.
 */
export function planTakeBack(edit: RecordedEdit, files: ReadableFiles, concerns: Concerns): TakeBack {
  const { file, rules, removedRules, beforeHash, afterHash } = edit;
  const text = readText(files, file);
  const hash = hashOf(text);
  const all = [...rules, ...removedRules];
  if (hash === beforeHash) return { result: { file, outcome: 'restored', missing: [] } };
  if (hash === afterHash && all.every((rule) => concerns(file, rule))) {
    return { result: { file, outcome: 'restored', missing: [] }, text: textBefore(edit, text) };
  }
  if (text === null) return { result: { file, outcome: 'absent', missing: all } };
  return changeOfRules(edit, text, concerns);
}

/** Back to the very bytes of before, for an edit that was written and not touched since. */
export function planRestore(edit: RecordedEdit, files: ReadableFiles): TakeBack {
  return planTakeBack(edit, files, () => true);
}

/** Writes what {@link planTakeBack} found. */
export function writeTakeBack(
  { result: { file }, text }: TakeBack,
  place: { readonly files: WritableFiles; readonly environment: Environment },
): void {
  if (text === undefined) return;
  if (text === null) {
    place.files.removeFile(file);
    return;
  }
  ensureDirectory(place, pathsOf(place.environment.platform).dirname(file));
  place.files.writeFile(file, encodeText(text));
}

/** SHA-256 of a file's text; `null` for none. */
export function hashOf(text: string | null): string | null {
  return text === null ? null : hashText(text);
}

function textBefore({ file, beforeHash, insertions }: RecordedEdit, text: string | null): string | null {
  if (beforeHash === null) return null;
  const before = applyInsertions(text ?? '', inverse(insertions));
  if (hashText(before) !== beforeHash) throw new ChangeError(`the journal does not fit ${file}; it was left as it is`);
  return before;
}

function changeOfRules(edit: RecordedEdit, text: string, concerns: Concerns): TakeBack {
  const { file, removedRules, insertions } = edit;
  if (removedRules.length === 0 && insertions.some(({ removed }) => removed !== undefined)) {
    throw new ChangeError(
      `${file} was edited since, so what was replaced there cannot be put back; it was left as it is`,
    );
  }
  const format = formatFor(edit);
  if (format === undefined) return { result: { file, outcome: 'left', missing: [] } };
  return locating(file, () =>
    removedRules.length > 0 ? putBack(edit, text, format, concerns) : takenOut(edit, text, format, concerns),
  );
}

/** How the rules of an edit stand in its file; `undefined` for a writer that is not known any more. */
export function formatFor({ agent, writer }: Pick<RecordedEdit, 'agent' | 'writer'>): RuleFormat | undefined {
  return formatOf(agent, writer);
}

/** Whether the file is Sightline's own by this edit, or by an undone one before it. */
export function makesFile({ beforeHash, isOwnFile = false }: RecordedEdit): boolean {
  return beforeHash === null || isOwnFile;
}

function takenOut(edit: RecordedEdit, text: string, format: RuleFormat, concerns: Concerns): TakeBack {
  const { file, rules } = edit;
  const own = rules.filter((rule) => concerns(file, rule));
  const change = withoutRules(text, own, format, makesFile(edit));
  const missing = rules.filter((rule) => change?.removed.includes(rule) !== true);
  if (change === null) return { result: { file, outcome: 'absent', missing } };
  return { result: { file, outcome: 'removed rules', missing }, text: change.after };
}

function putBack({ file, removedRules }: RecordedEdit, text: string, format: RuleFormat, concerns: Concerns): TakeBack {
  const wanted = removedRules.filter((rule) => concerns(file, rule));
  const missing = removedRules.filter((rule) => !wanted.includes(rule));
  const change = withRules(text, wanted, format, { everywhere: false });
  if (change === null) return { result: { file, outcome: 'absent', missing } };
  return { result: { file, outcome: 'added rules', missing }, text: change.after };
}
