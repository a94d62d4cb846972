import { passesLuhn } from '../../../checksums';
import { digitAt, isShortDay, weightedSum } from './check-digits';
import type { NationalId } from './national-id';

const finnishLetters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** YYMMDD of digits that begin with DDMMYY. */
function turned(digits: string): string {
  return digits.slice(4, 6) + digits.slice(2, 4) + digits.slice(0, 2);
}

/** Check digits of Norway: the weighted sum with the check digit itself is a multiple of eleven. */
function passesNorwegian(digits: string): boolean {
  return (
    weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Estonia and Lithuania: a second row of weights where the first leaves ten. */
function passesBaltic(digits: string): boolean {
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return isShortDay(digits.slice(1, 7)) && (first < 10 ? first : second % 10) === digitAt(digits, 10);
}

export const northernEurope: readonly NationalId[] = [
  {
    id: 'se-personnummer',
    country: 'SE',
    name: 'Swedish personnummer',
    words: ['personnummer', 'samordningsnummer', 'personnr', 'pnr'],
    shape: '(?:19|20)?\\d{6}[-+]?\\d{4}',
    isValid: (value) => {
      const digits = value.replace('+', '').slice(-10);
      // A coordination number has 60 added to its day.
      const day = Number(digits.slice(4, 6)) % 60;
      return isShortDay(digits.slice(0, 4) + String(day).padStart(2, '0')) && passesLuhn(digits);
    },
    source: 'https://www.skatteverket.se/privat/folkbokforing/personnummer.4.3810a01c150939e893f18c29.html',
  },
  {
    id: 'no-birth-number',
    country: 'NO',
    name: 'Norwegian national identity number',
    words: ['fodselsnummer', 'fødselsnummer', 'foedselsnummer', 'fodselsnr'],
    shape: '\\d{6} ?\\d{5}',
    isValid: (digits) => {
      // A D number has 40 added to its day.
      const day = String(Number(digits.slice(0, 2)) % 40).padStart(2, '0');
      return isShortDay(turned(day + digits.slice(2, 6))) && passesNorwegian(digits);
    },
    source: 'https://www.skatteetaten.no/en/person/foreign/norwegian-identification-number/national-identity-number/',
  },
  {
    id: 'dk-cpr-number',
    country: 'DK',
    name: 'Danish CPR number',
    words: ['cpr', 'cpr nummer', 'cpr number', 'personnummer'],
    // Numbers without a check digit have been given out since 2007, so only the hyphen and the date tell.
    shape: '\\d{6}-\\d{4}',
    isValid: (digits) => isShortDay(turned(digits)),
    source: 'https://cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret',
  },
  {
    id: 'fi-personal-identity-code',
    country: 'FI',
    name: 'Finnish personal identity code',
    words: ['henkilotunnus', 'henkilötunnus', 'hetu', 'personbeteckning', 'personal identity code'],
    shape: '\\d{6}[-+a-fu-y]\\d{3}[\\da-y]',
    isValid: (value) => {
      const digits = value.replace(/^(\d{6})[-+A-Z]?/, '$1');
      const number = Number(digits.slice(0, 9));
      return isShortDay(turned(digits)) && finnishLetters.charAt(number % 31) === digits.charAt(9);
    },
    source: 'https://dvv.fi/en/personal-identity-code',
  },
  {
    id: 'is-kennitala',
    country: 'IS',
    name: 'Icelandic kennitala',
    words: ['kennitala'],
    shape: '\\d{6}-?\\d{4}',
    isValid: (digits) => isShortDay(turned(digits)) && weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    source: 'https://www.skra.is/english/individuals/me-and-my-family/my-registration/id-numbers/',
  },
  {
    id: 'ee-personal-code',
    country: 'EE',
    name: 'Estonian personal identification code',
    words: ['isikukood'],
    shape: '[1-8]\\d{10}',
    isValid: passesBaltic,
    source: 'https://www.siseministeerium.ee/en/activities/population-procedures/population-register',
  },
  {
    id: 'lt-personal-code',
    country: 'LT',
    name: 'Lithuanian personal code',
    words: ['asmens kodas'],
    shape: '[3-6]\\d{10}',
    isValid: passesBaltic,
    source: 'https://www.registrucentras.lt/en/',
  },
];
