export type KindRow = readonly [path: string, text: string];

/** Files that a rule must report, and near misses that no rule may. */
export interface KindCase {
  readonly found: readonly KindRow[];
  readonly quiet: readonly KindRow[];
}

/** Content that is no text. */
export const binary = '\x01\x02\0\0\x03\0rest';
