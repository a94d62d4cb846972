import { getNodeValue } from 'jsonc-parser';
import { locating } from '../text/edit-error';
import { parseStrict } from '../text/json-tree';
import { markOf, readText } from '../text/text-file';
import type { Place } from './writer';

/** What a settings file says, by key. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * The content of a JSON file, comments and trailing commas allowed; nothing when there is no such file.
 * @throws EditError, naming the file, when it does not parse; FileError when it cannot be read.
 */
export function readValues({ files }: Pick<Place, 'files'>, file: string): Values {
  const text = readText(files, file) ?? '';
  const body = text.slice(markOf(text).length);
  if (body.trim() === '') return {};
  const root = locating(file, () => parseStrict(body, { allowTrailingComma: true }));
  return asValues(getNodeValue(root));
}

/** The value itself when it is an object, else nothing. */
export function asValues(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

/** The value under a path of keys; `undefined` when there is none. */
export function valueAt(values: Values, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((found, key) => asValues(found)[key], values);
}
