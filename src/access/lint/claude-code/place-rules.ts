import type { TextEdit } from '../../../model/problem';
import { projectSettings, userFolder } from '../../agents/claude-code/locations';
import { settingsInForce, type SettingsInForce } from '../../agents/claude-code/managed';
import { loadSettings } from '../../agents/claude-code/settings';
import { ConfigReader } from '../../config-reader';
import { child, children, descendant, isTrue, texts } from '../../json-tree';
import { nativePaths } from '../../paths';
import { removeEntry } from '../json-edit';
import type { JsonFile, LintContext } from '../lint-context';
import type { RuleRow, Sighting } from '../lint-rule';
import { atNode, atProperty, atStart } from '../places';
import { denyEdits } from './moved-rules';
import { isReadBlocked, readPattern } from './rule-entry';
import { acceptedSettings, settingsPlaces, userSettings } from './settings-files';

const settingsLink = 'https://code.claude.com/docs/en/settings';
const oldManagedFile = 'C:\\ProgramData\\ClaudeCode\\managed-settings.json';

/**
 * Rules that stand where Claude Code does not look for them, or does not obey them. Sources: observed with Claude Code
 * 2.1.330 on Linux, 2026-11-22, and https://code.claude.com/docs/en/settings.
 */
export const placeRows: readonly RuleRow[] = [
  {
    code: 'settings-above-start',
    severity: 'warning',
    message:
      'A session that starts in this folder does not read the settings of a folder above it, deny rules included.',
    link: settingsLink,
    fixTitle: null,
    find: (context) => foldersAbove(context).flatMap((folder) => denyListOf(context, settingsOf(context, folder))),
  },
  {
    code: 'user-local-settings',
    severity: 'warning',
    message: 'settings.local.json in the user folder counts only for sessions that start in the home folder.',
    link: settingsLink,
    fixTitle: 'Move its deny rules to settings.json',
    find: userLocal,
  },
  {
    code: 'settings-file-name',
    severity: 'warning',
    message: 'Claude Code does not read a settings file of this name, deny rules included.',
    link: settingsLink,
    fixTitle: null,
    find: (context) =>
      ['.claude/settings.jsonc', '.claude.json'].flatMap((name) =>
        isOwnState(context, name) ? [] : denyListOf(context, context.resolve(name)),
      ),
  },
  {
    code: 'old-managed-settings',
    severity: 'warning',
    message: 'Managed settings are no longer read from this folder, but from C:\\Program Files\\ClaudeCode.',
    link: 'https://code.claude.com/docs/en/managed-settings',
    fixTitle: null,
    find: (context) =>
      context.access.environment.platform === 'win32' ? context.files([oldManagedFile]).map(atStart) : [],
  },
  {
    code: 'only-managed-rules',
    severity: 'warning',
    message: 'The managed settings of this machine allow only their own rules, so the rules of this file do not count.',
    link: 'https://code.claude.com/docs/en/managed-settings',
    fixTitle: null,
    find: (context) => (hasOnlyManagedRules(context) ? overruledLists(context) : []),
  },
  {
    code: 'allow-exception',
    severity: 'info',
    message: 'A deny rule covers this path, and an allow rule never lifts a deny rule; a Read(!...) behind it would.',
    fixTitle: null,
    find: (context) => acceptedSettings(context).flatMap((file) => allowExceptions(context, file)),
  },
];

/** Folders above the start directory up to the root of the work tree. */
function foldersAbove({ access }: LintContext): readonly string[] {
  const { git, startDirectory, environment } = access;
  const paths = nativePaths(environment.platform);
  const folders: string[] = [];
  if (git.root === null || paths.relative(git.root, startDirectory).startsWith('..')) return folders;
  for (let folder = startDirectory; folder !== git.root; folder = paths.dirname(folder))
    folders.push(paths.dirname(folder));
  return folders;
}

function settingsOf({ access }: LintContext, startDirectory: string): string {
  return projectSettings({ ...access, startDirectory });
}

/** The deny list of a file that is no settings file for the start directory. */
function denyListOf(context: LintContext, path: string): readonly Sighting[] {
  if (settingsPlaces(context).some((place) => place.path === path)) return [];
  const file = context.json(path, 'lenient');
  const list = file === null ? null : descendant(file.root, 'permissions', 'deny');
  return file === null || children(list).length === 0 ? [] : atProperty(file, list);
}

/** In the home folder the name belongs to Claude Code's own state. */
function isOwnState({ access }: LintContext, name: string): boolean {
  return name === '.claude.json' && access.startDirectory === access.environment.home;
}

function userLocal(context: LintContext): readonly Sighting[] {
  const paths = nativePaths(context.access.environment.platform);
  const path = paths.join(userFolder(context.access), 'settings.local.json');
  const file = context.json(path, 'strict');
  return denyListOf(context, path).map((sighting) => ({
    ...sighting,
    edits: file === null ? [] : moveToUser(context, file),
  }));
}

/** A leading slash would lead to another folder there, so such a list stays. */
function moveToUser(context: LintContext, file: JsonFile): readonly TextEdit[] {
  const list = descendant(file.root, 'permissions', 'deny');
  const rules = texts(list).map(({ text }) => text);
  const target = context.json(userSettings(context), 'strict');
  const isMovable = rules.every((rule) => !/^\w+\(\/[^/]/.test(rule)) && rules.length === children(list).length;
  if (!isMovable || target === null || !list?.parent) return [];
  const added = denyEdits(target, rules);
  return added.length === 0 ? [] : [...added, ...removeEntry(file, list.parent)];
}

/** By the settings that count, those that the operating system keeps among them. */
function hasOnlyManagedRules(context: LintContext): boolean {
  const managed = context.once(settingsThatCount).files.filter(({ scope }) => scope === 'managed');
  return managed.some(({ root }) => isTrue(child(root, 'allowManagedPermissionRulesOnly')));
}

function settingsThatCount({ access }: LintContext): SettingsInForce {
  const reader = new ConfigReader(access, 'claude-code');
  return settingsInForce(reader, loadSettings(reader));
}

function overruledLists(context: LintContext): readonly Sighting[] {
  return acceptedSettings(context)
    .filter(({ scope }) => scope !== 'managed')
    .flatMap((file) => {
      const list = descendant(file.root, 'permissions', 'deny');
      return children(list).length === 0 ? [] : atProperty(file, list);
    });
}

/** Allow rules that name a path which the file tool is refused all the same. */
function allowExceptions(context: LintContext, file: JsonFile): readonly Sighting[] {
  return texts(descendant(file.root, 'permissions', 'allow')).flatMap(({ text, node }) => {
    const pattern = readPattern(text);
    const isPath = pattern !== null && !/[*?[\\!~]|^\/\/|^\.\.|\/$/.test(pattern);
    if (!isPath || !isReadBlocked(context, pattern.replace(/^(?:\.\/|\/)/, ''))) return [];
    return [atNode(file, node)];
  });
}
