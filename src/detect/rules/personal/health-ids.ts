import { contextRule } from './context-rule';

const letter = '[ac-hjkmnp-rt-y]';
const letterOrDigit = '[ac-hjkmnp-rt-y\\d]';

/** Numbers by which health services know a person or a practitioner. */
export const healthIdRules = [
  contextRule({
    id: 'us-mbi',
    title: 'US Medicare beneficiary identifier (MBI)',
    severity: 'high',
    explanation: 'Names a person and says that Medicare insures them; replace it by a made-up one.',
    source: 'https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-format.pdf',
    words: ['mbi', 'medicare', 'beneficiary id'],
    // Eleven places of fixed kinds; S, L, O, I, B and Z are not used.
    shape: `[1-9]${letter}${letterOrDigit}\\d-?${letter}${letterOrDigit}\\d-?${letter}{2}\\d{2}`,
    // The number of the specimen card begins so.
    isValid: (value) => !value.startsWith('1EG4TE5MK7'),
  }),
];
