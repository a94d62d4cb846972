import { contextRule } from './context-rule';
import { weightedSum } from './national-ids/check-digits';

/** Routing numbers of US banks: 3-7-1 checksum, first two digits of a Federal Reserve district or of a special use. */
export const routingNumber = contextRule({
  id: 'us-bank-routing-number',
  title: 'US bank routing number (ABA)',
  severity: 'medium',
  explanation:
    'Names a bank, and with the account number next to it someone can debit the account; keep both out of files.',
  source: 'https://www.aba.com/about-us/routing-number',
  words: ['routing number', 'routing no', 'routing num', 'routing', 'aba', 'aba number', 'aba routing', 'rtn'],
  shape: '(?:0\\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\\d{7}',
  isValid: (digits) => weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
});
