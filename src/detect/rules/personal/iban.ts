import type { FileRule, Match } from '../../rule';
import { looksInvented } from './context-rule';
import { isDataFile } from './data-files';
import { ibanLengths } from './iban-countries';
import { accountsLike, mayHoldAccounts } from './long-numbers';

/** In one piece, or in groups of four as on paper. */
const shape =
  /(?<![A-Za-z0-9/+_.-])[A-Z]{2}\d{2}(?:[A-Z0-9]{11,29}|(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?)(?![A-Za-z0-9_/+=-])/g;

/** True for an IBAN without blanks: country, its length, and check digits by ISO/IEC 7064, MOD 97-10. */
export function isIban(iban: string): boolean {
  if (ibanLengths.get(iban.slice(0, 2)) !== iban.length) return false;
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** International bank account numbers; those of the registry's examples hold running digits and are low. */
export const iban: FileRule = {
  kind: 'file',
  id: 'iban',
  title: 'Bank account number (IBAN)',
  category: 'personal',
  severity: 'high',
  growsWithCount: true,
  explanation:
    'The account of a person or firm; replace it by an example of the IBAN registry, or keep the data outside.',
  source: 'https://www.swift.com/standards/data-standards/iban-international-bank-account-number',
  anchors: [],
  wants: mayHoldAccounts,
  judge: (subject) =>
    accountsLike(shape, subject).flatMap((span): Match[] => {
      const { text, file } = subject;
      const plain = text.slice(span.start, span.end).replaceAll(' ', '');
      if (!isIban(plain) || isExample(plain)) return [];
      const severity = isDataFile(file) && !file.isIllustration ? 'medium' : 'low';
      return [{ span, severity, preview: 'IBAN', identifiedBy: 'place' }];
    }),
};

/** Account numbers of the registry's examples, by their last digits; other examples have running digits or many zeros. */
const exampleEnds = ['0532013000', '61331926819', '0417164300', '0547034', '50051332', '11623852957', '13M02606'];

function isExample(plain: string): boolean {
  return looksInvented(plain.slice(4)) || /0{9}/.test(plain) || exampleEnds.some((end) => plain.endsWith(end));
}
