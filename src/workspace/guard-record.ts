import type { DecidingRule } from '../model/access';
import type { Guard, GuardedPath, GuardedPaths, Loss, Viewer } from './guarded-paths';

const schemaVersion = 1;

/** The memory of one root as the text of its file; see {@link parseGuards}. */
export function guardText(root: string, { seen, paths }: GuardedPaths): string {
  const record = {
    schemaVersion,
    root,
    seen: Object.fromEntries(seen),
    paths: [...paths].map(([path, { guards, ...entry }]) => ({
      path,
      ...entry,
      guards: [...guards].map(([agent, guard]) => ({ agent, ...guard })),
    })),
  };
  return `${JSON.stringify(record)}\n`;
}

/** `newer`: written by a later version of Sightline; `null`: the text is no memory of this root. */
export function parseGuards(text: string, root: string): GuardedPaths | 'newer' | null {
  const value = parsed(text);
  if (!isObject(value) || typeof value['schemaVersion'] !== 'number') return null;
  if (value['schemaVersion'] > schemaVersion) return 'newer';
  const seen = value['seen'];
  const paths = value['paths'];
  if (value['root'] !== root || !isSeen(seen) || !isListOf(paths, isPathRecord)) return null;
  return {
    seen: new Map(Object.entries(seen) as [Viewer, string[]][]),
    paths: new Map(
      paths.map(({ path, guards, ...entry }) => [
        path,
        { ...entry, guards: new Map(guards.map(({ agent, ...guard }) => [agent, guard])) },
      ]),
    ),
  };
}

type GuardRecord = Guard & { readonly agent: string };
type PathRecord = Omit<GuardedPath, 'guards'> & { readonly path: string; readonly guards: readonly GuardRecord[] };
type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isSeen(value: unknown): value is Record<string, string[]> {
  if (!isObject(value)) return false;
  const known: readonly string[] = ['editor', 'terminal'] satisfies Viewer[];
  return Object.entries(value).every(([viewer, agents]) => known.includes(viewer) && isListOf(agents, isText));
}

function isPathRecord(value: unknown): value is PathRecord {
  return (
    has(value, { path: isText, isDirectory: isFlag, unseen: orNull(isTime) }) &&
    isListOf(value['fingerprints'], isText) &&
    isListOf(value['guards'], isGuardRecord)
  );
}

function isGuardRecord(value: unknown): value is GuardRecord {
  return has(value, {
    agent: isText,
    rule: isRule,
    since: isTime,
    loss: orNull(isLoss),
    takingBack: orNull(isTime),
  });
}

function isRule(value: unknown): value is DecidingRule {
  return has(value, { file: isText, line: orNull((line) => Number.isInteger(line)), text: isText });
}

function isLoss(value: unknown): value is Loss {
  return has(value, { noticed: isTime, movedFrom: orNull(isText), isAgentNew: isFlag, isAccepted: isFlag });
}

type Test = (value: unknown) => boolean;

function orNull(test: Test): Test {
  return (value) => value === null || test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isTime(value: unknown): boolean {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function has(value: unknown, tests: Readonly<Record<string, Test>>): value is Fields {
  return isObject(value) && Object.entries(tests).every(([name, test]) => test(value[name]));
}

function isListOf<Entry>(value: unknown, test: (entry: unknown) => entry is Entry): value is readonly Entry[] {
  return Array.isArray(value) && value.every(test);
}
