import { agents } from '../access';
import type { AccessContext, AccessTarget, LoadedAgent } from '../access/agent';
import { createDetector } from '../detect';
import { channels, type Access } from '../model/access';
import type { ReadableFiles } from '../model/edges';
import { FileError } from '../model/edges';
import type { Problem, TextEdit } from '../model/problem';
import { applyInsertions, asInsertions, EditError, encodeText, readText, type FileEdit, type Plan } from '../protect';
import { OverlayFiles } from './overlay-files';

/** What a repair is judged by. */
export interface FixOptions {
  /** The context of the agents on the given files. */
  readonly contextOn: (files: ReadableFiles) => AccessContext;
  readonly files: ReadableFiles;
  /** Every path that must not be less guarded afterwards; absolute, with links followed. */
  readonly targets: Iterable<AccessTarget>;
}

/**
 * The edits of a problem's fix, which may be applied only because afterwards no path is less guarded than before, for any
 * agent by any channel; otherwise no edits, and a refusal that says why. Nothing is written.
 */
export function planRuleFix({ agent, fix, file }: Problem, options: FixOptions): Plan {
  const refuse = (reason: string): Plan => ({ edits: [], refusals: [{ agent, path: file, reason }] });
  if (fix === null) return refuse('there is no fix for this problem');
  try {
    const edits = fileEdits(agent, fix.edits, options.files);
    if (edits === null) return refuse('the file has changed since it was judged');
    const reason = secretIn(edits) ?? brokenBy(edits) ?? openedBy(edits, options);
    return reason === null ? { edits, refusals: [] } : refuse(reason);
  } catch (error) {
    if (!(error instanceof EditError || error instanceof FileError)) throw error;
    return refuse(error.message);
  }
}

/** The edits by file; `null` when they do not fit a file as it is. */
function fileEdits(agent: string, edits: readonly TextEdit[], files: ReadableFiles): readonly FileEdit[] | null {
  const paths = [...new Set(edits.map(({ path }) => path))];
  const changes = paths.map((path): FileEdit | null => {
    const before = readText(files, path);
    const insertions = asInsertions(
      before ?? '',
      edits.filter((edit) => edit.path === path),
    );
    if (insertions === null) return null;
    return {
      agent,
      file: path,
      before,
      after: applyInsertions(before ?? '', insertions),
      insertions,
      rules: [],
      removedRules: [],
      wishes: [],
      effects: [],
    };
  });
  return changes.includes(null) ? null : changes.filter((change) => change !== null);
}

/** The journal keeps what is taken out, so that undo can put it back. */
function secretIn(edits: readonly FileEdit[]): string | null {
  const detector = createDetector({ salt: new Uint8Array(), disabledRules: [], followMarkers: false });
  const found = edits.find(({ file, insertions }) =>
    insertions.some(({ removed }) => removed !== undefined && detector.scanText(file, removed).length > 0),
  );
  return found === undefined ? null : `the text that it would take out of ${found.file} looks like a secret`;
}

function brokenBy(edits: readonly FileEdit[]): string | null {
  const broken = edits.find(
    ({ file, before, after }) => file.endsWith('.json') && (before === null || isJson(before)) && !isJson(after ?? ''),
  );
  return broken === undefined ? null : `${broken.file} would be no JSON afterwards`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

/** The first path that an agent could read more easily; `null` when there is none. */
function openedBy(edits: readonly FileEdit[], { contextOn, files, targets }: FixOptions): string | null {
  const changed = new Map(edits.map(({ file, after }) => [file, encodeText(after ?? '')]));
  const [before, after] = [contextOn(files), contextOn(new OverlayFiles(files, changed))];
  const concerned = agents
    .map((agent) => ({ agent, now: agent.load(before) }))
    .filter(({ now }) => now.watched.some((path) => changed.has(path)))
    .map(({ agent, now }) => ({ name: agent.name, now, then: agent.load(after) }));
  for (const target of targets) {
    const opened = concerned.find(({ now, then }) => isLessGuarded(target, now, then));
    if (opened !== undefined)
      return `afterwards ${opened.name} could read ${target.absolutePath} more easily than before`;
  }
  return null;
}

/** How well each kind of access guards a path. */
const guarding: Readonly<Record<Access, number>> = { open: 0, unknown: 1, asks: 2, blocked: 3, none: 3 };

function isLessGuarded(target: AccessTarget, now: LoadedAgent, then: LoadedAgent): boolean {
  const [before, after] = [now.decide(target), then.decide(target)];
  return channels.some((channel) => guarding[after[channel].access] < guarding[before[channel].access]);
}
