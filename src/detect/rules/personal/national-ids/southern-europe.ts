import { passesLuhn } from '../../../checksums';
import { digitAt, isShortDay, passesMod1110, weightedSum } from './check-digits';
import { groups } from './national-id';
import type { NationalId } from './national-id';

/** Letters by the remainder of the number. */
const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** What a letter or digit at an odd place counts in a codice fiscale; at an even place letters count from 0, digits as they are. */
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function fiscalValue(char: string): number {
  return /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65;
}

function isFiscalCode(value: string): boolean {
  const sum = Array.from(value.slice(0, 15)).reduce(
    (total, char, place) => total + (place % 2 === 0 ? (oddValues[fiscalValue(char)] ?? 0) : fiscalValue(char)),
    0,
  );
  return String.fromCharCode(65 + (sum % 26)) === value.charAt(15);
}

/** Digits may be written as letters where two people would get the same code (omocodia). */
const fiscalDigit = '[\\dlmnp-v]';

export const southernEurope: readonly NationalId[] = [
  {
    id: 'es-dni',
    country: 'ES',
    name: 'Spanish DNI',
    words: ['dni', 'nif', 'documento nacional de identidad', 'numero de identificacion fiscal'],
    shape: '\\d{2}[. ]?\\d{3}[. ]?\\d{3}[ -]?[a-z]',
    isValid: (value) => spanishLetters.charAt(Number(value.slice(0, 8)) % 23) === value.charAt(8),
    source:
      'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/',
  },
  {
    id: 'es-nie',
    country: 'ES',
    name: 'Spanish NIE',
    words: ['nie', 'numero de identidad de extranjero', 'número de identidad de extranjero', 'nif'],
    shape: '[xyz][ -]?\\d{7}[ -]?[a-z]',
    isValid: (value) =>
      spanishLetters.charAt(Number(`${'XYZ'.indexOf(value.charAt(0))}${value.slice(1, 8)}`) % 23) === value.charAt(8),
    source:
      'https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/',
  },
  {
    id: 'it-codice-fiscale',
    country: 'IT',
    name: 'Italian codice fiscale',
    words: ['codice fiscale', 'codfisc', 'cod fisc', 'codicefisc', 'fiscal code'],
    shape: `[a-z]{3} ?[a-z]{3} ?${fiscalDigit}{2}[abcdehlmprst]${fiscalDigit}{2} ?[a-z]${fiscalDigit}{3}[a-z]`,
    isValid: isFiscalCode,
    source:
      'https://www.agenziaentrate.gov.it/portale/web/guest/schede/istanze/richiesta-ts_cf/informazioni-codificazione-pf',
  },
  {
    id: 'pt-nif',
    country: 'PT',
    name: 'Portuguese NIF',
    words: ['nif', 'contribuinte', 'numero de identificacao fiscal', 'número de identificação fiscal'],
    shape: groups(' ', 3, 3, 3),
    isValid: (digits) => {
      const rest = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return /^(?:[123]|45)/.test(digits) && (rest < 2 ? 0 : 11 - rest) === digitAt(digits, 8);
    },
    source: 'https://www.portaldasfinancas.gov.pt/',
  },
  {
    id: 'gr-amka',
    country: 'GR',
    name: 'Greek social-security number (AMKA)',
    words: ['amka'],
    shape: '\\d{6} ?\\d{5}',
    isValid: (digits) => isShortDay(digits.slice(4, 6) + digits.slice(2, 4) + digits.slice(0, 2)) && passesLuhn(digits),
    source: 'https://www.amka.gr/',
  },
  {
    id: 'hr-oib',
    country: 'HR',
    name: 'Croatian OIB',
    words: ['oib', 'osobni identifikacijski broj'],
    shape: '\\d{11}',
    isValid: passesMod1110,
    source: 'https://www.porezna-uprava.gov.hr/hr/oib/4479',
  },
  {
    id: 'si-emso',
    country: 'SI',
    name: 'Slovenian EMŠO',
    words: ['emso', 'jmbg'],
    shape: '\\d{4}[09]\\d{8}',
    isValid: (digits) => {
      const rest = weightedSum(digits, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      const isDated = isShortDay(digits.slice(5, 7) + digits.slice(2, 4) + digits.slice(0, 2));
      return isDated && rest !== 1 && (rest === 0 ? 0 : 11 - rest) === digitAt(digits, 12);
    },
    source: 'https://www.gov.si/en/topics/personal-identification-number-emso/',
  },
  {
    id: 'tr-identity-number',
    country: 'TR',
    name: 'Turkish identity number',
    words: ['tckn', 'tc kimlik', 't.c. kimlik', 'kimlik no', 'tckimlik'],
    shape: '[1-9]\\d{10}',
    isValid: (digits) => {
      const odd = weightedSum(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
      const even = weightedSum(digits, [0, 1, 0, 1, 0, 1, 0, 1]);
      const tenth = (((odd * 7 - even) % 10) + 10) % 10;
      return tenth === digitAt(digits, 9) && (odd + even + tenth) % 10 === digitAt(digits, 10);
    },
    source: 'https://www.nvi.gov.tr/',
  },
];
