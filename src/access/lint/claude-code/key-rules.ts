import { child, children, descendant, isTrue, texts, type Node } from '../../json-tree';
import { replaceNode } from '../json-edit';
import type { JsonFile, LintContext } from '../lint-context';
import type { RuleRow, Sighting } from '../lint-rule';
import { atNode, atProperty } from '../places';
import { moveToDeny } from './moved-rules';
import { readRules } from './read-rules';
import { acceptedSettings } from './settings-files';

/**
 * Keys of settings files under which nothing is looked for. Observed with Claude Code 2.1.330 on Linux, 2026-11-22.
 */
export const keyRows: readonly RuleRow[] = [
  {
    code: 'read-deny-object',
    severity: 'warning',
    message:
      'permissions.read.deny is no setting, so nothing here is kept from Claude Code; write Read(...) rules in permissions.deny.',
    link: 'https://github.com/anthropics/claude-code/issues/24846',
    fixTitle: 'Turn its entries into Read deny rules',
    find: (context) => deadKey(context, ['permissions', 'read'], 'deny'),
  },
  {
    code: 'ignore-patterns',
    severity: 'warning',
    message:
      'ignorePatterns is no longer a setting, so nothing here is kept from Claude Code; write Read(...) rules in permissions.deny.',
    fixTitle: 'Turn its entries into Read deny rules',
    find: (context) => [...deadKey(context, ['ignorePatterns']), ...stateFile(context)],
  },
  {
    code: 'deny-outside-permissions',
    severity: 'warning',
    message: 'A deny list stands in permissions; here Claude Code does not look for it.',
    fixTitle: 'Move its rules into permissions.deny',
    find: (context) => deadKey(context, ['deny']),
  },
  {
    code: 'permissions-key-case',
    severity: 'warning',
    message: 'Names of settings are case-sensitive, so Claude Code does not know this list.',
    fixTitle: 'Write the name in small letters',
    find: (context) => acceptedSettings(context).flatMap(wrongCase),
  },
  {
    code: 'duplicate-permissions',
    severity: 'warning',
    message: 'permissions stands twice in this file, and only the last one counts.',
    fixTitle: null,
    find: (context) => acceptedSettings(context).flatMap(duplicates),
  },
  {
    code: 'respect-gitignore',
    severity: 'info',
    message:
      'respectGitignore only keeps ignored files out of the @ picker; Claude Code reads them when it is given the path.',
    link: 'https://code.claude.com/docs/en/settings',
    fixTitle: null,
    find: (context) =>
      acceptedSettings(context).flatMap((file) => {
        const node = child(file.root, 'respectGitignore');
        return isTrue(node) ? atProperty(file, node) : [];
      }),
  },
];

/** A list under a key that is none. `holder`: an object with a list in it, where that is what people write. */
function deadKey(context: LintContext, keys: readonly string[], holder?: string): readonly Sighting[] {
  return acceptedSettings(context).flatMap((file) => {
    const outer = descendant(file.root, ...keys);
    const list = outer !== null && holder !== undefined ? child(outer, holder) : outer;
    const rules = rulesIn(list);
    if (list === null || outer === null || children(list).length === 0) return [];
    const isAlone = holder === undefined || children(outer).length === 1;
    const property = isAlone ? outer.parent : undefined;
    const edits = rules === null || !property ? [] : moveToDeny(file, property, rules);
    return atProperty(file, list).map((place) => ({ ...place, edits }));
  });
}

/** Entries as rules: what is one already, and patterns; `null` when one cannot be said. */
function rulesIn(list: Node | null): readonly string[] | null {
  const entries = texts(list).map(({ text }) => text);
  if (entries.length !== children(list).length) return null;
  const patterns = entries.filter((entry) => !isRule(entry));
  const translated = readRules(patterns);
  if (translated.includes(null)) return null;
  return entries.flatMap((entry) => (isRule(entry) ? entry : (translated[patterns.indexOf(entry)] ?? [])));
}

function isRule(entry: string): boolean {
  return /^[A-Z]\w*\(.+\)$/s.test(entry);
}

/** Claude Code's state, in which old versions kept patterns. It is never edited: the program rewrites it all the time. */
function stateFile(context: LintContext): readonly Sighting[] {
  const file = context.json('~/.claude.json', 'strict');
  const list = file === null ? null : child(file.root, 'ignorePatterns');
  return file === null || list === null || children(list).length === 0 ? [] : atProperty(file, list);
}

function wrongCase(file: JsonFile): readonly Sighting[] {
  const permissions = child(file.root, 'permissions');
  return ['deny', 'ask'].flatMap((name) => {
    const key = keyLike(permissions, name);
    if (key === null) return [];
    const isFree = permissions !== null && child(permissions, name) === null;
    const edits = isFree ? [replaceNode(file, key, name)] : [];
    return [{ ...atNode(file, key), edits }];
  });
}

/** A key that is the name in other letter case. */
function keyLike(object: Node | null, name: string): Node | null {
  const keys = children(object).flatMap((property) => children(property)[0] ?? []);
  return keys.find(({ value }) => value !== name && String(value).toLowerCase() === name) ?? null;
}

function duplicates(file: JsonFile): readonly Sighting[] {
  const keys = children(file.root).flatMap((property) => children(property)[0] ?? []);
  const same = keys.filter(({ value }) => value === 'permissions');
  return same.slice(0, -1).map((key) => atNode(file, key));
}
