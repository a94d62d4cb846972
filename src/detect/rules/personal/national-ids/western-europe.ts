import { passesLuhn } from '../../../checksums';
import { digitAt, isDay, passesMod1110, passesVerhoeff, remainder, weightedSum } from './check-digits';
import { groups } from './national-id';
import type { NationalId } from './national-id';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const westernEurope: readonly NationalId[] = [
  {
    id: 'gb-nhs-number',
    country: 'GB',
    name: 'UK NHS number',
    words: ['nhs number', 'nhs no', 'nhs num', 'nhsno', 'nhs id'],
    shape: groups('[ -]', 3, 3, 4),
    isValid: (digits) => {
      const check = 11 - (weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      return (check === 11 ? 0 : check) === digitAt(digits, 9);
    },
    source: 'https://www.datadictionary.nhs.uk/attributes/nhs_number.html',
  },
  {
    id: 'gb-nino',
    country: 'GB',
    name: 'UK national insurance number',
    words: ['national insurance', 'nino', 'ni number', 'ni no'],
    shape: '[a-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]',
    isValid: (value) => /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(value),
    source: 'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110',
  },
  {
    id: 'ie-pps-number',
    country: 'IE',
    name: 'Irish PPS number',
    words: ['ppsn', 'pps number', 'pps no', 'personal public service'],
    shape: '\\d{7} ?[a-w][ahw]?',
    isValid: (value) => {
      const second = alphabet.indexOf(value.charAt(8)) + 1;
      const sum = weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + 9 * (value.length === 9 && second !== 23 ? second : 0);
      return `W${alphabet}`.charAt(sum % 23) === value.charAt(7);
    },
    source: 'https://www.gov.ie/en/department-of-social-protection/services/get-a-personal-public-service-pps-number/',
  },
  {
    id: 'de-tax-id',
    country: 'DE',
    name: 'German tax id',
    words: ['steuer id', 'steueridentifikationsnummer', 'steuerliche identifikationsnummer', 'steuer idnr', 'idnr'],
    shape: `[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}`,
    isValid: (digits) => {
      const counts = new Map<string, number>();
      for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
      const repeated = [...counts.values()].filter((count) => count > 1);
      return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && passesMod1110(digits);
    },
    source:
      'https://www.bzst.de/DE/Privatpersonen/SteuerlicheIdentifikationsnummer/steuerlicheidentifikationsnummer_node.html',
  },
  {
    id: 'de-health-insurance-number',
    country: 'DE',
    name: 'German health-insurance number',
    words: ['krankenversichertennummer', 'krankenversicherungsnummer', 'versichertennummer', 'versicherten nr', 'kvnr'],
    shape: '[a-z]\\d{9}',
    isValid: (value) => {
      const letter = String(value.charCodeAt(0) - 64).padStart(2, '0');
      // Weights 1 and 2 in turn from the left, cross sums: Luhn's sum without making the last digit zero.
      const sum = Array.from(letter + value.slice(1, 9)).reduce((total, digit, place) => {
        const product = Number(digit) * ((place % 2) + 1);
        return total + (product > 9 ? product - 9 : product);
      }, 0);
      return sum % 10 === digitAt(value, 9);
    },
    source: 'https://www.gkv-datenaustausch.de/kvnr/kvnr.jsp',
  },
  {
    id: 'at-social-insurance-number',
    country: 'AT',
    name: 'Austrian social-insurance number',
    words: ['svnr', 'sv nummer', 'sozialversicherungsnummer', 'sozialversicherungs nr'],
    shape: '[1-9]\\d{3} ?\\d{6}',
    isValid: (digits) => {
      const check = weightedSum(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;
      const [day, month] = [Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
      // Months 13 to 15 are given out where a birthday's numbers are used up.
      return check === digitAt(digits, 3) && day >= 1 && day <= 31 && month >= 1 && month <= 15;
    },
    source: 'https://www.sozialversicherung.at/cdscontent/?contentid=10007.820902',
  },
  {
    id: 'ch-ahv-number',
    country: 'CH',
    name: 'Swiss AHV number',
    words: ['ahv', 'avs', 'navs', 'sozialversicherungsnummer', 'ahvn13'],
    shape: '756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}',
    isValid: (digits) => weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
    source: 'https://www.zas.admin.ch/zas/en/home/partenaires-et-institutions-/navs13.html',
  },
  {
    id: 'fr-nir',
    country: 'FR',
    name: 'French social-security number (NIR)',
    words: [
      'nir',
      'numero de securite sociale',
      'num secu',
      'securite sociale',
      'sécurité sociale',
      'numéro de sécurité',
    ],
    shape: '[12] ?\\d{2} ?\\d{2} ?(?:\\d{2}|2[ab]) ?\\d{3} ?\\d{3} ?\\d{2}',
    isValid: (value) => {
      // Corsica: 2A counts as 19, 2B as 18.
      const digits = value.slice(0, 13).replace('2A', '19').replace('2B', '18');
      const month = Number(value.slice(3, 5));
      return ((month >= 1 && month <= 12) || month >= 20) && 97 - remainder(digits, 97) === Number(value.slice(13));
    },
    source: 'https://www.insee.fr/fr/metadonnees/definition/c1409',
  },
  {
    id: 'nl-bsn',
    country: 'NL',
    name: 'Dutch citizen service number (BSN)',
    words: ['bsn', 'burgerservicenummer', 'sofinummer', 'citizen service number'],
    shape: '\\d{3}[. ]?\\d{2,3}[. ]?\\d{3}',
    isValid: (digits) => weightedSum(digits.padStart(9, '0'), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
    source: 'https://www.rvig.nl/bsn',
  },
  {
    id: 'be-national-number',
    country: 'BE',
    name: 'Belgian national register number',
    words: ['rijksregisternummer', 'registre national', 'insz', 'niss', 'numero national', 'numéro national', 'rrn'],
    shape: '\\d{2}[. ]?\\d{2}[. ]?\\d{2}[ -]?\\d{3}[. ]?\\d{2}',
    isValid: (digits) => {
      const check = Number(digits.slice(9));
      // Visitors have 20 or 40 added to the month; day and month are 0 where they are not known.
      if (Number(digits.slice(2, 4)) % 20 > 12 || Number(digits.slice(4, 6)) > 31) return false;
      // Born since 2000: a 2 goes before the number.
      return ['', '2'].some((century) => 97 - remainder(century + digits.slice(0, 9), 97) === check);
    },
    source: 'https://www.ibz.rrn.fgov.be/fr/registre-national/',
  },
  {
    id: 'lu-national-number',
    country: 'LU',
    name: 'Luxembourg national identification number',
    words: ['matricule nationale', 'numero matricule', 'numéro matricule', 'ccss number', 'matricule'],
    shape: '(?:19|20)\\d{2} ?\\d{2} ?\\d{2} ?\\d{5}',
    isValid: (digits) =>
      isDay(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)) &&
      passesLuhn(digits.slice(0, 12)) &&
      passesVerhoeff(digits.slice(0, 11) + digits.slice(12)),
    source:
      'https://guichet.public.lu/en/citoyens/citoyennete/registre-national/identification-personnes-physiques/numero-identification.html',
  },
];
