import { FileError, type ReadableFiles } from '../../model/edges';
import { withRules } from '../rule-edit';
import { EditError } from '../text/edit-error';
import { applyInsertions, inverse } from '../text/insertion';
import { readText } from '../text/text-file';
import type { ChangeRecord, RecordedEdit } from './change-record';
import { formatFor, hashOf, type TakeBack } from './take-back';

/** How a change is taken out from under later ones in one file; nothing has been written. */
export interface LiftedOut {
  readonly step: TakeBack;
  /** What becomes of the edits of later changes in this file, by the ids of the changes. */
  readonly later: ReadonlyMap<string, RecordedEdit>;
}

/**
 * An edit under later ones taken out as if it had never been made, so that the last of them to be undone leaves every byte
 * as it was before the first. `null` where that cannot be known: the edit is the newest, somebody else wrote the file in
 * between, or one of the edits did more than add rules.
 */
export function liftOut(edit: RecordedEdit, later: readonly ChangeRecord[], files: ReadableFiles): LiftedOut | null {
  const { file } = edit;
  const above = later.flatMap(({ id, edits }) =>
    edits.filter((each) => each.file === file).map((each) => ({ id, each })),
  );
  const stack = [edit, ...above.map(({ each }) => each)];
  const text = readText(files, file);
  if (above.length === 0 || !stack.every(addsRules) || !isUnbroken(stack, hashOf(text))) return null;
  let rest = unwound(text, stack);
  if (rest === undefined) return null;
  const moved = new Map<string, RecordedEdit>();
  for (const { id, each } of above) {
    const again = addedAgain(each, rest);
    if (again === null) return null;
    rest = again.text;
    moved.set(id, again.edit);
  }
  return { step: { result: { file, outcome: 'removed rules', missing: [] }, text: rest }, later: moved };
}

function addsRules({ rules, removedRules, insertions }: RecordedEdit): boolean {
  return rules.length > 0 && removedRules.length === 0 && insertions.every(({ removed }) => removed === undefined);
}

/** Each edit was made in the text that the one below left, and the last left what stands there. */
function isUnbroken(stack: readonly RecordedEdit[], hash: string | null): boolean {
  return stack.every(({ afterHash }, index) => afterHash === (stack[index + 1]?.beforeHash ?? hash));
}

/** The text before the lowest edit; `undefined` where the journal does not fit. */
function unwound(text: string | null, stack: readonly RecordedEdit[]): string | null | undefined {
  const [lowest] = stack;
  const before = stack
    .toReversed()
    .reduce((rest, { insertions }) => applyInsertions(rest, inverse(insertions)), text ?? '');
  if (lowest?.beforeHash === null) return before === '' ? null : undefined;
  return lowest?.beforeHash === hashOf(before) ? before : undefined;
}

/** The same rules in another text; `null` where they cannot be added, or some of them stand there. */
function addedAgain(
  edit: RecordedEdit,
  text: string | null,
): { readonly text: string | null; readonly edit: RecordedEdit } | null {
  const format = formatFor(edit);
  if (format === undefined) return null;
  try {
    const change = withRules(text, edit.rules, format);
    if (change?.added.length !== edit.rules.length) return null;
    const { after, insertions } = change;
    return { text: after, edit: { ...edit, insertions, beforeHash: hashOf(text), afterHash: hashOf(after) } };
  } catch (error) {
    if (error instanceof EditError || error instanceof FileError) return null;
    throw error;
  }
}
