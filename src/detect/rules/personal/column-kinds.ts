import { contactColumns } from './columns/contact';
import { identityColumns } from './columns/identity';
import { sensitiveColumns } from './columns/sensitive';

/** What a column says of people: decides which rule a table falls under. */
export type ColumnGroup =
  | 'name'
  /** Address, birth date and other things that make a name a person. */
  | 'detail'
  | 'phone'
  | 'email'
  | 'identity'
  | 'card'
  | 'security-code'
  | 'account'
  | 'pay'
  | 'health'
  /** Art. 9 and 10 GDPR, health aside. */
  | 'special';

/** A column that people know by its name, in any language. */
export interface ColumnKind {
  /** Shown in previews. */
  readonly name: string;
  readonly group: ColumnGroup;
  /** Names in lower case without separators, accents and plural; those of English first. */
  readonly words: readonly string[];
  /** True for a text that the column would hold; chance, examples and empty texts are refused. */
  readonly isValue: (value: string) => boolean;
}

const kinds: readonly ColumnKind[] = [...identityColumns, ...sensitiveColumns, ...contactColumns];
/** Of two kinds with the same word the earlier one counts. */
const byWord = new Map(kinds.toReversed().flatMap((kind) => kind.words.map((word) => [word, kind] as const)));

/** Whose column it is says nothing of what it holds. */
const owner =
  /^(?:customer|client|user|member|patient|employee|person|contact|applicant|borrower|student|guest|owner|account|billing|shipping|home|work|personal|primary|emergencycontact|kunden?|client?e|cliente|benutzer|mitarbeiter|patienten?|insured|subscriber|beneficiary|holder|accountholder|cardholder)(?=.)/;

/** The kind of a column by its name as it is written (`customer.Date of Birth`); `null` for any other. */
export function columnKindOf(name: string): ColumnKind | null {
  const plain = name
    .slice(name.lastIndexOf('.') + 1)
    .normalize('NFKD')
    .replaceAll(/[\p{M}\s\p{P}]|\d{1,2}$/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  return byWord.get(plain) ?? byWord.get(plain.replace(owner, '')) ?? null;
}
