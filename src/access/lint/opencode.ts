import type { TextEdit } from '../../model/problem';
import { child, children, descendant, type Node } from '../json-tree';
import { nativePaths } from '../paths';
import { braces, expandBraces } from './braces';
import { removeEntry } from './json-edit';
import type { JsonFile, LintContext } from './lint-context';
import { rulesOf, type LintRule, type RuleRow, type Sighting } from './lint-rule';
import { atNode, atProperty } from './places';

const openCodeFiles = ['opencode.json', 'opencode.jsonc', '.opencode/opencode.json', '.opencode/opencode.jsonc'];
const kiloFiles = ['kilo.json', 'kilo.jsonc', '.kilo/kilo.json', '.kilo/kilo.jsonc'];

/**
 * Programs with one dialect. `keepsEnvGuard`: allowing everything does not lift its prompt for environment files. Both were observed on 2026-11-22 on Linux, OpenCode 1.18.33 and Kilo 7.7.7.
 */
const programs = [
  {
    agent: 'opencode',
    keepsEnvGuard: false,
    link: 'https://opencode.ai/docs/permissions',
    files: openCodeFiles,
    userFiles: ['~/.config/opencode/opencode.json', '~/.config/opencode/opencode.jsonc'],
  },
  {
    agent: 'kilo-code',
    keepsEnvGuard: true,
    link: 'https://kilo.ai/docs/customize/context/kilocodeignore',
    files: [...kiloFiles, ...openCodeFiles],
    userFiles: ['~/.config/kilo/kilo.json', '~/.config/kilo/kilo.jsonc'],
  },
] as const;
type Program = (typeof programs)[number];

/** One entry of `permission.read`. */
interface ReadEntry {
  readonly file: JsonFile;
  readonly property: Node;
  readonly key: Node;
  readonly pattern: string;
  readonly action: string;
  /** The entries of the same map, in their order; the last that matches decides. */
  readonly siblings: readonly { readonly pattern: string; readonly action: string }[];
  readonly index: number;
}

interface EntryTrap extends Omit<RuleRow, 'find'> {
  readonly applies: (entry: ReadEntry, context: LintContext) => boolean;
  /** Entries that should stand there instead; `null` where there is no right form. */
  readonly repair: (entry: ReadEntry, context: LintContext) => readonly string[] | null;
}

const isGuard = ({ action }: { readonly action: string }): boolean => action === 'deny' || action === 'ask';

const traps: readonly EntryTrap[] = [
  {
    code: 'path-form',
    severity: 'warning',
    message:
      'A pattern is compared with the path from the root of the repository, so ./, / and ~ in front match nothing.',
    fixTitle: 'Write the path without what stands in front',
    applies: ({ pattern }) => /^(?:\.?\/|~|\$)/.test(pattern),
    repair: ({ pattern }, context) => (relative(pattern, context) === null ? null : [relative(pattern, context) ?? '']),
  },
  {
    code: 'folder-name-only',
    severity: 'warning',
    message: 'The name of a folder matches nothing below it.',
    fixTitle: 'Name everything in the folder',
    applies: ({ pattern }, context) =>
      /^[^*?]+\/$/.test(pattern) || (!/[*?]/.test(pattern) && context.isFolder(`./${pattern}`)),
    repair: ({ pattern }) => [`${pattern.replace(/\/$/, '')}/*`],
  },
  {
    code: 'braces',
    severity: 'warning',
    message: 'Braces are plain characters in these patterns.',
    fixTitle: 'Write one entry for each name',
    applies: ({ pattern }) => braces.test(pattern),
    repair: ({ pattern }) => expandBraces(pattern),
  },
  {
    code: 'top-level-missed',
    severity: 'warning',
    message: 'A pattern that starts with **/ does not match the file at the top.',
    fixTitle: 'Add an entry for the file at the top',
    applies: ({ pattern, siblings }) =>
      /^\*\*\/[^*/]+$/.test(pattern) &&
      !siblings.some((other) => isGuard(other) && coversTop(other.pattern, pattern.slice(3))),
    repair: ({ pattern }) => [pattern, pattern.slice(3)],
  },
];

/** Dead rules and traps in OpenCode's `permission.read`, whose last matching entry decides. */
export const openCodeRules: readonly LintRule[] = programs.flatMap((program) =>
  rulesOf(program.agent, program.link, [
    ...traps.map((trap) => trapRow(program, trap)),
    {
      code: 'later-allow',
      severity: 'warning',
      message: 'The last entry that matches decides, so this one cancels every entry before it.',
      fixTitle: 'Put this entry first',
      find: (context) => entries(context, program).flatMap(laterAllow),
    },
    ...(program.keepsEnvGuard ? [] : [envGuardRow(program)]),
    {
      code: 'read-only-guard',
      severity: 'info',
      message: 'These entries hold for the read tool alone; grep and bash still give the files out.',
      fixTitle: null,
      find: (context) => files(context, program).flatMap(readOnly),
    },
  ]),
);

