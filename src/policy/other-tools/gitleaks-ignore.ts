import { markOf } from '../../protect/text/text-file';
import { normalPath } from '../paths';
import { Values, type PolicyProblem } from '../values';

export const gitleaksIgnoreName = '.gitleaksignore';

/** One line of a file that was looked at. */
export interface IgnoredPlace {
  /** POSIX, relative to the workspace root. */
  readonly path: string;
  /** From 1. */
  readonly place: number;
  /** Line of the list, from 1. */
  readonly line: number;
}

const entry = /^(?:[0-9a-f]{40}:)?(.+):[^:\s]+:(\d{1,9})$/;
const ofCommit = /^[0-9a-f]{40}:/;

/**
 * Reads Gitleaks' list of fingerprints, `file:rule:line` each (https://github.com/gitleaks/gitleaks#gitleaksignore). One
 * that begins with a commit is about the file as that commit wrote it, not about the file as it is: it hides nothing.
 */
export function parseGitleaksIgnore(text: string): {
  readonly places: readonly IgnoredPlace[];
  readonly problems: readonly PolicyProblem[];
} {
  const body = text.slice(markOf(text).length);
  const values = new Values(body);
  const places: IgnoredPlace[] = [];
  let offset = 0;
  body.split('\n').forEach((written, index) => {
    const length = written.length;
    const at = { offset, length };
    offset += length + 1;
    const line = written.trim();
    if (line === '' || line.startsWith('#')) return;
    const [, file = '', place = ''] = entry.exec(line) ?? [];
    const path = normalPath(file.replaceAll('\\', '/'));
    if (path === null || path === '') values.report(at, 'warning', 'no fingerprint of the form file:rule:line');
    else if (ofCommit.test(line))
      values.report(at, 'info', 'about a commit, not about the file as it is; it hides nothing');
    else places.push({ path, place: Number(place), line: index + 1 });
  });
  return { places, problems: values.problems };
}
