import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { ChannelAccess, DecidingRule } from '../../../model/access';
import type { TextRange } from '../../../model/range';
import { channel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { nativePaths } from '../../paths';
import { rangeAt } from '../../text-place';
import { continueHome } from '../continue-folders';

/** The lists of the file in the order in which they are asked; the first entry that speaks about a call decides. */
const lists = ['exclude', 'ask', 'allow'] as const;
type ListName = (typeof lists)[number];

interface Entry {
  readonly list: ListName;
  /** Name of a tool; `*` and `?` are wildcards. */
  readonly tool: string;
  /** What stands in brackets behind it; `null` when the entry means every call. */
  readonly argument: string | null;
  readonly rule: DecidingRule;
}

/** `unclear`: the program ends with an error, or nobody has seen what it makes of the file. */
type Policies = readonly Entry[] | 'unclear';

/**
 * What `permissions.yaml` says about a whole tool, `null` where it says nothing. Entries for some calls of a tool hold
 * nothing back: paths in them match nothing, and other commands reach the same file.
 * Source: observed with Continue CLI 1.5.47 on Linux, 2026-11-22;
 * https://github.com/continuedev/continue/blob/main/extensions/cli/src/permissions/permissionsYamlLoader.ts
 */
export function toolPermissions(reader: ConfigReader): (tool: string) => ChannelAccess | null {
  const path = nativePaths(reader.context.environment.platform).join(continueHome(reader), 'permissions.yaml');
  const file = reader.display(path);
  const policies = isMovedByDotenv(reader) ? 'unclear' : policiesIn(reader, file, reader.readText(path));
  if (policies === 'unclear') {
    const unclear = channel('unknown', { note: `What the program makes of ${file} was not seen.` });
    return () => unclear;
  }
  return (tool) => decided(policies.filter((entry) => namesTool(entry.tool, tool)));
}

/** The program takes its variables from a `.env` file in the start directory too. Nothing else of that file is looked at. */
function isMovedByDotenv(reader: ConfigReader): boolean {
  const { environment, startDirectory } = reader.context;
  const text = reader.readText(nativePaths(environment.platform).join(startDirectory, '.env')) ?? '';
  return /^\s*(?:export\s+)?CONTINUE_GLOBAL_DIR\s*[=:]/m.test(text);
}

function decided(entries: readonly Entry[]): ChannelAccess | null {
  const first = entries.find(({ argument }) => argument === null || /^\*+$/.test(argument));
  if (first === undefined || first.list === 'allow') return null;
  const { rule } = first;
  if (first.argument !== null && first.argument !== '*') {
    return channel('unknown', { rule, note: 'Whether this entry means every call of the tool was not seen.' });
  }
  if (first.list === 'exclude') return channel('blocked', { rule, note: modeNote });
  return channel('unknown', { rule, note: askNote });
}

const modeNote = 'Plan mode and `--auto` do not ask this file.';
const askNote =
  'A run without a terminal does not get this tool; that a run in a terminal asks is in the source, but nobody has seen it.';

function namesTool(pattern: string, tool: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === tool;
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(tool);
}

/** A file that is no YAML, has other keys, or something else than lists is left out as a whole: so seen. */
function policiesIn(reader: ConfigReader, file: string, text: string | null): Policies {
  if (text === null) return [];
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) reportBroken(reader, file, rangeAt(text, error.pos[0], error.pos[1] - error.pos[0]));
  if (error !== undefined || !hasOnlyLists(document)) return [];
  const entries = lists.flatMap((list) => entriesOf(document, list, file, counter));
  return entries.includes('unclear') ? 'unclear' : (entries as readonly Entry[]);
}

function reportBroken(reader: ConfigReader, file: string, range: TextRange): void {
  reader.add({
    file,
    range,
    code: `${reader.agent}/permissions-not-yaml`,
    severity: 'error',
    message: 'This is not YAML, so nothing in this file counts.',
    link: 'https://github.com/continuedev/continue/blob/main/extensions/cli/src/permissions/README.md',
    fix: null,
  });
}

function hasOnlyLists({ contents }: Document): boolean {
  if (!isMap(contents)) return false;
  return contents.items.every(({ key, value }) => {
    const isKnown = isScalar(key) && (lists as readonly unknown[]).includes(key.value);
    return isKnown && (isSeq(value) || value === null || (isScalar(value) && !value.value));
  });
}

function entriesOf(
  document: Document,
  list: ListName,
  file: string,
  counter: LineCounter,
): readonly (Entry | 'unclear')[] {
  const items = document.get(list);
  if (!isSeq(items)) return [];
  return items.items.map((item) => {
    const value = isScalar(item) ? item.value : null;
    const [, tool, argument] = typeof value === 'string' ? (/^([^(]+)(?:\(([^)]*)\))?$/.exec(value) ?? []) : [];
    if (tool === undefined || typeof value !== 'string' || !isScalar(item)) return 'unclear';
    const { line } = counter.linePos(item.range?.[0] ?? 0);
    return { list, tool: tool.trim(), argument: argument?.trim() || null, rule: { file, line, text: value } };
  });
}