function envGuardRow(program: Program): RuleRow {
  return {
    code: 'env-guard-lifted',
    severity: 'warning',
    message:
      "This lifts the prompt before the session's own agent reads a .env file; the agent explore, which it can start as a task, has none in any case.",
    fixTitle: null,
    find: (context) => files(context, program).flatMap(liftedGuard),
  };
}

function trapRow(program: Program, { applies, repair, ...row }: EntryTrap): RuleRow {
  return {
    ...row,
    find: (context) =>
      entries(context, program)
        .filter((entry) => isGuard(entry))
        .flatMap((entry) => {
          if (traps.find((trap) => trap.applies(entry, context))?.applies !== applies) return [];
          const patterns = repair(entry, context);
          return [
            { ...atNode(entry.file, entry.property), edits: patterns === null ? [] : [renamed(entry, patterns)] },
          ];
        }),
  };
}

/** The entry under other patterns, with the same action. */
function renamed({ file, property, key }: ReadEntry, patterns: readonly string[]): TextEdit {
  const end = key.offset + key.length;
  const value = file.text.slice(end, property.offset + property.length);
  const text = patterns.map((pattern) => JSON.stringify(pattern) + value).join(', ');
  return { path: file.path, offset: property.offset, length: property.length, text };
}

function files(context: LintContext, { files: names, userFiles }: Program): readonly JsonFile[] {
  return [...names, ...userFiles].flatMap((name) => context.json(name, 'lenient') ?? []);
}

function entries(context: LintContext, program: Program): readonly ReadEntry[] {
  return files(context, program).flatMap((file) => {
    const properties = children(descendant(file.root, 'permission', 'read')).filter(({ type }) => type === 'property');
    const parsed = properties.map((property) => ({
      pattern: String(children(property)[0]?.value),
      action: String(children(property)[1]?.value),
    }));
    return properties.flatMap((property, index) => {
      const key = children(property)[0];
      const entry = parsed[index];
      return key === undefined || entry === undefined
        ? []
        : [{ file, property, key, ...entry, siblings: parsed, index }];
    });
  });
}

/** A path below the workspace as these patterns spell it; `null` where it lies elsewhere. */
function relative(pattern: string, { access }: LintContext): string | null {
  if (/^[~$]/.test(pattern)) return null;
  const root = access.git.root ?? access.startDirectory;
  const paths = nativePaths(access.environment.platform);
  const inside = pattern.startsWith(`${root}/`) ? paths.relative(root, pattern) : null;
  const bare = inside ?? pattern.replace(/^\.?\//, '');
  return bare === '' || /^(?:home|Users|etc|var|tmp|root|opt|usr)\//.test(bare) ? null : bare;
}

function coversTop(pattern: string, name: string): boolean {
  return (
    pattern === '*' ||
    pattern === name ||
    (pattern.startsWith('*') && !pattern.includes('/') && name.endsWith(pattern.slice(1)))
  );
}

function laterAllow({ file, property, pattern, action, siblings, index }: ReadEntry): readonly Sighting[] {
  if (pattern !== '*' || action !== 'allow' || !siblings.slice(0, index).some(isGuard)) return [];
  const first = children(property.parent ?? null)[0];
  const text = file.text.slice(property.offset, property.offset + property.length);
  if (first === undefined) return [];
  const lead = /\s*$/.exec(file.text.slice(0, first.offset))?.[0] ?? '';
  const moved: TextEdit = {
    path: file.path,
    offset: first.offset,
    length: 0,
    text: `${text},${lead === '' ? ' ' : lead}`,
  };
  return [{ ...atNode(file, property), edits: [moved, ...removeEntry(file, property)] }];
}

/** `"permission": "allow"`, `"read": "allow"`, or `"*": "allow"` with no guard behind it. */
function liftedGuard(file: JsonFile): readonly Sighting[] {
  const permission = child(file.root, 'permission');
  if (permission?.value === 'allow') return atProperty(file, permission);
  const read = permission === null ? null : child(permission, 'read');
  if (read?.value === 'allow') return atProperty(file, read);
  const properties = children(read);
  const star = properties.findLastIndex(
    (property) => children(property)[0]?.value === '*' && children(property)[1]?.value === 'allow',
  );
  const behind = properties.slice(star + 1).map((property) => ({ action: String(children(property)[1]?.value) }));
  const before = properties
    .slice(0, Math.max(star, 0))
    .map((property) => ({ action: String(children(property)[1]?.value) }));
  const property = properties[star];
  // With guards in front the entry is told of as the one that cancels them.
  return property === undefined || behind.some(isGuard) || before.some(isGuard) ? [] : [atNode(file, property)];
}

function readOnly(file: JsonFile): readonly Sighting[] {
  const permission = child(file.root, 'permission');
  const read = permission === null ? null : child(permission, 'read');
  const denies = children(read).some((property) => children(property)[1]?.value === 'deny');
  const isShut = ['bash', 'grep'].every((tool) => permission !== null && child(permission, tool)?.value === 'deny');
  return denies && !isShut ? atProperty(file, read) : [];
}
