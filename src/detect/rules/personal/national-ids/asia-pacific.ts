import { passesLuhn } from '../../../checksums';
import { digitAt, isDay, isShortDay, passesVerhoeff, weightedSum } from './check-digits';
import { groups } from './national-id';
import type { NationalId } from './national-id';

/** What the first letter of a Taiwanese number counts, from A on: the places of issue were numbered in another order. */
const taiwanese = '1011121314151617341819202122352324252627282932303133'.match(/../g) ?? [];

/** Check letters of Singapore by the remainder: citizens, foreigners, and the M series of 2022. */
const singaporean: Readonly<Record<string, readonly [offset: number, letters: string]>> = {
  S: [0, 'JZIHGFEDCBA'],
  T: [4, 'JZIHGFEDCBA'],
  F: [0, 'XWUTRQPNMLK'],
  G: [4, 'XWUTRQPNMLK'],
  M: [3, 'XWUTRQPNJLK'],
};

function isSingaporean(value: string): boolean {
  const [offset, letters] = singaporean[value.charAt(0)] ?? [0, ''];
  const sum = offset + weightedSum(value.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]);
  return letters.charAt(sum % 11) === value.charAt(8);
}

/** Letters count from A = 10, a missing first letter as 36; the check digit may be A for ten. */
function isHongKong(value: string): boolean {
  const [, prefix = '', digits = '', check = ''] = /^([A-Z]{1,2})(\d{6})([\dA])$/.exec(value) ?? [];
  const [second = 0, first = 36] = Array.from(prefix, (letter) => letter.charCodeAt(0) - 55).reverse();
  const sum = 9 * first + 8 * second + weightedSum(digits, [7, 6, 5, 4, 3, 2]);
  return check !== '' && (sum + (check === 'A' ? 10 : Number(check))) % 11 === 0;
}

