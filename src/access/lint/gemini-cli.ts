import { loadSettings, type GeminiSettings } from '../agents/gemini-cli/settings';
import { ConfigReader } from '../config-reader';
import { descendant, texts } from '../json-tree';
import { nativePaths } from '../paths';
import { replaceNode } from './json-edit';
import { patternLines } from './ignore-lines';
import type { LintContext } from './lint-context';
import { rulesOf, type LintRule, type Sighting } from './lint-rule';
import { atLine, atNode, atProperty } from './places';

const link = 'https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/gemini-ignore.md';
const workspaceSettings = '.gemini/settings.json';
const userSettings = '~/.gemini/settings.json';

/** Traps of Gemini CLI's ignore file and settings. Source: observed with Gemini CLI 0.61.0 on Linux, 2026-11-22. */
export const geminiCliRules: readonly LintRule[] = rulesOf('gemini-cli', link, [
  {
    code: 'ignore-file-switched-off',
    severity: 'warning',
    message: 'With this setting Gemini CLI does not ask its ignore file, so nothing in it is kept from the agent.',
    fixTitle: 'Switch the ignore file on',
    find: (context) => (context.file('.geminiignore') === null ? [] : switchedOff(context)),
  },
  {
    code: 'workspace-ignore-paths',
    severity: 'warning',
    message: 'Ignore files named in the settings of a workspace have no effect until Gemini CLI trusts the folder.',
    fixTitle: null,
    find: (context) => {
      if (context.once(effectiveSettings).usesWorkspace) return [];
      const file = context.json(workspaceSettings, 'lenient');
      const list = file === null ? null : descendant(file.root, 'context', 'fileFiltering', 'customIgnoreFilePaths');
      return file === null || texts(list).length === 0 ? [] : atProperty(file, list);
    },
  },
  {
    code: 'built-in-exception',
    severity: 'info',
    message: 'Gemini CLI refuses .env by itself, and an exception in its ignore file does not lift that.',
    fixTitle: null,
    find: (context) =>
      context.files(['.geminiignore']).flatMap((file) =>
        patternLines(file)
          .filter(({ text }) => /^\s*!\/?(?:\*\*\/)?\.env\s*$/.test(text))
          .map((line) => atLine(file, line)),
      ),
  },
  {
    code: 'ignore-file-above-start',
    severity: 'warning',
    message: 'Gemini CLI reads only the ignore file of the folder that it starts in, not that of a folder above.',
    fixTitle: null,
    find: ignoreFileAbove,
  },
]);

function effectiveSettings({ access }: LintContext): GeminiSettings {
  return loadSettings(new ConfigReader(access, 'gemini-cli'));
}

/** Told at the strongest value that counts; one of the machine is not the user's to change. */
function switchedOff(context: LintContext): readonly Sighting[] {
  const { respectGeminiIgnore, usesWorkspace } = context.once(effectiveSettings);
  if (respectGeminiIgnore) return [];
  const found = (usesWorkspace ? [workspaceSettings, userSettings] : [userSettings]).flatMap((name) => {
    const file = context.json(name, 'lenient');
    const value = file === null ? null : descendant(file.root, 'context', 'fileFiltering', 'respectGeminiIgnore');
    return file === null || value === null ? [] : [{ file, value }];
  });
  return found.slice(0, 1).flatMap(({ file, value }) => {
    if (value.value !== false) return [];
    return [{ ...atNode(file, value), edits: [replaceNode(file, value, true)] }];
  });
}

function ignoreFileAbove(context: LintContext): readonly Sighting[] {
  const { git, startDirectory, environment } = context.access;
  if (git.root === null || git.root === startDirectory) return [];
  const file = context.file(nativePaths(environment.platform).join(git.root, '.geminiignore'));
  return file === null
    ? []
    : patternLines(file)
        .slice(0, 1)
        .map((line) => atLine(file, line));
}
