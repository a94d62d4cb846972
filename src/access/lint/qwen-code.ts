import { descendant, texts } from '../json-tree';
import { replaceElement } from './json-edit';
import type { LintContext } from './lint-context';
import { rulesOf, type LintRule, type RuleRow, type Sighting } from './lint-rule';
import { atNode } from './places';

const link = 'https://qwenlm.github.io/qwen-code-docs/en/users/configuration/settings/';
const settingsFiles = ['.qwen/settings.json', '~/.qwen/settings.json'];
const readTools = /^(?:Read|ReadFile|read_file)\((.+)\)$/s;

/** A deny rule that looks like one of Claude Code's and matches otherwise. */
interface QwenTrap extends Omit<RuleRow, 'find'> {
  readonly applies: (pattern: string, context: LintContext) => boolean;
  readonly repair: (pattern: string) => string;
}

/** Source: observed with Qwen Code 0.24.4 on Linux, 2026-11-22. */
const traps: readonly QwenTrap[] = [
  {
    code: 'folder-name-only',
    severity: 'warning',
    message: 'The name of a folder alone matches nothing below it.',
    fixTitle: 'Name everything in the folder',
    applies: (pattern, context) => isFolder(context, pattern.replace(/\/$/, '')),
    repair: (pattern) => `${pattern.replace(/\/$/, '')}/**`,
  },
  {
    code: 'top-level-only',
    severity: 'warning',
    message: 'A name without **/ covers only the file at the top of the workspace, not those in folders.',
    fixTitle: 'Start the pattern with **/',
    applies: (pattern) => /^(?:\.\/)?[^/~!\\]+$/.test(pattern) && !['*', '**'].includes(pattern),
    repair: (pattern) => `**/${pattern.replace(/^\.\//, '')}`,
  },
];

/** Dead rules and traps of Qwen Code's permissions. */
export const qwenCodeRules: readonly LintRule[] = rulesOf(
  'qwen-code',
  link,
  traps.map(({ applies, repair, ...row }) => ({
    ...row,
    find: (context) =>
      denyRules(context).flatMap(({ file, node, text }) => {
        const pattern = readTools.exec(text)?.[1];
        const first = traps.find((trap) => pattern !== undefined && trap.applies(pattern, context));
        if (pattern === undefined || first?.applies !== applies) return [];
        const rule = text.replace(pattern, () => repair(pattern));
        return [{ ...atNode(file, node), edits: [replaceElement(file, node, [rule])] } satisfies Sighting];
      }),
  })),
);

function denyRules(context: LintContext) {
  return settingsFiles.flatMap((name) => {
    const file = context.json(name, 'lenient');
    return file === null ? [] : texts(descendant(file.root, 'permissions', 'deny')).map((rule) => ({ file, ...rule }));
  });
}

function isFolder(context: LintContext, pattern: string): boolean {
  return pattern !== '' && !/[*?[!~]/.test(pattern) && context.isFolder(`./${pattern}`);
}
