import { openCodeCases } from './opencode';
import { makePattern } from './patterns';

/** Kilo's permissions, its list of ignored files, and mistakes that take a file out of force. */
export const generator = openCodeCases({
  projectFiles: ['kilo.json', 'kilo.json', 'kilo.jsonc', 'opencode.json'],
  ownFolders: ['.kilo', '.kilocode'],
  userFolder: '.config/kilo',
  prefix: 'KILO',
  agent: 'code',
  more: (dice, paths, start) => {
    if (!dice.chance(0.4)) return {};
    const lines = Array.from({ length: dice.number(1, 6) }, () => {
      const pattern = makePattern(dice, paths);
      return `${dice.chance(0.2) ? '!' : ''}${pattern}\n`;
    });
    return { [start === '' ? '.kilocodeignore' : `${start}/.kilocodeignore`]: lines.join('') };
  },
});
