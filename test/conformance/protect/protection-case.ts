import type { Scope } from '../../../src/protect';
import type { ConformanceCase } from '../case';

/** Paths that shall be closed together, by the file of one scope. */
export interface CaseWish {
  /** Files, folders or links below the start folder of the case; relative to the workspace. */
  readonly paths: readonly string[];
  readonly scope: Scope;
}

/** A case, what is wished in it one after the other, and how it is taken back. */
export interface ProtectionCase {
  readonly one: ConformanceCase;
  readonly wishes: readonly CaseWish[];
  readonly undo: 'all' | 'oldest first';
  /** The program is asked once more after undo; that every byte is back is seen in any case. */
  readonly asksAfterUndo: boolean;
}
