import { digitAt, isShortDay, remainder, weightedSum } from './check-digits';
import { groups } from './national-id';
import type { NationalId } from './national-id';

/** YYMMDD when the month also tells the century or the sex by what is added to it. */
function isDayOfShiftedMonth(digits: string, shift: number): boolean {
  const month = String(Number(digits.slice(2, 4)) % shift).padStart(2, '0');
  return isShortDay(digits.slice(0, 2) + month + digits.slice(4, 6));
}

export const easternEurope: readonly NationalId[] = [
  {
    id: 'pl-pesel',
    country: 'PL',
    name: 'Polish PESEL',
    words: ['pesel'],
    shape: '\\d{11}',
    isValid: (digits) =>
      isDayOfShiftedMonth(digits, 20) && weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
    source: 'https://www.gov.pl/web/gov/czym-jest-numer-pesel',
  },
  {
    id: 'cz-birth-number',
    country: 'CZ',
    name: 'Czech or Slovak birth number',
    words: ['rodne cislo', 'rodné číslo', 'rodne c', 'rodného čísla'],
    shape: '\\d{6}/\\d{3,4}|\\d{10}',
    isValid: (digits) => {
      // Women have 50 added to the month; 20 more where a day's numbers are used up.
      const month = String((Number(digits.slice(2, 4)) % 50) % 20).padStart(2, '0');
      const isDated = isShortDay(digits.slice(0, 2) + month + digits.slice(4, 6));
      return isDated && (digits.length === 9 || remainder(digits.slice(0, 9), 11) % 10 === digitAt(digits, 9));
    },
    source: 'https://www.mvcr.cz/clanek/rodne-cislo.aspx',
  },
  {
    id: 'hu-taj-number',
    country: 'HU',
    name: 'Hungarian social-security number (TAJ)',
    words: ['taj szam', 'taj szám', 'tajszam'],
    shape: groups('[ -]', 3, 3, 3),
    isValid: (digits) => weightedSum(digits, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(digits, 8),
    source: 'https://net.jogtar.hu/jogszabaly?docid=99600020.tv',
  },
  {
    id: 'ro-cnp',
    country: 'RO',
    name: 'Romanian CNP',
    words: ['cnp', 'cod numeric personal'],
    shape: '[1-9]\\d{12}',
    isValid: (digits) => {
      const check = weightedSum(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
      return isShortDay(digits.slice(1, 7)) && (check === 10 ? 1 : check) === digitAt(digits, 12);
    },
    source: 'https://legislatie.just.ro/Public/DetaliiDocument/168170',
  },
  {
    id: 'bg-egn',
    country: 'BG',
    name: 'Bulgarian EGN',
    words: ['egn', 'edinen grazhdanski nomer'],
    shape: '\\d{10}',
    isValid: (digits) =>
      isDayOfShiftedMonth(digits, 20) &&
      (weightedSum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(digits, 9),
    source: 'https://www.grao.bg/esgraon.html',
  },
  {
    id: 'lv-personal-code',
    country: 'LV',
    name: 'Latvian personal code',
    words: ['personas kods'],
    shape: '\\d{6}-?\\d{5}',
    isValid: (digits) =>
      digits.startsWith('32') ||
      ((1101 - weightedSum(digits, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10 === digitAt(digits, 10),
    source: 'https://www.pmlp.gov.lv/en/personal-code',
  },
];
