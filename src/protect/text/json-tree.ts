import { parseTree, printParseErrorCode, type Node, type ParseError, type ParseOptions } from 'jsonc-parser';
import { editErrorAt } from './edit-error';

/** The value of an object's property; the last one of that name, as JSON readers have it. */
export function propertyValue(object: Node, name: string): Node | undefined {
  const property = object.children?.findLast((child) => child.children?.[0]?.value === name);
  return property?.children?.[1];
}

/**
 * The tree of a JSON text without a byte order mark.
 * @throws EditError at the first place that does not parse.
 */
export function parseStrict(text: string, options: ParseOptions): Node {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, options);
  const first = errors[0];
  if (first !== undefined) throw editErrorAt(text, first.offset, `it does not parse (${nameOf(first)})`);
  if (tree === undefined) throw editErrorAt(text, 0, 'it is empty');
  return tree;
}

/** The parser's name of an error in plain words: `CommaExpected` becomes `comma expected`. */
export function nameOf(error: ParseError): string {
  return printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
