/** A number that a state gives to a person. One row is one rule. */
export interface NationalId {
  /** Rule id: country by ISO 3166-1 and the number's usual short name. */
  readonly id: string;
  /** ISO 3166-1 alpha-2; the table reader takes a column of valid numbers of one country for a list of people. */
  readonly country: string;
  readonly name: string;
  /** Lower-case names in texts, programs and forms; a blank also stands for `_`, `-` and nothing. Never a word of two countries. */
  readonly words: readonly string[];
  /** Source of a regular expression: the number with the separators that people write. */
  readonly shape: string;
  /** Judges the number in capitals and without separators: ranges, date and check digits. */
  readonly isValid: (value: string) => boolean;
  /** Page of the issuer that gives the form. */
  readonly source: string;
}

/** Eleven or so digits with a separator, or none, between groups of the given lengths. */
export function groups(separator: string, ...lengths: readonly number[]): string {
  return lengths.map((length) => `\\d{${length}}`).join(`${separator}?`);
}
