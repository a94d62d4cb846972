import type { TextEdit } from '../../../model/problem';
import { projectSettings } from '../../agents/claude-code/locations';
import { wrongValue } from '../../agents/claude-code/settings-shape';
import type { ConfigText, LintContext } from '../lint-context';
import type { RuleRow, Sighting } from '../lint-rule';
import { atLine } from '../places';
import { linesIn, type TextLine } from '../text-lines';
import { denyEdits } from './moved-rules';
import { isPatternLine, readRules } from './read-rules';

/** The ignore file that many believe in. */
export const claudeIgnoreRow: RuleRow = {
  code: 'claudeignore',
  severity: 'warning',
  message: 'Claude Code does not read .claudeignore; only Read(...) deny rules in its settings keep files from it.',
  fixTitle: 'Turn its lines into Read deny rules',
  find: (context) => context.files(['.claudeignore']).flatMap((file) => sighting(context, file)),
};

/** Told at the first line that holds a pattern: a file without one promises nothing. */
function sighting(context: LintContext, file: ConfigText): readonly Sighting[] {
  const lines = linesIn(file).filter(({ text }) => isPatternLine(text));
  const [first] = lines;
  if (first === undefined) return [];
  return [{ ...atLine(file, first), edits: edits(context, file, lines) }];
}

/** The lines go over to the project's settings, all or none: half of a list of exceptions would mean something else. */
function edits(context: LintContext, file: ConfigText, lines: readonly TextLine[]): readonly TextEdit[] {
  const rules = readRules(lines.map(({ text }) => text));
  const added = rules.includes(null)
    ? []
    : settingsEdits(
        context,
        rules.flatMap((rule) => rule ?? []),
      );
  const removed = lines.map(({ offset, fullLength }): TextEdit => ({
    path: file.path,
    offset,
    length: fullLength,
    text: '',
  }));
  return added.length === 0 ? [] : [...added, ...removed];
}

function settingsEdits(context: LintContext, rules: readonly string[]): readonly TextEdit[] {
  const path = projectSettings(context.access);
  const file = context.file(path);
  if (file === null || file.text.trim() === '') {
    const isFree = file !== null || !context.exists(path);
    const text = `${JSON.stringify({ permissions: { deny: rules } }, null, 2)}\n`;
    return isFree ? [{ path, offset: 0, length: file?.text.length ?? 0, text }] : [];
  }
  const settings = context.json(path, 'strict');
  return settings === null || wrongValue(settings.root) !== null ? [] : denyEdits(settings, rules);
}
