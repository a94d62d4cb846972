import * as secrets from '../../scripts/lib/sample-secrets.mjs';
import { pick, seededRandom, type Random } from './random';
import { sampleLine, sampleName } from './sample-text';
import { sensitiveText } from './sensitive-text';

/** A kind of file that people edit although it is long. */
export interface TypedText {
  readonly path: string;
  /** Exactly so many lines. */
  readonly text: (lines: number) => string;
}

/** Of the lines of a source file, one in so many is sensitive. */
const sensitiveEvery = 500;

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random(10)).join('');
const person = (random: Random): string => `${sampleName(random)}.${sampleName(random)}${random(1000)}@shop.internal`;
const phone = (random: Random): string => `+49 ${1 + random(8)}${digits(random, 2)} ${digits(random, 7)}`;

const sourceLine = (random: Random, line: number): string =>
  line % sensitiveEvery === 0 ? sensitiveText(random, line / sensitiveEvery).trimEnd() : sampleLine(random);
const recordLine = (random: Random, line: number): string =>
  [line, sampleName(random), sampleName(random), person(random), phone(random), digits(random, 5)].join(',');
const objectLine = (random: Random, line: number): string =>
  `  {"id": ${line}, "name": "${sampleName(random)}", "email": "${person(random)}", "zip": "${digits(random, 5)}"},`;
const settingLine = (random: Random, line: number): string => {
  const name = `${sampleName(random)}_${sampleName(random)}`.toUpperCase();
  return line % 50 === 0 ? `${name}_SECRET=${secrets.password(`s${line}`)}` : `${name}_${line}=${sampleName(random)}`;
};

const linesOf = (count: number, line: (random: Random, number: number) => string): readonly string[] => {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, number) => line(random, number))
    .join('\n')
    .split('\n')
    .slice(0, count);
};

/** Source code, and the long files that are data: every line holds what some rule looks at. */
export const typedTexts: readonly TypedText[] = [
  { path: 'src/long.ts', text: (count) => linesOf(count, sourceLine).join('\n') },
  {
    path: 'people.csv',
    text: (count) => ['id,first_name,last_name,email,phone,zip', ...linesOf(count - 1, recordLine)].join('\n'),
  },
  { path: 'people.json', text: (count) => ['[', ...linesOf(count - 2, objectLine), ']'].join('\n') },
  { path: 'long.env', text: (count) => linesOf(count, settingLine).join('\n') },
];

/** Where the next key is pressed: mostly on the same line, now and then on another one. */
export function nextLine(random: Random, line: number, lines: number): number {
  return random(20) === 0 ? random(lines) : line;
}

/** One key. */
export function nextKey(random: Random): string {
  return pick(random, ['a', 'e', 't', ' ', '7', '"', '=', '\n', ',']);
}
