import { describe, expect, it } from 'vitest';
import { rulesIn, testDetector } from '../../../test-detector';
import { nationalIds } from './index';

/**
 * Numbers that the issuers (or the standard) publish as examples, and well-known ones of textbooks where an issuer gives none.
 * The pieces keep them from looking like the number of a person in this file.
 */
const published: Readonly<Record<string, readonly string[]>> = {
  'us-ssn': ['536_904_399'],
  'us-itin': ['912_903_456'],
  'ca-sin': ['046_454_286'],
  'br-cpf': ['111_444_777_35', '390_533_447_05'],
  'mx-curp': ['HEGG_560427_MVZRRL_04', 'BOXW_310820_HNERXN_09'],
  'cl-rut': ['12531909_2', '76086428_5'],
  'ar-cuit': ['20_26756539_3', '20_05536168_2'],
  'ec-cedula': ['171430710_3'],
  'uy-cedula': ['1234567_2'],
  'gb-nhs-number': ['943_476_5919', '401_023_2137'],
  'gb-nino': ['AB_123456_C'],
  'ie-pps-number': ['1234567_T', '1234567_FA'],
  'de-tax-id': ['86_095_742_719', '47_036_892_816', '65_929_970_489'],
  'de-health-insurance-number': ['A_12345678_0'],
  'at-social-insurance-number': ['1237_010180'],
  'ch-ahv-number': ['756_9217_0769_85'],
  'fr-nir': ['2_55_08_14_168_025_38', '2_53_07_2B_073_004_70'],
  'nl-bsn': ['111_222_333', '123_456_782'],
  'be-national-number': ['850730_033_28', '170730_033_84', '930518_223_61'],
  'lu-national-number': ['18931201_057_32'],
  'es-dni': ['12345678_Z'],
  'es-nie': ['X_1234567_L'],
  'it-codice-fiscale': ['RSSMRA_85T10_A562S', 'MRTMTT_25D09_F205Z'],
  'pt-nif': ['123_456_789'],
  'gr-amka': ['010130_99997'],
  'hr-oib': ['33392005_961', '94577403_194'],
  'si-emso': ['0101006_500006'],
  'tr-identity-number': ['10000000_146', '17291716_060'],
  'se-personnummer': ['811218_9876', '640823_3234'],
  'no-birth-number': ['151086_95088', '290296_00013'],
  'dk-cpr-number': ['070761_4285', '211062_5629'],
  'fi-personal-identity-code': ['131052_308T'],
  'is-kennitala': ['120174_3399'],
  'ee-personal-code': ['3_760503_0299'],
  'lt-personal-code': ['3_330924_0064'],
  'pl-pesel': ['440514_01359', '440514_01458'],
  'cz-birth-number': ['710319_2745', '900101_1239'],
  'hu-taj-number': ['123_456_788'],
  'ro-cnp': ['1_630615_123457', '1_800101_221144'],
  'bg-egn': ['752316_9263', '750101_0010'],
  'lv-personal-code': ['161175_19997'],
  'in-aadhaar': ['2341_2341_2346', '9999_4105_7058'],
  'in-pan': ['ACU_PA_7085_R'],
  'au-tfn': ['123_456_782', '876_543_210'],
  'au-medicare-number': ['2123_45670_1'],
  'nz-ird-number': ['49_091_850', '35_901_981', '49_098_576', '136_410_132'],
  'jp-my-number': ['1234_5678_9018'],
  'kr-resident-number': ['971013_9019902'],
  'cn-resident-id': ['110105_19491231_002X', '440524_18800101_0014'],
  'tw-national-id': ['A1_2345678_9'],
  'sg-nric': ['S_1234567_D', 'F_1234567_N', 'G_1234567_X', 'M_1234567_K', 'T_0000001_E'],
  'hk-identity-card': ['A_123456_3', 'AB_987654_3'],
  'th-national-id': ['1_1017_00230_70_8', '3_1006_00445_63_5'],
  'il-identity-number': ['12345678_2', '03933742_3'],
  'za-identity-number': ['800101_5009_087', '750330_5044_089'],
};

/** Those whose form has no check digit: only ranges, a date or fixed letters tell. */
const withoutCheck = new Set(['us-ssn', 'us-itin', 'gb-nino', 'in-pan', 'dk-cpr-number', 'kr-resident-number']);

