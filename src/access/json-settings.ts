import type { DecidingRule } from '../model/access';
import type { ConfigReader } from './config-reader';
import { parseLenient, texts, type Node } from './json-tree';
import { lineAt, rangeAt } from './text-place';

/** A settings file that was read as JSON with comments. */
export interface JsonSettings {
  /** As it is shown. */
  readonly file: string;
  readonly text: string;
  readonly root: Node;
}

/** One text of a list in a settings file, with its place. */
export interface SettingsEntry {
  readonly text: string;
  readonly rule: DecidingRule;
}

/**
 * `null` when there is no such file, or it is no JSON, which is a problem entry. `path` is absolute; `parse` tells whether
 * comments are allowed, as they are when it is left out.
 */
export function readJsonSettings(
  reader: ConfigReader,
  path: string,
  link: string,
  parse: typeof parseLenient = parseLenient,
): JsonSettings | null {
  const text = reader.readText(path);
  if (text === null || text.trim() === '') return null;
  const file = reader.display(path);
  const { root, error } = parse(text);
  if (root !== null) return { file, text, root };
  reader.add({
    file,
    range: rangeAt(text, error.offset, error.length),
    code: `${reader.agent}/settings-not-json`,
    severity: 'error',
    message: 'This is not JSON, so its rules count as absent.',
    link,
    fix: null,
  });
  return null;
}

/** The texts of a list, each with the line that it stands on. */
export function entriesOf({ file, text }: JsonSettings, list: Node | null): readonly SettingsEntry[] {
  return texts(list).map((entry) => ({
    text: entry.text,
    rule: { file, line: lineAt(text, entry.node.offset), text: entry.text },
  }));
}
