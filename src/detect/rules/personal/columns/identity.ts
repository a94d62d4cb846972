import { cardKindOf } from '../card-networks';
import type { ColumnKind } from '../column-kinds';
import { looksInvented } from '../context-rule';
import { isIban } from '../iban';
import { nationalIds } from '../national-ids';
import type { NationalId } from '../national-ids/national-id';

const plainOf = (value: string): string => value.replaceAll(/[\s./_()-]/g, '').toUpperCase();
const digitsOnly = (value: string, fewest: number, most: number): boolean =>
  new RegExp(`^\\d{${fewest},${most}}$`).test(value.replaceAll(/[ -]/g, ''));
const code = (value: string): boolean =>
  /^[A-Z]{0,4}[- ]?(?:\d[ -]?){5,15}[A-Z]?$/i.test(value) && !looksInvented(value);

function isNationalId({ shape, isValid }: NationalId): (value: string) => boolean {
  const whole = new RegExp(`^(?:${shape})$`, 'i');
  return (value) => whole.test(value) && !looksInvented(value) && isValid(plainOf(value));
}

const checks = nationalIds.map(isNationalId);
const plainWords = ({ words }: NationalId): readonly string[] =>
  words.map((word) => word.normalize('NFKD').replaceAll(/[\p{M}\s\p{P}]/gu, ''));
/** Words of several countries (`nif`): their columns may hold the number of any. */
const sharedWords = nationalIds
  .flatMap(plainWords)
  .filter((word) => nationalIds.filter((id) => plainWords(id).includes(word)).length > 1);

/** Columns that name one person, account or card: each value has a check of its own. */
export const identityColumns: readonly ColumnKind[] = [
  ...nationalIds.map((id): ColumnKind => ({
    name: id.name,
    group: 'identity',
    words: plainWords(id).filter((word) => !sharedWords.includes(word)),
    isValue: isNationalId(id),
  })),
  {
    name: 'US social security number',
    group: 'identity',
    words: ['ssn', 'ssnnumber', 'socialsecuritynumber', 'socialsecurityno', 'socialsecurity', 'socsecno', 'ssnum'],
    isValue: checks[0] ?? (() => false),
  },
  {
    name: 'national id',
    group: 'identity',
    words: [
      ...sharedWords,
      ...[
        'nationalid',
        'nationalidnumber',
        'taxid',
        'taxidnumber',
        'personalid',
        'idnumber',
        'identitynumber',
        'governmentid',
      ],
      ...['socialsecurityid', 'personalausweisnummer', 'ausweisnummer', 'steuernummer', 'numerosecu', 'numsecu', 'nss'],
      ...[
        'codicefiscale',
        'cf',
        'documento',
        'numerodocumento',
        'numerodni',
        'マイナンバー',
        '個人番号',
        '身份证',
        '身份证号',
        '주민등록번호',
      ],
      ...['sin', 'nino', 'nhs', 'bsnnummer'],
    ],
    isValue: (value) => checks.some((isValid) => isValid(value)),
  },
  {
    name: 'passport number',
    group: 'identity',
    words: [
      ...[
        'passport',
        'passportnumber',
        'passportno',
        'passportid',
        'reisepass',
        'reisepassnummer',
        'passnummer',
        'passeport',
      ],
      ...[
        'numeropasseport',
        'pasaporte',
        'numeropasaporte',
        'passaporto',
        'numeropassaporto',
        'パスポート番号',
        '护照',
      ],
    ],
    isValue: (value) => /^[A-Z]{0,3}\d{6,9}[A-Z]?$|^[CFGHJKLMNPRTVWXYZ\d]{9}$/i.test(value) && !looksInvented(value),
  },
  {
    name: "driver's licence number",
    group: 'identity',
    words: [
      ...['driverslicense', 'driverslicence', 'driverlicense', 'driverlicence', 'driverslicensenumber', 'dlnumber'],
      ...[
        'licensenumber',
        'fuhrerscheinnummer',
        'numeropermis',
        'permisdeconduire',
        'licenciaconducir',
        'patente',
        '運転免許証番号',
      ],
    ],
    isValue: code,
  },
  {
    name: 'payment-card number',
    group: 'card',
    words: [
      ...[
        'cardnumber',
        'cardno',
        'cardnum',
        'creditcard',
        'creditcardnumber',
        'creditcardno',
        'ccnumber',
        'ccnum',
        'ccn',
        'cc',
      ],
      ...[
        'debitcard',
        'debitcardnumber',
        'pan',
        'primaryaccountnumber',
        'kreditkarte',
        'kreditkartennummer',
        'kartennummer',
      ],
      ...[
        'numerodecarte',
        'numerocarte',
        'cartebancaire',
        'tarjeta',
        'numerodetarjeta',
        'numerotarjeta',
        'numerocarta',
        'cartadicredito',
        'カード番号',
      ],
    ],
    isValue: (value) => /^card/.test(cardKindOf(value.replaceAll(/[ -]/g, ''))),
  },
  {
    name: 'security code',
    group: 'security-code',
    words: [
      'cvv',
      'cvv2',
      'cvc',
      'cvc2',
      'cvn',
      'csc',
      'cardcode',
      'securitycode',
      'cardsecuritycode',
      'cardverificationvalue',
      'prufziffer',
      'cryptogramme',
    ],
    isValue: (value) => /^\d{3,4}$/.test(value),
  },
  {
    name: 'IBAN',
    group: 'account',
    words: [
      'iban',
      'ibannumber',
      'ibannr',
      'bankaccount',
      'bankaccountnumber',
      'bankverbindung',
      'kontonummer',
      'rib',
      'comptebancaire',
      'cuentabancaria',
      'contocorrente',
      '口座番号',
    ],
    isValue: (value) =>
      isIban(value.replaceAll(' ', '').toUpperCase()) || (digitsOnly(value, 7, 17) && !looksInvented(value)),
  },
];
