import { describe, expect, it } from 'vitest';
import { ibanLengths } from './iban-countries';
import { isIban } from './iban';

/** Examples of the IBAN registry of SWIFT, in pieces. */
const registry = [
  ...['DE89_3704_0044_0532_0130_00', 'GB29_NWBK_6016_1331_9268_19', 'FR14_2004_1010_0505_0001_3M02_606'],
  ...['NL91_ABNA_0417_1643_00', 'ES91_2100_0418_4502_0005_1332', 'IT60_X054_2811_1010_0000_0123_456'],
  ...['CH93_0076_2011_6238_5295_7', 'AT61_1904_3002_3457_3201', 'BE68_5390_0754_7034', 'NO93_8601_1117_947'],
  ...['SE45_5000_0000_0583_9825_7466', 'PL61_1090_1014_0000_0712_1981_2874', 'MT84_MALT_0110_0001_2345_MTLC_AST0_01S'],
  ...[
    'BR18_0036_0305_0000_1000_9795_493C_1',
    'SC18_SSCB_1101_0000_0000_0000_1497_USD',
    'LC55_HEMM_0001_0001_0012_0012_0002_3015',
  ],
].map((pieces) => pieces.replaceAll('_', ''));

describe('IBAN', () => {
  it('takes the examples of the registry', () => {
    expect(registry.map(isIban)).toEqual(registry.map(() => true));
  });

  it('refuses another digit, another length and a country without IBANs', () => {
    for (const iban of registry) {
      const place = iban.search(/[1-8](?=[A-Z0-9]*$)/);
      expect(isIban(iban.slice(0, place) + String(Number(iban[place]) + 1) + iban.slice(place + 1))).toBe(false);
      expect(isIban(iban.slice(0, -1))).toBe(false);
      expect(isIban(`ZZ${iban.slice(2)}`)).toBe(false);
    }
  });

  it('knows lengths from 15 to 33', () => {
    for (const [country, length] of ibanLengths) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(length).toBeGreaterThanOrEqual(15);
      expect(length).toBeLessThanOrEqual(33);
    }
  });
});
