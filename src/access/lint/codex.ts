import type { TextEdit } from '../../model/problem';
import type { ConfigText, LintContext } from './lint-context';
import { rulesOf, type LintRule, type Sighting } from './lint-rule';
import { atLine } from './places';
import { linesIn, type TextLine } from './text-lines';

const link = 'https://developers.openai.com/codex/permissions';
const profileHeader = /^\s*\[permissions\.("?)([^".\]]+)\1(?:\.|\])/;
const guardingEntry = /^\s*"([^"]+)"\s*=\s*"(?:deny|none)"/;

/**
 * Traps of Codex's permission profiles. Source: observed with Codex 0.169.0 on Linux, 2026-11-22; there a profile held
 * beside `sandbox_mode`, which the documentation denies.
 */
export const codexRules: readonly LintRule[] = rulesOf('codex', link, [
  {
    code: 'profile-not-chosen',
    severity: 'warning',
    message: 'Only the profile named by default_permissions counts, and that is not this one.',
    fixTitle: null,
    find: (context) => configs(context).flatMap((file) => unchosen(file, chosenProfiles(context))),
  },
  {
    code: 'top-level-only',
    severity: 'warning',
    message: 'A name without **/ covers only the file at the top of the workspace, not those in folders.',
    fixTitle: 'Start the pattern with **/',
    find: (context) => configs(context).flatMap(topLevelOnly),
  },
]);

function configs(context: LintContext): readonly ConfigText[] {
  const moved = context.access.environment.variables['CODEX_HOME'];
  return context.files([
    '.codex/config.toml',
    `${moved === undefined || moved === '' ? '~/.codex' : moved}/config.toml`,
  ]);
}

/** The name that `default_permissions` gives in any of the files; also the profiles that it extends. */
function chosenProfiles(context: LintContext): readonly string[] {
  return configs(context).flatMap(({ text }) =>
    [...text.matchAll(/^\s*(?:default_permissions|extends)\s*=\s*"([^"]+)"/gm)].flatMap(([, name]) => name ?? []),
  );
}

/** Told at the first header of each profile that guards something. */
function unchosen(file: ConfigText, chosen: readonly string[]): readonly Sighting[] {
  const told = new Set<string>(chosen);
  return sectionsIn(file).flatMap(({ header, name, lines }) => {
    if (name === null || told.has(name) || !lines.some(({ text }) => guardingEntry.test(text))) return [];
    told.add(name);
    return [atLine(file, header)];
  });
}

function topLevelOnly(file: ConfigText): readonly Sighting[] {
  return sectionsIn(file)
    .filter(({ header }) => /":(?:workspace|project)_roots"/.test(header.text))
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const pattern = guardingEntry.exec(line.text)?.[1];
      if (pattern === undefined || !/^\*?\.[^/*]+$|^\*\.[^/*]+$/.test(pattern)) return [];
      const offset = line.offset + line.text.indexOf('"') + 1;
      const edits: readonly TextEdit[] = [{ path: file.path, offset, length: 0, text: '**/' }];
      return [{ ...atLine(file, line), edits }];
    });
}

interface Section {
  readonly header: TextLine;
  /** Name of the profile; `null` for a section of something else. */
  readonly name: string | null;
  readonly lines: readonly TextLine[];
}

function sectionsIn(file: ConfigText): readonly Section[] {
  const lines = linesIn(file);
  const headers = lines.filter(({ text }) => /^\s*\[/.test(text));
  return headers.map((header, index) => {
    const [from, until] = [lines.indexOf(header) + 1, headers[index + 1]];
    const name = profileHeader.exec(header.text)?.[2] ?? null;
    return { header, name, lines: lines.slice(from, until === undefined ? lines.length : lines.indexOf(until)) };
  });
}
