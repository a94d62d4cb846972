import { banner } from './marking';
import type { Marking } from './marking';

const waiver = 'sharing it with a service may be argued to waive the privilege; ask counsel first.';

/** Titles of a page are in capitals or begin each word with one; a sentence of an e-mail footer is neither. */
const either = (...words: readonly string[]): string =>
  words
    .flatMap((word) => [
      word.toUpperCase(),
      word.replace(/(?<![\w'])(?!(?:and|in|of|to)\b)[a-z]/g, (char) => char.toUpperCase()),
    ])
    .join('|');

const behind = "(?:[\\s:;,/|–—&-]{1,4}[A-Z][A-Za-z’' ,/&–-]{2,120})?";

export const privilegeMarkings: readonly Marking[] = [
  {
    id: 'attorney-client-privilege',
    title: 'Attorney-client privilege',
    category: 'confidential',
    severity: 'high',
    explanation: `Marked as privileged between a lawyer and a client; ${waiver}`,
    source: 'https://www.law.cornell.edu/rules/fre/rule_502',
    anchors: [
      'attorney-client',
      'attorney client',
      'attorney/client',
      'privileged and conf',
      'privileged & conf',
      'legally privileged',
      'solicitor-client',
      'solicitor client',
      'legal professional priv',
      'confidential and privileged',
      'confidential & privileged',
    ],
    form: 'banner',
    pattern: banner(
      `(?:${either('privileged & confidential', 'privileged and confidential', 'confidential & privileged', 'confidential and privileged', 'legally privileged', 'legally privileged and confidential', 'subject to legal professional privilege', 'legal professional privilege', 'attorney-client privileged', 'attorney-client privilege', 'attorney client privileged', 'attorney client privilege', 'attorney/client privileged', 'attorney/client privilege', 'attorney-client communication', 'attorney-client privileged communication', 'attorney client communication', 'attorney/client communication', 'solicitor-client privileged', 'solicitor-client privilege', 'solicitor client privileged')})${behind}`,
    ),
  },
  {
    id: 'attorney-work-product',
    title: 'Attorney work product',
    category: 'confidential',
    severity: 'high',
    explanation: `Marked as prepared by or for counsel; ${waiver}`,
    source: 'https://www.law.cornell.edu/rules/frcp/rule_26',
    anchors: [
      'work product',
      'direction of counsel',
      'request of counsel',
      'advice of counsel',
      'anticipation of litigation',
      'direction of legal',
      'request of legal',
    ],
    form: 'banner',
    pattern: banner(
      `(?:${either('attorney work product', 'attorney work-product', "attorney's work product", 'privileged work product', 'prepared in anticipation of litigation', 'prepared in contemplation of litigation')}|(?:P(?:REPARED|repared)) (?:AT|at|ON|on|UNDER|under) (?:THE|the) (?:DIRECTION|direction|REQUEST|request|ADVICE|advice) (?:OF|of) (?:(?:LEGAL|legal) )?(?:COUNSEL|counsel|Counsel))${behind}`,
    ),
  },
  {
    id: 'protective-order',
    title: 'Protective order or seal of a court',
    category: 'confidential',
    severity: 'high',
    explanation: 'Marked under an order of a court; ask counsel who may see it before a service reads the file.',
    source: 'https://www.law.cornell.edu/rules/frcp/rule_26',
    anchors: ['protective order', 'eyes only', 'under seal'],
    form: 'banner',
    pattern: banner(
      `(?:(?:HIGHLY )?CONFIDENTIAL[\\s–—-]{1,4})?(?:(?:OUTSIDE )?(?:ATTORNEYS?['’]?S?['’]?|COUNSEL['’]?S?) EYES ONLY|(?:CONTAINS CONFIDENTIAL INFORMATION )?(?:SUBJECT|PURSUANT) TO (?:THE |A |STIPULATED )?PROTECTIVE ORDER|(?:DOCUMENT )?FILED UNDER SEAL)${behind}|${either('subject to protective order', 'filed under seal')}`,
    ),
  },
  {
    id: 'without-prejudice',
    title: 'Without prejudice',
    category: 'confidential',
    severity: 'high',
    explanation: `Marked as part of settlement negotiations; ${waiver}`,
    source: 'https://www.justice.gov.uk/courts/procedure-rules/civil',
    anchors: ['without prejudice'],
    form: 'banner',
    pattern: banner(
      `(?:STRICTLY )?WITHOUT PREJUDICE(?: SAVE AS TO COSTS)?(?: (?:AND|&) SUBJECT TO CONTRACT)?${behind}`,
    ),
  },
  {
    id: 'privilege-mention',
    title: 'Text that claims legal privilege',
    category: 'confidential',
    severity: 'low',
    explanation: 'Says that it is privileged or prepared for counsel; see whether the whole file is.',
    source: 'https://www.law.cornell.edu/rules/fre/rule_502',
    presets: ['legal-privilege'],
    anchors: [
      'attorney-client priv',
      'attorney client priv',
      'attorney work product',
      'direction of counsel',
      'legally privileged',
    ],
    form: 'text',
    pattern:
      /\b(?:is|are|be|remains?|protected by|under|subject to|claims?) (?:the )?(?:attorney[- ]client privileged?|legally privileged|attorney work product)\b|\bprepared at the direction of (?:legal )?counsel\b/i,
  },
];
