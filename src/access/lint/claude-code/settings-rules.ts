import { createScanner } from 'jsonc-parser';
import type { TextEdit } from '../../../model/problem';
import type { SettingsScope } from '../../agents/claude-code/locations';
import { wrongValue } from '../../agents/claude-code/settings-shape';
import { children, parseStrict, type Node } from '../../json-tree';
import { replaceNode } from '../json-edit';
import type { ConfigText } from '../lint-context';
import type { RuleRow, Sighting } from '../lint-rule';
import { parsedSettings, settingsPlaces, type ClaudeSettings } from './settings-files';

const settingsLink = 'https://code.claude.com/docs/en/settings';

/** The scanner's token kinds; its own enum exists at compile time only. */
const token = { closeBrace: 2, closeBracket: 4, comma: 5, lineComment: 12, blockComment: 13, end: 17 };

/** Settings files that Claude Code drops as a whole. Observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
export const settingsRows: readonly RuleRow[] = [
  {
    code: 'settings-not-json',
    severity: 'error',
    message: 'This is not strict JSON, so Claude Code ignores the whole file, its deny rules included.',
    link: settingsLink,
    fixTitle: 'Remove comments and trailing commas',
    find: (context) =>
      context
        .once(settingsPlaces)
        .flatMap(({ scope, path }) => context.files([path]).map((file) => ({ file, scope })))
        .flatMap(({ file, scope }) => (file.text.trim() === '' ? [] : notJson(file, scope))),
  },
  {
    code: 'settings-dropped',
    severity: 'error',
    message: 'With this value Claude Code ignores the whole file, its deny rules included.',
    link: settingsLink,
    fixTitle: 'Make it a list of rules',
    find: (context) => parsedSettings(context).flatMap(dropped),
  },
];

const stopsNote = 'This is not strict JSON; with such a file of the administrator Claude Code does not start.';

function notJson(file: ConfigText, scope: SettingsScope): readonly Sighting[] {
  const { error } = parseStrict(file.text);
  if (error === null) return [];
  const message = scope === 'managed' ? { message: stopsNote } : {};
  return [{ file, offset: error.offset, length: error.length, edits: strictEdits(file), ...message }];
}

/** Edits that leave strict JSON; none where more than comments and commas is wrong. */
function strictEdits({ path, text }: ConfigText): readonly TextEdit[] {
  const edits = superfluous(text).map(({ offset, length }): TextEdit => ({ path, offset, length, text: '' }));
  const result = edits.reduceRight(
    (rest, { offset, length }) => rest.slice(0, offset) + rest.slice(offset + length),
    text,
  );
  return edits.length > 0 && parseStrict(result).root !== null ? edits : [];
}

interface Range {
  readonly offset: number;
  readonly length: number;
}

/** Comments with the blanks before them, and commas before a closing bracket; in order, apart from one another. */
function superfluous(text: string): readonly Range[] {
  const scanner = createScanner(text, false);
  const found: Range[] = [];
  let comma: Range | null = null;
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const range = { offset: scanner.getTokenOffset(), length: scanner.getTokenLength() };
    if (kind === token.lineComment || kind === token.blockComment) found.push(commentRange(text, range));
    else if (kind === token.comma) comma = range;
    else if (kind === token.closeBrace || kind === token.closeBracket) {
      if (comma !== null) found.push(comma);
      comma = null;
    } else if (text.slice(range.offset, range.offset + range.length).trim() !== '') comma = null;
  }
  return found.sort((left, right) => left.offset - right.offset);
}

/** A comment alone on its line goes with the line. */
function commentRange(text: string, { offset, length }: Range): Range {
  const blanks = /[ \t]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  const start = offset - blanks;
  const isFirst = start === 0 || text[start - 1] === '\n';
  const behind = /^[ \t]*\r?\n/.exec(text.slice(offset + length))?.[0] ?? '';
  if (isFirst && behind !== '') return { offset: start, length: blanks + length + behind.length };
  const isSetApart = /^\s/.test(text.slice(offset + length));
  return isSetApart ? { offset: start, length: blanks + length } : { offset, length };
}

const consequences = {
  file: 'with this value Claude Code ignores the whole file, its deny rules included',
  setting: 'with this value Claude Code leaves the setting out, and the rest of the file counts',
};

function dropped(file: ClaudeSettings): readonly Sighting[] {
  const wrong = wrongValue(file.root);
  if (wrong === null) return [];
  const { node, name, expected } = wrong;
  return [
    {
      file,
      offset: node.offset,
      length: node.length,
      message: `${name} must be ${expected}; ${consequences[file.scope === 'managed' ? 'setting' : 'file']}.`,
      edits: listEdits(file, node, name),
    },
  ];
}

/** One rule without its brackets, nothing at all, or lists within the list. */
function listEdits(file: ConfigText, node: Node, name: string): readonly TextEdit[] {
  if (!/^permissions\.(?:deny|ask)$/.test(name)) return [];
  const rules = rulesIn(node);
  return rules === null ? [] : [replaceNode(file, node, rules)];
}

function rulesIn(node: Node): readonly string[] | null {
  const value: unknown = node.value;
  if (typeof value === 'string') return [value];
  if (node.type === 'null') return [];
  const parts = node.type === 'array' ? children(node).map(rulesIn) : [null];
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}
