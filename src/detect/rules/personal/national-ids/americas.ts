import { passesLuhn } from '../../../checksums';
import { digitAt, isShortDay, weightedSum } from './check-digits';
import type { NationalId } from './national-id';

/** Numbers that were printed in advertisements and thereby spoiled: https://www.ssa.gov/history/ssn/misused.html */
const spoiledSocialSecurityNumbers = ['078_05_1120', '219_09_9999'].map((number) => number.replaceAll('_', ''));

/** States, and NE for those born abroad, as a CURP writes them. */
const mexicanStates =
  'as|bc|bs|cc|cl|cm|cs|ch|df|dg|gt|gr|hg|jc|mc|mn|ms|nt|nl|oc|pl|qt|qr|sp|sl|sr|tc|ts|tl|vz|yn|zs|ne';
const curpLetters = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

function isCurp(value: string): boolean {
  const sum = Array.from(value.slice(0, 17)).reduce(
    (total, char, place) => total + curpLetters.indexOf(char) * (18 - place),
    0,
  );
  return isShortDay(value.slice(4, 10)) && (10 - (sum % 10)) % 10 === digitAt(value, 17);
}

/** Eleven less the remainder, two results of which are no digit. */
function mod11(sum: number): number {
  return (11 - (sum % 11)) % 11;
}

/** Two check digits of Brazil, each over all digits before it. */
function isCpf(digits: string): boolean {
  const checkAt = (place: number): number => {
    const weights = Array.from({ length: place }, (_, index) => place + 1 - index);
    return mod11(weightedSum(digits, weights)) % 10;
  };
  return checkAt(9) === digitAt(digits, 9) && checkAt(10) === digitAt(digits, 10);
}

export const americas: readonly NationalId[] = [
  {
    id: 'us-ssn',
    country: 'US',
    name: 'US social security number',
    words: ['ssn', 'social security', 'soc sec', 'ss number'],
    shape: '\\d{3}([ -]?)\\d{2}\\1\\d{4}',
    isValid: (digits) =>
      /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits) && !spoiledSocialSecurityNumbers.includes(digits),
    source: 'https://www.ssa.gov/employer/randomization.html',
  },
  {
    id: 'us-itin',
    country: 'US',
    name: 'US individual taxpayer number (ITIN)',
    words: ['itin', 'individual taxpayer', 'taxpayer identification'],
    shape: '9\\d{2}([ -]?)\\d{2}\\1\\d{4}',
    isValid: (digits) => /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(digits),
    source: 'https://www.irs.gov/individuals/individual-taxpayer-identification-number',
  },
  {
    id: 'ca-sin',
    country: 'CA',
    name: 'Canadian social insurance number',
    words: ['social insurance', 'assurance sociale', 'sin', 'sin number', 'numero nas'],
    shape: '[1-79]\\d{2}([ -]?)\\d{3}\\1\\d{3}',
    isValid: passesLuhn,
    source: 'https://www.canada.ca/en/employment-social-development/services/sin.html',
  },
  {
    id: 'br-cpf',
    country: 'BR',
    name: 'Brazilian CPF',
    words: ['cpf', 'cadastro de pessoas fisicas', 'cadastro de pessoas físicas'],
    shape: '\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}',
    isValid: isCpf,
    source: 'https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf',
  },
  {
    id: 'mx-curp',
    country: 'MX',
    name: 'Mexican CURP',
    words: ['curp', 'clave unica de registro', 'clave única de registro'],
    shape: `[a-z][aeioux][a-z]{2}\\d{6}[hmx](?:${mexicanStates})[b-df-hj-np-tv-z]{3}[a-z\\d]\\d`,
    isValid: isCurp,
    source: 'https://www.gob.mx/segob/renapo/acciones-y-programas/clave-unica-de-registro-de-poblacion-curp-142226',
  },
  {
    id: 'cl-rut',
    country: 'CL',
    name: 'Chilean RUN or RUT',
    words: ['rut', 'rol unico'],
    shape: '\\d{1,2}\\.?\\d{3}\\.?\\d{3}-[\\dk]',
    isValid: (value) => {
      const check = mod11(weightedSum(value.slice(0, -1).padStart(8, '0'), [3, 2, 7, 6, 5, 4, 3, 2]));
      return (check === 10 ? 'K' : String(check)) === value.at(-1);
    },
    source: 'https://www.registrocivil.cl/',
  },
  {
    id: 'ar-cuit',
    country: 'AR',
    name: 'Argentine CUIT or CUIL of a person',
    words: ['cuit', 'cuil'],
    shape: '2[03-7][ -]?\\d{8}[ -]?\\d',
    isValid: (digits) => mod11(weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) === digitAt(digits, 10),
    source: 'https://www.afip.gob.ar/genericos/guiavirtual/consultas_detalle.aspx?id=145954',
  },
  {
    id: 'ec-cedula',
    country: 'EC',
    name: 'Ecuadorian cédula',
    words: ['cedula', 'numero de cedula'],
    shape: '(?:0[1-9]|1\\d|2[0-4]|30)[0-5]\\d{6}-?\\d',
    isValid: passesLuhn,
    source: 'https://www.registrocivil.gob.ec/',
  },
  {
    id: 'uy-cedula',
    country: 'UY',
    name: 'Uruguayan cédula de identidad',
    words: ['cedula de identidad', 'cédula de identidad'],
    shape: '[1-9][.]?\\d{3}[.]?\\d{3}-\\d',
    isValid: (digits) => (10 - (weightedSum(digits, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digitAt(digits, 7),
    source: 'https://www.gub.uy/tramites/cedula-identidad',
  },
];
