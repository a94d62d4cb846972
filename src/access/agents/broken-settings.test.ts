import { describe, expect, it } from 'vitest';
import { contextOn, fileAt } from '../../../test/support/access-context';
import { agents } from '.';

/** Agents that say so when their settings are no JSON, with one such file. */
const files: readonly (readonly [string, string])[] = [
  ['cursor-cli', '.cursor/cli.json'],
  ['zed', '.zed/settings.json'],
  ['factory-droid', '.factory/settings.json'],
  ['amp', '.amp/settings.json'],
];

describe('settings that are no JSON', () => {
  it.each(files)('%s: %s', (id, file) => {
    const agent = agents.find((each) => each.id === id)!;
    const loaded = agent.load(contextOn({ [`/ws/${file}`]: '{ "a": [\n' }));
    expect(loaded.problems.map(({ code, file: shown }) => [code, shown])).toEqual([[`${id}/settings-not-json`, file]]);
    expect(loaded.decide(fileAt('/ws/a.txt')).read.access).toBe('open');
  });
});
