/** The part of the package `picomatch` that is used; it ships no types of its own. */
declare module 'picomatch' {
  interface Picomatch {
    /** A test of whole paths. Throws for patterns that make no regular expression. */
    (glob: string, options?: { readonly dot?: boolean; readonly nocase?: boolean }): (path: string) => boolean;
    /** `base`: the part of the glob before the first segment with a wildcard. */
    scan(glob: string): { readonly base: string };
  }
  const picomatch: Picomatch;
  export default picomatch;
}
