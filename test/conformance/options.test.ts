import { describe, expect, it } from 'vitest';
import { parseOptions } from './options';

const known = ['claude-code', 'gemini-cli'];

describe('parseOptions', () => {
  it('asks all programs unless told otherwise', () => {
    expect(parseOptions([], known)).toMatchObject({ agents: known, cases: 50, seed: 1, jobs: 2, shrink: true });
    expect(parseOptions(['--agent', 'all'], known).agents).toEqual(known);
    expect(parseOptions(['--agent', 'gemini-cli', '--modes', 'a,b', '--no-shrink'], known)).toMatchObject({
      agents: ['gemini-cli'],
      modes: ['a', 'b'],
      shrink: false,
    });
  });

  it('compares verdicts unless it shall write wishes', () => {
    expect([[], ['--protect']].map((args) => parseOptions(args, known).protect)).toEqual([false, true]);
  });

  it.each([
    [['--agent', 'x'], '--agent knows claude-code, gemini-cli, not x.'],
    [['--cases', 'many'], '--cases takes a whole number, not "many".'],
  ])('%j', (args, message) => {
    expect(() => parseOptions(args, known)).toThrow(message);
  });
});
