import { claudeCode } from './claude-code';
import { codex } from './codex';
import { cursorCli } from './cursor-cli';
import type { Effect } from './effect';
import { factoryDroid } from './factory-droid';
import { ignoreFileWriters } from './ignore-file';
import { openCodeWriters } from './opencode';
import type { Writer } from './writer';
import { zed } from './zed';

export { reasonWithout } from './without-writer';

/** Every agent that Sightline can write rules for; one that keeps lists for different channels has a writer for each. */
export const writers: readonly Writer[] = [
  claudeCode,
  ...ignoreFileWriters,
  ...openCodeWriters,
  codex,
  cursorCli,
  zed,
  factoryDroid,
];

/** The writers of an agent; none for an agent without a place to write. */
export function writersFor(agent: string): readonly Writer[] {
  return writers.filter((writer) => writer.agent === agent);
}

/** What rules for an agent come to, one for each of its files; none for an agent without a place to write. */
export function effectsOn(agent: string): readonly Effect[] {
  return writersFor(agent).map(({ effect }) => effect);
}
