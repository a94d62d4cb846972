import type { DetectionSettings } from '../model/detection';
import type { Finding } from '../model/finding';

/** What is left out is as in a workspace without a policy: markers are followed, no preset, no term and no own rule. */
export interface DetectorOptions extends Partial<DetectionSettings> {
  /** Key of the fingerprints; random, kept per user. */
  readonly salt: Uint8Array;
  /** Ids of rules that are switched off. */
  readonly disabledRules: readonly string[];
  /** Milliseconds since the epoch, for expiry dates; the machine's clock when left out. */
  readonly now?: () => number;
}

/** The bytes of a file: whole, or for one above the size limit its head and tail. */
export interface FileContent {
  readonly size: number;
  /** The whole content when `tail` is `null`. */
  readonly head: Uint8Array;
  /** The last bytes of a file that is too large to be read whole. */
  readonly tail: Uint8Array | null;
}

export type Coverage =
  /** The whole content was judged. */
  | 'whole'
  /** Name, magic bytes, head and tail only. */
  | 'partial'
  /** A binary: name and magic bytes only. */
  | 'binary';

export interface FileScan {
  readonly findings: readonly Finding[];
  /** How many findings a `sightline:allow` on their line silenced. */
  readonly silenced: number;
  readonly coverage: Coverage;
  /** Says what of the content is not what it claims to be (invalid UTF-8, a marker of no known rule); `null` for nothing. */
  readonly warning: string | null;
}

/** Finds what is sensitive in a file, by its name, type and content. Pure: no file is touched. */
export interface Detector {
  /** `path`: POSIX, relative to the workspace root. */
  scanFile(path: string, content: FileContent): FileScan;
  /** For text that stands in an editor; columns are UTF-16 units of `text`. */
  scanText(path: string, text: string): readonly Finding[];
}
