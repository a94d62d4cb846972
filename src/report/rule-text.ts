import type { DecidingRule } from '../model/access';

/** The rule with its place, as `file:line text`; a built-in rule has no place. */
export function describeRule({ file, line, text }: DecidingRule): string {
  return file === null ? text : `${file}${line === null ? '' : `:${line}`} ${text}`;
}
