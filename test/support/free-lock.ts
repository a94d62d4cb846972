import type { WriteLock } from '../../src/model/edges';

/** For a test whose process is the only one. */
export const freeLock: WriteLock = { exclusively: (work) => work() };
