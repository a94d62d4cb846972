import { pick, type Random } from '../bench/random';
import { sampleLine, sampleName } from '../bench/sample-text';
import { labelledSet } from '../eval/labelled-set';
import { hostilePaths, structures } from './hostile';
import { randomOf, several } from './random-source';
import { plantedCases, type PlantedCase } from './secrets';

/** One file to be scanned. */
export interface FuzzInput {
  readonly kind: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What stands in it unchanged. */
  readonly planted: readonly PlantedCase[];
}

const magics: readonly string[] = [
  '\x7fELF',
  'PK\x03\x04',
  '\x89PNG',
  '%PDF-1.7',
  '\xfe\xed\xfe\xed',
  '\x1f\x8b',
  'SQLite format 3\0',
];

/** Lines as settings and programs have them, and parts of the labelled set. */
function configText(random: Random): string {
  const lines = several(random, 1, 8, () => {
    switch (random(6)) {
      case 0:
        return pick(random, labelledSet).text.slice(0, 2_000);
      case 1:
        return `${sampleName(random).toUpperCase()}_${sampleName(random)}=${sampleName(random)}${random(1e6)}`;
      case 2:
        return `  "${sampleName(random)}": "${sampleName(random)}@${sampleName(random)}.internal",`;
      case 3:
        return `${sampleName(random)}: ${random(1e9)}${random(1e9)}`;
      case 4:
        return pick(random, structures).repeat(1 + random(4));
      default:
        return sampleLine(random);
    }
  });
  return lines.join(pick(random, ['\n', '\n', '\r\n', '\r', ' ', '']));
}

/** Some characters taken out, doubled, swapped or replaced. */
function mutated(random: Random, text: string): string {
  let result = text;
  for (let left = random(6); left > 0; left--) {
    const at = random(result.length + 1);
    const length = random(12);
    const part = result.slice(at, at + length);
    const replaced = pick(random, [
      '',
      part + part,
      part.toUpperCase(),
      pick(random, structures),
      String.fromCharCode(random(0x3000)),
    ]);
    result = result.slice(0, at) + replaced + result.slice(at + length);
  }
  return result;
}

const unicode = (random: Random): string =>
  several(random, 0, 200, () => String.fromCodePoint(random(4) === 0 ? random(0x110000) : random(0x250))).join('');
const randomBytes = (random: Random, most: number): Uint8Array =>
  Uint8Array.from({ length: random(most) }, () => random(256));
const planted = (random: Random): readonly PlantedCase[] => several(random, 0, 2, () => pick(random, plantedCases));

function withPlanted(random: Random, cases: readonly PlantedCase[]): string {
  return [
    mutated(random, configText(random)),
    ...cases.flatMap(({ text }) => [text, mutated(random, configText(random))]),
  ].join('\n');
}

function corrupted(random: Random, bytes: Uint8Array): Uint8Array {
  const result = Uint8Array.from(bytes);
  for (let left = 1 + random(5); left > 0 && result.length > 0; left--)
    result[random(result.length)] = 128 + random(128);
  return result;
}

function wide(text: string, isSwapped: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from(hasMark ? `\uFEFF${text}` : text, 'utf16le');
  return new Uint8Array(isSwapped ? bytes.swap16() : bytes);
}

type Make = (random: Random, text: string) => Uint8Array;
const plain: Make = (_, text) => new TextEncoder().encode(text);

/** How the text of an input is written, and what has no text. */
const kinds: readonly (readonly [name: string, make: Make])[] = [
  ['settings', plain],
  ['settings', plain],
  ['settings', plain],
  ['with a mark', (_, text) => plain(_, `\uFEFF${text}`)],
  ['invalid UTF-8', (random, text) => corrupted(random, plain(random, text))],
  ['UTF-16', (random, text) => wide(text, random(2) === 0, random(2) === 0)],
  [
    'binary',
    (random, text) =>
      Buffer.concat([Buffer.from(pick(random, magics), 'latin1'), randomBytes(random, 60), plain(random, text)]),
  ],
  ['random bytes', (random) => randomBytes(random, 400)],
  ['random characters', (random, text) => plain(random, unicode(random) + text.slice(0, 100))],
  ['repeated', (random) => plain(random, pick(random, structures).repeat(1 + random(300)))],
];

/** The input of this number; every one is made by itself, so that a failure can be made again. */
export function inputOf(seed: number, number: number): FuzzInput {
  const random = randomOf(seed, number);
  const [kind, make] = pick(random, kinds);
  const cases = planted(random);
  const path = random(2) === 0 && cases[0] !== undefined ? cases[0].path : pick(random, hostilePaths);
  return { kind, path, bytes: make(random, withPlanted(random, cases)), planted: cases };
}
