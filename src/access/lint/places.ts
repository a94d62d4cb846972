import type { Node } from '../json-tree';
import type { ConfigText } from './lint-context';
import type { Sighting } from './lint-rule';
import type { TextLine } from './text-lines';

/** A JSON value with what belongs to it. */
export function atNode(file: ConfigText, { offset, length }: Node): Sighting {
  return { file, offset, length };
}

/** The property that a value belongs to, its key included; nothing for a value without one. */
export function atProperty(file: ConfigText, value: Node | null): readonly Sighting[] {
  const property = value?.parent;
  return property?.type === 'property' ? [atNode(file, property)] : [];
}

/** A line without its line end. */
export function atLine(file: ConfigText, { offset, text }: TextLine): Sighting {
  return { file, offset, length: text.length };
}

/** The first line of a file. */
export function atStart(file: ConfigText): Sighting {
  return { file, offset: 0, length: /^[^\r\n]*/.exec(file.text)?.[0].length ?? 0 };
}
