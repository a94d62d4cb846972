import { randomBytes } from 'node:crypto';
import * as path from 'node:path';
import { FileError } from '../../model/edges';
import {
  baselineFileName,
  changeBaseline,
  parseBaseline,
  saltBytes,
  type Baseline,
  type BaselineChange,
  type BaselineEntry,
} from '../../policy/baseline';
import { ChangeError } from '../../protect';
import { printable } from '../../report/printable';
import { nodeEnvironment } from '../../workspace/node-environment';
import { nodeFiles } from '../../workspace/node-files';
import type { AcceptedFinding, BaselinePlan } from '../../workspace/baseline-plan';
import { UsageError, type Arguments, type Command, type Terminal } from '../command';
import { problemLine } from '../policy-lines';
import { openSession, scanned, openWriter, startOf, workspaceOptions } from '../session';

export const baselineCommand: Command = {
  name: 'baseline',
  operands: '[PATH...]',
  summary:
    `Accepts the findings that are there now in ${baselineFileName}, which the team commits, and takes out what is gone.\n` +
    'The file holds no secret; a finding that changes is shown again.',
  options: {
    reason: { type: 'string', value: 'TEXT', help: 'why they are accepted' },
    rule: { type: 'string', value: 'LIST', help: 'accept findings of these rules only' },
    remove: { type: 'string', value: 'LIST', help: 'show the findings with these fingerprints again' },
    'dry-run': { type: 'boolean', help: 'print the change and write nothing' },
    cwd: workspaceOptions.cwd,
  },
  run: async (args, terminal) => {
    const before = readBaseline(args, terminal);
    if (before === null) return 2;
    const change =
      args.text('remove') === undefined
        ? await changeByScan(args, terminal, before)
        : { added: [], removed: namedEntries(args, before) };
    for (const entry of change.removed) terminal.output.write(`- ${entryLine(entry)}\n`);
    for (const one of change.added) terminal.output.write(`+ ${acceptedLine(one)}\n`);
    const edit = { removed: change.removed, added: change.added.map(({ entry }) => entry) };
    if (!args.flag('dry-run')) await write(args, terminal, before, edit);
    terminal.messages.write(`${resultOf(edit, before, args.flag('dry-run'))}\n`);
    return 0;
  },
};

/** The file as it stands, or an empty one with a fresh key. */
interface Standing {
  /** `null` when there is no file yet. */
  readonly text: string | null;
  readonly baseline: Baseline;
}

/** `null` for a file that is damaged, which is told. */
function readBaseline(args: Arguments, terminal: Terminal): Standing | null {
  const text = textOf(path.join(startOf(args, terminal), baselineFileName));
  if (text === null) return { text, baseline: { salt: randomBytes(saltBytes), entries: [] } };
  const { baseline, problems } = parseBaseline(text);
  for (const problem of problems) {
    terminal.messages.write(`sightline: ${problemLine(problem, baselineFileName)}\n`);
  }
  return baseline === null ? null : { text, baseline };
}

function textOf(file: string): string | null {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(nodeFiles.readFile(file));
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') return null;
    throw error;
  }
}

/** The workspace is read as if the file was there already, so that fingerprints are those that it will hold. */
async function changeByScan(args: Arguments, terminal: Terminal, { text, baseline }: Standing): Promise<BaselinePlan> {
  const { salt } = baseline;
  const empty = new TextEncoder().encode(changeBaseline(null, salt, { added: [], removed: [] }));
  const file = path.join(nodeFiles.realPath(startOf(args, terminal)), baselineFileName);
  const { index, paths } = openSession(args, terminal, text === null ? new Map([[file, empty]]) : undefined);
  if (path.join(index.root, baselineFileName) !== file)
    throw new UsageError(`${index.root} has a baseline of its own; see --cwd`);
  try {
    await scanned(index, paths, terminal);
  } finally {
    index.dispose();
  }
  const rules =
    args
      .text('rule')
      ?.split(',')
      .map((id) => id.trim()) ?? null;
  const date = new Date(nodeEnvironment().now()).toISOString().slice(0, 10);
  return index.planBaseline({ salt, rules, reason: args.text('reason') ?? null, date });
}

function namedEntries(args: Arguments, { baseline }: Standing): Baseline['entries'] {
  const wanted =
    args
      .text('remove')
      ?.split(',')
      .map((one) => one.trim()) ?? [];
  if (args.paths.length > 0) throw new UsageError('baseline: --remove takes fingerprints, and no path besides');
  const unknown = wanted.find((one) => !baseline.entries.some(({ fingerprint }) => fingerprint === one));
  if (unknown !== undefined)
    throw new UsageError(`baseline: no entry of ${baselineFileName} has the fingerprint '${unknown}'`);
  return baseline.entries.filter(({ fingerprint }) => wanted.includes(fingerprint));
}

async function write(args: Arguments, terminal: Terminal, before: Standing, change: BaselineChange): Promise<void> {
  if (change.added.length === 0 && change.removed.length === 0) return;
  const { writer } = await openWriter({ ...args, paths: [] }, terminal);
  writer.editBaseline((text) => {
    if (text !== before.text) throw new ChangeError(`${baselineFileName} was changed meanwhile; please try again`);
    return changeBaseline(text, before.baseline.salt, change);
  });
}

function acceptedLine({ entry, range, preview }: AcceptedFinding): string {
  const place = range === null ? '' : `:${range.startLine}:${range.startColumn}`;
  return `${entryLine(entry, place)}  ${printable(preview)}`;
}

function entryLine({ path: file, rule, fingerprint }: BaselineEntry, place = ''): string {
  return `${printable(file)}${place}  ${printable(rule)}  ${fingerprint}`;
}

function resultOf({ added, removed }: BaselineChange, { baseline }: Standing, isDryRun: boolean): string {
  if (added.length === 0 && removed.length === 0) return `${baselineFileName}: nothing to change`;
  const left = baseline.entries.length - removed.length + added.length;
  const counts = `${added.length} added, ${removed.length} taken out, ${left} in all`;
  return `${baselineFileName}: ${counts}${isDryRun ? '; nothing was written' : ''}`;
}