/** The last character is X where the check digit would be ten: ISO/IEC 7064, MOD 11-2. */
function isChinese(value: string): boolean {
  const sum = weightedSum(value.slice(0, 17), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return (
    isDay(value.slice(6, 10), value.slice(10, 12), value.slice(12, 14)) &&
    '10X98765432'.charAt(sum % 11) === value.charAt(17)
  );
}

/** New Zealand: a second row of weights where the first leaves ten. */
function isInlandRevenue(digits: string): boolean {
  const padded = digits.padStart(9, '0');
  const check = (weights: readonly number[]): number => (11 - (weightedSum(padded, weights) % 11)) % 11;
  const first = check([3, 2, 7, 6, 5, 4, 3, 2]);
  const number = Number(digits);
  const isInRange = number > 10_000_000 && number < 150_000_000;
  return isInRange && (first < 10 ? first : check([7, 4, 3, 2, 5, 2, 7, 6])) === digitAt(padded, 8);
}

export const asiaPacific: readonly NationalId[] = [
  {
    id: 'in-aadhaar',
    country: 'IN',
    name: 'Indian Aadhaar number',
    words: ['aadhaar', 'aadhar', 'uidai'],
    shape: '[2-9]\\d{3}([ -]?)\\d{4}\\1\\d{4}',
    isValid: passesVerhoeff,
    source: 'https://uidai.gov.in/en/my-aadhaar/about-your-aadhaar.html',
  },
  {
    id: 'in-pan',
    country: 'IN',
    name: 'Indian permanent account number (PAN) of a person',
    words: ['pan number', 'pan no', 'pan card', 'permanent account number'],
    shape: '[a-z]{3}[hp][a-z]\\d{4}[a-z]',
    isValid: (value) => !value.includes('1234'),
    source: 'https://www.incometax.gov.in/iec/foportal/help/how-to-apply-for-pan',
  },
  {
    id: 'au-tfn',
    country: 'AU',
    name: 'Australian tax file number',
    words: ['tfn', 'tax file number'],
    shape: groups(' ', 3, 3, 3),
    isValid: (digits) => weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
    source: 'https://www.ato.gov.au/individuals-and-families/tax-file-number',
  },
  {
    id: 'au-medicare-number',
    country: 'AU',
    name: 'Australian Medicare number',
    words: ['medicare'],
    shape: '[2-6]\\d{3} ?\\d{5} ?\\d(?: ?[1-9])?',
    isValid: (digits) => weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(digits, 8),
    source: 'https://meteor.aihw.gov.au/content/270101',
  },
  {
    id: 'nz-ird-number',
    country: 'NZ',
    name: 'New Zealand IRD number',
    words: ['ird number', 'ird no', 'ird num', 'ird'],
    shape: '\\d{2,3}([ -]?)\\d{3}\\1\\d{3}',
    isValid: isInlandRevenue,
    source: 'https://www.ird.govt.nz/managing-my-tax/ird-numbers',
  },
  {
    id: 'jp-my-number',
    country: 'JP',
    name: 'Japanese individual number (My Number)',
    words: ['my number', 'mynumber', 'kojin bango', 'kojinbango', 'individual number'],
    shape: groups('[ -]', 4, 4, 4),
    isValid: (digits) => {
      const rest = weightedSum(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return (rest <= 1 ? 0 : 11 - rest) === digitAt(digits, 11);
    },
    source: 'https://www.digital.go.jp/en/policies/mynumber',
  },
  {
    id: 'kr-resident-number',
    country: 'KR',
    name: 'Korean resident registration number',
    words: ['resident registration', 'rrn', 'jumin', 'juminno'],
    // Since October 2020 the last digits follow no rule, so the hyphen, the date and the digit of the century tell.
    shape: '\\d{6}-[1-8]\\d{6}',
    isValid: isShortDay,
    source: 'https://www.mois.go.kr/eng/sub/a03/bestPractices/screen.do',
  },
  {
    id: 'cn-resident-id',
    country: 'CN',
    name: 'Chinese resident identity number',
    words: ['id card', 'idcard', 'shenfenzheng', 'sfz', 'identity card', 'resident id', 'id number'],
    shape: '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{4}(?:19|20)\\d{9}[\\dx]',
    isValid: isChinese,
    source: 'https://openstd.samr.gov.cn/bzgk/gb/newGbInfo?hcno=080D6FBF2BB468F9007657F26D60013E',
  },
  {
    id: 'tw-national-id',
    country: 'TW',
    name: 'Taiwanese national identity number',
    words: ['national id', 'id card', 'identity card', 'id number'],
    shape: '[a-z][1289]\\d{8}',
    isValid: (value) => {
      const letter = taiwanese[value.charCodeAt(0) - 65] ?? '';
      return weightedSum(letter + value.slice(1), [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
    },
    source: 'https://www.ris.gov.tw/app/en/3910',
  },
  {
    id: 'sg-nric',
    country: 'SG',
    name: 'Singapore NRIC or FIN',
    words: ['nric', 'fin number', 'fin no'],
    shape: '[stfgm]\\d{7}[a-z]',
    isValid: isSingaporean,
    source: 'https://www.ica.gov.sg/documents/ic',
  },
  {
    id: 'hk-identity-card',
    country: 'HK',
    name: 'Hong Kong identity card number',
    words: ['hkid', 'hong kong id', 'hkic'],
    shape: '[a-z]{1,2}\\d{6}\\(?[\\da]\\)?',
    isValid: (value) => isHongKong(value.replaceAll(/[()]/g, '')),
    source: 'https://www.immd.gov.hk/eng/services/hkid/general_info.html',
  },
  {
    id: 'th-national-id',
    country: 'TH',
    name: 'Thai national identity number',
    words: ['thai id', 'national id', 'citizen id', 'id card'],
    shape: '[1-8]-?\\d{4}-?\\d{5}-?\\d{2}-?\\d',
    isValid: (digits) =>
      (11 - (weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(digits, 12),
    source: 'https://www.bora.dopa.go.th/',
  },
];

export const middleEastAndAfrica: readonly NationalId[] = [
  {
    id: 'il-identity-number',
    country: 'IL',
    name: 'Israeli identity number',
    words: ['teudat zehut', 'israeli id', 'mispar zehut', 'teudatzehut', 'zehut'],
    shape: '\\d{8}-?\\d',
    isValid: passesLuhn,
    source: 'https://www.gov.il/en/departments/population_and_immigration_authority',
  },
  {
    id: 'za-identity-number',
    country: 'ZA',
    name: 'South African identity number',
    words: ['south african id', 'rsa id', 'id number', 'identity number'],
    shape: '\\d{6} ?\\d{4} ?[01]\\d{2}',
    isValid: (digits) => isShortDay(digits) && passesLuhn(digits),
    source: 'https://www.gov.za/services/services-residents/citizenship/identity-document',
  },
];
