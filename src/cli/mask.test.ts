import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { privateKeyOf, tokenSamples } from '../detect/test-samples';
import { createMask } from './mask';

const home = temporaryFolder();
let mask: ReturnType<typeof createMask>;

beforeAll(() => {
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'));
  mask = createMask();
});

afterAll(() => {
  vi.unstubAllEnvs();
});

describe('a mask', () => {
  it('leaves a text without findings as it is', () => {
    const lines = fc.array(fc.constantFrom('plain text', '', '"deny": []', 'ü\t', '😀'));
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), (texts, lineEnd) => {
        const text = texts.join(lineEnd);
        expect(mask('/ws/settings.json', text)).toBe(text);
      }),
    );
  });

  it('blots out every finding and nothing else, line for line', () => {
    const secrets = fc.array(fc.tuple(fc.constantFrom(...tokenSamples), fc.integer({ min: 1, max: 500 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(secrets, fc.constantFrom('\n', '\r\n'), (chosen, lineEnd) => {
        const tokens = chosen.map(([{ build }, seed]) => build(seed));
        const text = tokens.map((token, at) => `# line ${at}${lineEnd}"T${at}": "${token}",${lineEnd}`).join('');
        const masked = mask('/ws/settings.json', text);
        expect(tokens.some((token) => masked.includes(token.slice(-12)))).toBe(false);
        const shape = (value: string): string[] => value.split(lineEnd).map((line) => String(line.length));
        expect(shape(masked)).toEqual(shape(text));
        expect(tokens.every((_, at) => masked.includes(`# line ${at}${lineEnd}`))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['\n', '\r\n'])('blots out a block over many lines and keeps its line ends: %j', (lineEnd) => {
    const key = privateKeyOf('', 640, lineEnd);
    const masked = mask('/ws/notes.txt', `before${lineEnd}${key}${lineEnd}after${lineEnd}`);
    const lines = masked.split(lineEnd);
    expect(lines).toHaveLength(key.split(lineEnd).length + 3);
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['before', 'after', '']);
    const body = key.split(lineEnd).slice(1, -1);
    expect(body.some((line) => masked.includes(line))).toBe(false);
  });
});
