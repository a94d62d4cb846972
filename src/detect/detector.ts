import type { DetectionSettings } from '../model/detection';
import type { Finding } from '../model/finding';
import type { TextEdit } from './regions';

export type { TextEdit } from './regions';

/** What is left out is as in a workspace without a policy: markers are followed, no preset, no term and no own rule. */
export interface DetectorOptions extends Partial<DetectionSettings> {
  /** Key of the fingerprints where the team shares none; random, kept per user. */
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
export interface FileDetector {
  /** `path`: POSIX, relative to the workspace root. */
  scanFile(path: string, content: FileContent): FileScan;
}

/** The same for files and for texts that stand in an editor. */
export interface Detector extends FileDetector {
  /** For text that stands in an editor; columns are UTF-16 units of `text`. */
  scanText(path: string, text: string): readonly Finding[];
  /** For a text that is edited while it is looked at. It is empty until the first edit. */
  openDocument(path: string): DocumentScan;
}

/** The findings in a text that is edited: each edit costs what it touches and its surroundings, whatever the length of the text. */
export interface DocumentScan {
  /** Takes edits in the order in which they were made, and the text that they came to. */
  edit(edits: readonly TextEdit[], text: string): void;
  /** True when the rules that judge a whole text have judged this one: {@link findings} are those of {@link Detector.scanText}. */
  readonly isSettled: boolean;
  /** Asks the next of these rules, so that other work can come between; true when all have answered. */
  settle(): boolean;
  /** Until the text is settled, what concerns the whole of it is as it was before the last edits. */
  findings(): readonly Finding[];
}
