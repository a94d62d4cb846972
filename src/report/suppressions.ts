import type { SecretList } from '../model/suppression';
import type { ListedEntry } from '../policy/baseline';
import type { ListedSuppressions } from '../workspace/suppression-files';

/** What the files that hide findings say, a title with its lines each; of a list only what is no secret and no hash of one. */
export function suppressionSections({
  baseline,
  places,
  lists,
}: ListedSuppressions): ReadonlyMap<string, readonly string[]> {
  const ofFile = (source: string): readonly string[] =>
    lists.filter((list) => list.source === source).flatMap((list) => listLines(list));
  return new Map([
    ['Accepted in .sightline-baseline.json', (baseline?.entries ?? []).map(entryLine)],
    ['Passed over by .gitleaksignore', places.map(({ path, place, line }) => `${path}:${place}  (line ${line})`)],
    ['Passed over by .gitleaks.toml', ofFile('.gitleaks.toml')],
    ['Passed over by .secrets.baseline', ofFile('.secrets.baseline')],
  ]);
}

/** The same for machines. */
export function suppressionEntries({ baseline, places, lists }: ListedSuppressions): object {
  return {
    baseline: baseline?.entries ?? [],
    places,
    lists: lists.flatMap((list): readonly object[] =>
      list.kind === 'hashes'
        ? Object.entries(list.hashes).map(([path, { length }]) => ({ source: list.source, path, values: length }))
        : [{ ...list, values: list.values.length, lines: list.lines.length, words: list.words.length }],
    ),
  };
}

function entryLine({ path, rule, fingerprint, date, reason, line }: ListedEntry): string {
  const known = [path, rule, fingerprint, date, reason, `(line ${line})`];
  return known.filter((part) => part !== null).join('  ');
}

/** An expression for values or lines, and a stop word, may be the secret itself. */
function listLines(list: SecretList): readonly string[] {
  if (list.kind === 'hashes') {
    return Object.entries(list.hashes).map(([path, { length }]) => `${path}  ${counted(length, 'value')} by hash`);
  }
  const parts = [
    ...list.paths.map((path) => `path ${path}`),
    ...(list.values.length === 0 ? [] : [`${counted(list.values.length, 'expression')} for values`]),
    ...(list.lines.length === 0 ? [] : [`${counted(list.lines.length, 'expression')} for lines`]),
    ...(list.words.length === 0 ? [] : [counted(list.words.length, 'stop word')]),
  ];
  if (parts.length === 0) return [];
  const rules = list.rules === null ? '' : `  (rules of ${list.rules.join(', ')})`;
  return [`${parts.join(list.needs === 'each' ? ' and ' : ' or ')}${rules}`];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
