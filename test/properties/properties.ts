import fc from 'fast-check';
import assert from 'node:assert/strict';
import { memoryFiles, type MemoryFiles } from '../support/memory-files';
import type { Environment } from '../../src/model/edges';
import { applyPlan, type ChangePlace } from '../../src/protect/journal/apply';
import { listChanges } from '../../src/protect/journal/journal';
import { redoChange } from '../../src/protect/journal/redo';
import { undoChange } from '../../src/protect/journal/undo';
import { removeRules } from '../../src/protect/formats/remove-rules';
import type { FileEdit } from '../../src/protect/plan';
import { EditError } from '../../src/protect/text/edit-error';
import { applyInsertions, inverse } from '../../src/protect/text/insertion';
import { planUnprotection } from '../../src/protect/unprotect';
import type { FormatCase } from './format-case';

/** What must hold of one format for any file and any rules; the names are shown. */
export const formatProperties = {
  'adding says exactly what is added, and touches no other byte': adding,
  'undo and redo and taking rules back give every byte of before and after': byJournal,
  'undo and redo and taking rules back in a file edited since are about the rules alone': editedSince,
  'taking rules out of a text that others edit too takes nothing else': takingOut,
} as const satisfies Readonly<Record<string, (tried: FormatCase, text: string, rules: readonly string[]) => boolean>>;

/** A property of a format as fast-check runs it; `counts` learns how many files were refused. */
export function propertyOf(
  tried: FormatCase,
  name: keyof typeof formatProperties,
  counts: { cases: number; refused: number },
): fc.IProperty<[string, readonly string[]]> {
  return fc.property(tried.texts, tried.rules, (text, rules) => {
    counts.cases += 1;
    try {
      if (!formatProperties[name](tried, text, rules)) counts.refused += 1;
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      assert.ok(tried.mayRefuse(text), `refused without need: ${error.message}`);
      assert.ok(error.line >= 1 && error.column >= 1);
      counts.refused += 1;
    }
  });
}

/** What is added to a text that takes the rules; nothing where they stand already. */
function added({ format }: FormatCase, text: string, rules: readonly string[]): Pick<FileEdit, 'rules' | 'insertions'> {
  const absent = format.absent(text, rules);
  return { rules: absent, insertions: absent.length === 0 ? [] : format.insert(text, absent) };
}

function adding(tried: FormatCase, text: string, wanted: readonly string[]): boolean {
  const { rules, insertions } = added(tried, text, wanted);
  const after = applyInsertions(text, insertions);
  const before = tried.read(text);
  const now = tried.read(after);
  if (tried.withRules !== undefined) assert.deepEqual(now, tried.withRules(before, rules));
  assert.deepEqual(tried.normal(tried.withoutRules(now, rules)), tried.normal(before));
  assert.deepEqual(tried.comments(after), tried.comments(text));
  assert.equal(applyInsertions(after, inverse(insertions)), text);
  for (const { removed } of insertions) assert.equal(removed, undefined);
  assert.deepEqual(tried.format.absent(after, wanted), []);
  return rules.length > 0;
}

const environment: Environment = { platform: 'linux', home: '/home/ann', variables: {}, now: () => 1_800_000_000_000 };
const file = '/ws/f';

interface Written {
  readonly files: MemoryFiles;
  readonly place: ChangePlace;
  readonly after: string;
  readonly rules: readonly string[];
}

/** A file with the rules, as the journal knows it; `null` where they stand already. */
function writtenBy(tried: FormatCase, text: string, wanted: readonly string[]): Written | null {
  const { rules, insertions } = added(tried, text, wanted);
  if (rules.length === 0) return null;
  const files = memoryFiles({ [file]: text, '/home/ann/': '' });
  const place: ChangePlace = { files, environment, journalDirectory: '/home/ann/changes', root: '/ws' };
  const after = applyInsertions(text, insertions);
  const { agent } = tried;
  const wishes = rules.map((rule) => ({ rule, agent, path: 'p', isDirectory: false }));
  const edit = { agent, file, before: text, after, insertions, rules, removedRules: [], wishes, effects: [] };
  applyPlan({ edits: [edit] }, place);
  assert.equal(textIn(files), after);
  return { files, place, after, rules };
}

function takeBackByPath({ files, place }: Written): void {
  const plan = planUnprotection({ paths: ['p'], agents: null }, { files, environment, changes: listChanges(place) });
  assert.deepEqual(plan.refusals, []);
  applyPlan(plan, place);
}

function byJournal(tried: FormatCase, text: string, wanted: readonly string[]): boolean {
  const written = writtenBy(tried, text, wanted);
  if (written === null) return false;
  const { files, place, after } = written;
  undoChange('last', place);
  assert.equal(textIn(files), text);
  redoChange('last', place);
  assert.equal(textIn(files), after);
  takeBackByPath(written);
  assert.equal(textIn(files), text);
  undoChange('last', place);
  assert.equal(textIn(files), after);
  return true;
}

function editedSince(tried: FormatCase, text: string, wanted: readonly string[]): boolean {
  const written = writtenBy(tried, text, wanted);
  if (written === null) return false;
  const { files, place, rules } = written;
  const isWithRules = (without: string): void => {
    const now = textIn(files);
    assert.deepEqual(tried.format.absent(now, wanted), []);
    assert.deepEqual(tried.normal(tried.withoutRules(tried.read(now), rules)), tried.normal(tried.read(without)));
    assert.deepEqual(tried.comments(now), tried.comments(without));
  };
  undoChange('last', place);
  edit(files);
  const edited = textIn(files);
  redoChange('last', place);
  isWithRules(edited);
  undoChange('last', place);
  assert.equal(textIn(files), edited);
  redoChange('last', place);
  edit(files);
  takeBackByPath(written);
  edit(files);
  const without = textIn(files);
  assert.deepEqual(tried.normal(tried.read(without)), tried.normal(tried.read(withLine(withLine(edited)))));
  undoChange('last', place);
  isWithRules(without);
  undoChange('last', place);
  assert.deepEqual(tried.normal(tried.read(textIn(files))), tried.normal(tried.read(without)));
  return true;
}

/** As somebody else edits a file: an empty line before all others, which says nothing in any format. */
function edit(files: MemoryFiles): void {
  files.writeFile(file, new TextEncoder().encode(withLine(textIn(files))));
}

function withLine(text: string): string {
  return text.replace(/^\uFEFF?/, (mark) => `${mark}\n`);
}

function textIn(files: MemoryFiles): string {
  return files.snapshot()[file]!;
}

/** The text is one in which some of the rules stand already, wherever, and to which others were added. */
function takingOut(tried: FormatCase, text: string, wanted: readonly string[]): boolean {
  const { insertions } = added(tried, text, wanted.slice(0, 1));
  const edited = applyInsertions(text, insertions);
  const { text: rest, missing, insertions: taken } = removeRules(tried.format, edited, wanted);
  const gone = wanted.filter((rule) => !missing.includes(rule));
  const value = tried.read(edited);
  assert.deepEqual(tried.read(rest), tried.withoutRules(value, wanted));
  assert.deepEqual(tried.comments(rest), tried.comments(edited));
  assert.equal(applyInsertions(rest, inverse(taken)), edited);
  assert.equal(applyInsertions(edited, taken), rest);
  for (const { text: put, removed = '' } of taken) {
    assert.equal(put, '');
    assert.ok(tried.isRemovable(removed, gone), `more was taken out: ${JSON.stringify(removed)}`);
  }
  return gone.length > 0;
}
