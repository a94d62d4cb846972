/** Sum of the digits of a text, each times the weight at its place; places without a weight do not count. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * digitAt(digits, place), 0);
}

/** Digit at a place from the left; a negative place counts from the end. */
export function digitAt(digits: string, place: number): number {
  return Number(digits.at(place));
}

/** Remainder of a decimal number of any length. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % modulus;
  return rest;
}

/** True when the last digit is the check digit of those before it by ISO/IEC 7064, MOD 11,10. */
export function passesMod1110(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(digits, -1);
}

/** The dihedral group of ten elements and the permutation that Verhoeff chose: "Error Detecting Decimal Codes", 1969. */
const permutation = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [digit]);
const verhoeffCycle = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
for (const row of permutation) for (let power = 1; power < 8; power++) row.push(verhoeffCycle[row.at(-1) ?? 0] ?? 0);

/** True when the last digit is a valid check digit by Verhoeff. */
export function passesVerhoeff(digits: string): boolean {
  let product = 0;
  for (let place = 0; place < digits.length; place++)
    product = dihedral(product, permutation[digitAt(digits, -1 - place)]?.[place % 8] ?? 0);
  return product === 0;
}

/** Product of two symmetries of the pentagon: 0 to 4 are turns, 5 to 9 flips. */
function dihedral(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
}

/** True when the digits at these places are a day of the calendar; `year` may have two digits or four. */
export function isDay(year: string, month: string, day: string): boolean {
  const [y, m, d] = [year, month, day].map(Number);
  if (y === undefined || m === undefined || d === undefined) return false;
  const date = new Date(Date.UTC(year.length === 2 ? 2000 + y : y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

/** Year, month and day of the six digits YYMMDD. */
export function isShortDay(digits: string): boolean {
  return isDay(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6));
}
