import * as path from 'node:path';
import { FileError, type ReadableFiles } from '../model/edges';
import type { ScanError } from '../model/exposure';
import { parseTermsFile, placedMessage, type ListedTerms } from '../policy';
import { isInside, reasonOf } from './walk';

/** No list that people keep is larger. */
const mostBytes = 4 * 1024 * 1024;

/** A list of terms as it stands on disk. */
export interface TermsOnDisk {
  /** Absolute. */
  readonly path: string;
  /** Relative to the root, POSIX; `null` for one outside. */
  readonly inside: string | null;
  readonly terms: ListedTerms['terms'];
  readonly errors: readonly ScanError[];
}

interface Place {
  /** Real path of the workspace root. */
  readonly root: string;
  /** Absolute path of the user's home folder. */
  readonly home: string;
  readonly files: ReadableFiles;
}

/** Reads the list that a policy names: relative to the root, or to the home folder with `~/` before it. What is wrong is told without a term. */
export function readTermsFile(written: string, { root, home, files }: Place): TermsOnDisk {
  const file = /^~[/\\]/.test(written) ? path.join(home, written.slice(2)) : path.resolve(root, written);
  const inside = isInside(root, file) ? path.relative(root, file).split(path.sep).join('/') : null;
  const told = (message: string): ScanError => ({ path: written, message });
  try {
    const { kind, size } = files.stat(file);
    if (kind !== 'file')
      return { path: file, inside, terms: [], errors: [told('no file: its terms are not looked for')] };
    if (size > mostBytes) {
      return { path: file, inside, terms: [], errors: [told('larger than 4 MB: its terms are not looked for')] };
    }
    const { terms, problems } = parseTermsFile(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.readFile(file)),
    );
    const errors = problems.map((problem) => told(placedMessage(problem)));
    return { path: file, inside, terms, errors };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { path: file, inside, terms: [], errors: [told(`${reasonOf(error)}: its terms are not looked for`)] };
  }
}
