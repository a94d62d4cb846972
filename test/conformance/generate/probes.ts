import type { Channel } from '../../../src/model/access';
import type { Probe } from '../case';
import type { Dice } from './case-generator';

/** Names of ignore files and the like hold no marker, so nothing can be asked about them. */
export function probesFor(
  dice: Dice,
  paths: readonly string[],
  most: Readonly<Partial<Record<Channel, number>>>,
): readonly Probe[] {
  return Object.entries(most).flatMap(([channel, count]) => {
    const asked = paths.length <= count ? paths : dice.some(paths, count * 2).slice(0, count);
    return asked.map((path) => ({ channel: channel as Channel, path }));
  });
}