const plain = (number: string): string => number.replaceAll('_', '');
const lettersOrDigits = (char: string): string => (/\d/.test(char) ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');

describe.each(nationalIds)('$id', ({ id, isValid, source, words }) => {
  const numbers = (published[id] ?? []).map(plain);

  it('takes the published examples', () => {
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.map((number) => isValid(number))).toEqual(numbers.map(() => true));
  });

  it('names an official page and words that are looked for', () => {
    expect(source).toMatch(/^https:\/\//);
    for (const word of words) expect(word).toBe(word.toLowerCase());
  });
});

describe.each(nationalIds.filter(({ id }) => !withoutCheck.has(id)))('check of $id', ({ id, isValid }) => {
  it('refuses most other characters at any place', () => {
    const numbers = (published[id] ?? []).map(plain);
    const others = numbers.flatMap((number) =>
      Array.from(number).flatMap((char, place) =>
        Array.from(lettersOrDigits(char))
          .filter((other) => other !== char)
          .map((other) => number.slice(0, place) + other + number.slice(place + 1)),
      ),
    );
    const taken = others.filter((number) => isValid(number)).length;
    // A check digit of ten values lets one in ten pass, and letters that count the same.
    expect(taken / others.length).toBeLessThan(0.2);
  });
});

describe('ranges without a check digit', () => {
  it.each([
    [
      'us-ssn',
      ['000_12_3456', '666_12_3456', '912_12_3456', '212_00_3456', '212_12_0000', '078_05_1120', '219_09_9999'],
    ],
    ['us-itin', ['912_93_3456', '912_89_3456', '912_49_3456']],
    ['gb-nino', ['QQ_123456_C', 'BG_123456_C', 'AO_123456_C', 'AB_123456_E', 'TN_123456_A']],
    ['dk-cpr-number', ['320761_4285', '071361_4285']],
    ['kr-resident-number', ['971313_9019902']],
  ])('%s', (id, numbers) => {
    const row = nationalIds.find((entry) => entry.id === id)!;
    expect(numbers.map((number) => row.isValid(plain(number)))).toEqual(numbers.map(() => false));
  });
});

describe('severity of numbers in context', () => {
  // Chance digits with areas and groups that are given out.
  const ssn = (number: number): string =>
    [String(301 + number * 17), String(21 + number), String(4830 + number)].join('-');
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, index) => `ssn = "${ssn(index)}"`).join('\n');
  const severities = (text: string, path: string): readonly string[] =>
    testDetector.scanText(path, text).map(({ severity }) => severity);

  it('grows with the count of different ones', () => {
    expect(severities(lines(1), 'src/a.py')).toEqual(['low']);
    expect(severities(lines(2), 'src/a.py')).toEqual(['medium', 'medium']);
    expect(severities(lines(5), 'src/a.py')).toEqual(Array(5).fill('high'));
    expect(severities(`${lines(1)}\n`.repeat(6), 'src/a.py')).toEqual(Array(6).fill('low'));
  });

  it('is higher in data, and low in tests and documentation', () => {
    expect(severities(lines(1), 'people.json')).toEqual(['medium']);
    expect(severities(lines(6), 'docs/people.json')).toEqual(Array(6).fill('low'));
    expect(severities(lines(6), 'tests/a.py')).toEqual(Array(6).fill('low'));
  });

  it('shows nothing of the number', () => {
    const [found] = testDetector.scanText('src/a.py', lines(1));
    expect(found?.preview).toBe('US social security number');
  });
});

describe('words before a number', () => {
  const number = ['301', '21', '4830'].join('-');
  it.each([
    [`SSN: ${number}`],
    [`userSsn = '${number}'`],
    [`"social_security_number": "${number}"`],
    [`socialSecurityNo=${number}`],
    [`Social security number (SSN) of the applicant: ${number}.`],
    [`| SSN |\n| ${number} |`],
  ])('%# leads to it', (text) => {
    expect(rulesIn(text)).toEqual(['us-ssn']);
  });

  it.each([
    [`className="${number}"`],
    [`sessn ${number}`],
    [`ssn = read();\nphone = "${number}"`],
    [`ssn = 123; ${number}`],
    [`ssn\n\n${number}`],
    [`ssn ${'-'.repeat(60)} ${number}`],
  ])('%# does not', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});
