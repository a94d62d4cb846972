import type { Environment, ReadableFiles } from '../../model/edges';
import type { FileEdit } from '../plan';
import { wishesAdded, withoutRules, withRules } from '../rule-edit';
import { locating } from '../text/edit-error';
import { applyInsertions } from '../text/insertion';
import { hashText, readText } from '../text/text-file';
import { applyPlan, type ChangePlace } from './apply';
import { ChangeError } from './change-error';
import type { ChangeRecord, RecordedEdit } from './change-record';
import { forgetChange, listChanges, listUndone } from './journal';
import { Ownership } from './ownership';
import { formatFor, hashOf } from './take-back';

/** One change written again. */
export interface RedoneChange {
  /** Of the change as it stands in the journal now; the old id is gone. */
  readonly id: string;
  readonly files: readonly RedoneFile[];
}

export interface RedoneFile {
  readonly file: string;
  /** `written`: byte for byte as at first; `rules only`: edited since; `nothing to do`: it says the same already. */
  readonly outcome: 'written' | 'rules only' | 'nothing to do';
}

/**
 * Writes a change again that was taken back: `last` is the one taken back last, `all` goes on until none is left. In a file
 * edited since only the rules are written.
 * @throws ChangeError when there is no such change, or none of it can be written again: the change is then forgotten where
 * its rules stand already; EditError or FileError when a file cannot be edited, the change can then still be redone.
 */
export function redoChange(which: string, place: ChangePlace): readonly RedoneChange[] {
  return chosen(which, listUndone(place)).map((record) => redoOne(record, place));
}

function chosen(which: string, undone: readonly ChangeRecord[]): readonly ChangeRecord[] {
  if (which === 'all') return undone.toReversed();
  const change = which === 'last' ? undone.at(-1) : undone.find(({ id }) => id === which);
  if (change === undefined) throw new ChangeError('there is no such change to redo');
  return [change];
}

function redoOne(record: ChangeRecord, place: ChangePlace): RedoneChange {
  const ownership = new Ownership(listChanges(place));
  const steps = record.edits.map((edit) => planRedo(edit, place, ownership));
  const edits = steps.map(({ edit }) => edit).filter((edit) => edit !== null);
  if (edits.length === 0) {
    forgetChange(place, record.id);
    throw new ChangeError('there is nothing to redo: the files say the same already');
  }
  const { id } = applyPlan({ edits }, place, record.id);
  return { id, files: steps.map(({ result }) => result) };
}

interface RedoStep {
  readonly result: RedoneFile;
  readonly edit: FileEdit | null;
}

interface RedoPlace {
  readonly files: ReadableFiles;
  readonly environment: Environment;
}

function planRedo(recorded: RecordedEdit, { files }: RedoPlace, ownership: Ownership): RedoStep {
  const { file, beforeHash, removedRules } = recorded;
  const before = readText(files, file);
  // A rule that stands there by somebody else's hand is not taken out.
  const own = removedRules.filter((rule) => ownership.ownerOf(file, rule) !== undefined);
  if (hashOf(before) !== beforeHash || own.length < removedRules.length) {
    return locating(file, () => changeOfRules(recorded, before, own));
  }
  const edit = { ...plain(recorded), before, after: textAfter(recorded, before) };
  return { result: { file, outcome: 'written' }, edit };
}

function textAfter({ file, afterHash, insertions }: RecordedEdit, before: string | null): string | null {
  if (afterHash === null) return null;
  const after = applyInsertions(before ?? '', insertions);
  if (hashText(after) !== afterHash) throw new ChangeError(`the journal does not fit ${file}; it was left as it is`);
  return after;
}

function changeOfRules(recorded: RecordedEdit, before: string | null, own: readonly string[]): RedoStep {
  const { agent, file, rules, removedRules, afterHash } = recorded;
  if (rules.length === 0 && removedRules.length === 0) {
    throw new ChangeError(`${file} was edited since, so the repair cannot be written again; ask for it anew`);
  }
  const format = formatFor(recorded);
  if (format === undefined) throw new ChangeError(`no rules can be written for ${agent} any more`);
  const nothing: RedoStep = { result: { file, outcome: 'nothing to do' }, edit: null };
  const result: RedoneFile = { file, outcome: 'rules only' };
  if (rules.length > 0) {
    const change = withRules(before, rules, format);
    if (change === null) return nothing;
    const { added, ...text } = change;
    const wishes = wishesAdded(before, recorded.wishes, format);
    return { result, edit: { ...plain(recorded), ...text, before, rules: added, wishes } };
  }
  const change = before === null ? null : withoutRules(before, own, format, afterHash === null);
  if (change === null) return nothing;
  const { removed, ...text } = change;
  return { result, edit: { ...plain(recorded), ...text, before, removedRules: removed } };
}

function plain({
  agent,
  writer,
  file,
  insertions,
  rules,
  removedRules,
  wishes,
}: RecordedEdit): Omit<FileEdit, 'before' | 'after'> {
  return { agent, writer, file, insertions, rules, removedRules, wishes, effects: [] };
}
