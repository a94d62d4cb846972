import type { Dice } from './case-generator';

const oddCharacters = '[]*?!\\/{}^#~. -:abcsrAB0$()|+@';
const bracketsAround = (letter: string): readonly string[] => [
  ...[
    `[${letter}]`,
    `[${letter}z]`,
    `[!${letter}]`,
    `[^${letter}]`,
    '[a-z]',
    '[A-Z]',
    '[!z]',
    '[[:alpha:]]',
    `[${letter}-]`,
  ],
  ...[`[]${letter}]`, `[\\${letter}]`, '[z-a]', `[${letter}`, '[*]', '[?]', '[0-9a-f]', '[-a]', '[.-z]'],
];
const inserted = [
  '**',
  '***',
  '\\',
  '\\*',
  '\\?',
  '{',
  '}',
  '\\ ',
  ' ',
  '//',
  '[',
  ']',
  '?*',
  '.',
  '|',
  '$',
  '\\\\',
  '\\.',
  '/./',
  '/../',
];
const tails = ['', '', '', '', '/', '/**', '/**', '/*', '/**/*', '/**/', '**', '*', ' ', '//', '/.', '\t'];
const heads = ['**/', '*/', '***/', '?/', '**/*/', './', '/', '/**/', './/', '../'];

/** A pattern in the manner of gitignore that may name one of the paths, in whole, in part, or spelled oddly. */
export function makePattern(dice: Dice, paths: readonly string[]): string {
  if (paths.length === 0 || dice.chance(0.04)) return noise(dice);
  const segments = segmentsOf(dice, dice.pick(paths));
  const body = segments.map((segment) => (dice.chance(0.6) ? segment : respelled(dice, segment))).join('/');
  const head = dice.chance(0.35) ? dice.pick(heads) : '';
  return `${head}${body}${dice.chance(0.4) ? dice.pick(tails) : ''}`;
}

/** The pattern escaped, so that odd names are named as they are. */
export function escapedPattern(path: string): string {
  return path.replace(/[\\*?[\]{}!# ()]/g, '\\$&');
}

function noise(dice: Dice): string {
  return Array.from(
    { length: dice.number(1, 7) },
    () => oddCharacters[dice.number(0, oddCharacters.length - 1)] ?? '',
  ).join('');
}

/** All, a head, a tail, or one of the path's segments. */
function segmentsOf(dice: Dice, path: string): readonly string[] {
  const all = path.split('/');
  const cut = dice.number(0, all.length - 1);
  return dice.pick([all, all, all.slice(-1), all.slice(0, cut + 1), all.slice(cut), [all[cut] ?? '']]);
}

function respelled(dice: Dice, segment: string): string {
  const cut = dice.number(0, segment.length);
  const [before, letter, after] = [segment.slice(0, cut), segment.slice(cut, cut + 1), segment.slice(cut + 1)];
  return dice.pick<() => string>([
    () => escapedPattern(segment),
    () => '*',
    () => '**',
    () => `${before}*${dice.pick([after, ''])}`,
    () => `${before}?${after}`,
    () => `${before}${dice.pick(bracketsAround(letter === '' ? 'a' : letter))}${after}`,
    () => `${before}${dice.pick(inserted)}${letter}${after}`,
    () => segment.toUpperCase(),
    () => segment.toLowerCase(),
    () => dice.pick([`${segment}*`, `*${segment}`, `${segment}**`, `**${segment}`, `{${segment},zz}`]),
  ])();
}
