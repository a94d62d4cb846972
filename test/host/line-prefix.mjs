/** Stands before each line that the suite prints, so that it is told from what the editor writes. */
export const linePrefix = '[suite] ';
