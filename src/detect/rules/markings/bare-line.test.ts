import { describe, expect, it } from 'vitest';
import { bareLine } from './bare-line';

const bare = (raw: string, open: string | null = null) => bareLine(raw, { start: 0, end: raw.length }, open);

describe('bareLine', () => {
  it.each([
    ['// SECRET', 'SECRET', true],
    ['/* SECRET */', 'SECRET', true],
    ['/*************** SECRET ***************/', 'SECRET', true],
    [' * SECRET *', 'SECRET', true],
    ['# SECRET', 'SECRET', true],
    ['-- SECRET --', 'SECRET', true],
    ['<!-- SECRET -->', 'SECRET', true],
    ['""" SECRET """', 'SECRET', true],
    ['.\\" SECRET', 'SECRET', true],
    ['REM SECRET', 'SECRET', true],
    ['dnl SECRET', 'SECRET', true],
    ['%% SECRET', 'SECRET', true],
    ['| SECRET |', 'SECRET', false],
    ['║ SECRET ║', 'SECRET', false],
    ['<p class="x"><b>SECRET</b></p>', 'SECRET', false],
    ['__SECRET__', 'SECRET', false],
    ['SECRET', 'SECRET', false],
    ['"SECRET",', '"SECRET",', false],
    ['remove', 'remove', false],
    ['', '', false],
  ])('%s', (raw, text, isComment) => {
    const line = bare(raw);
    expect([line.text, line.isComment]).toEqual([text, isComment]);
    expect(raw.slice(line.span.start, line.span.end)).toBe(text);
  });

  it('follows a block comment through the lines', () => {
    expect(bare('/* one').closer).toBe('*/');
    expect(bare('two', '*/')).toMatchObject({ text: 'two', isComment: true, closer: '*/' });
    expect(bare('three */', '*/').closer).toBeNull();
    expect(bare('/* one */').closer).toBeNull();
  });

  it('tells an item of a list from a line of a block comment', () => {
    expect(bare('* SECRET').isItem).toBe(true);
    expect(bare(' * SECRET', '*/').isItem).toBe(false);
  });

  it('looks at the begin of an endless line only', () => {
    const line = bare(`// ${'x'.repeat(1_000_000)}`);
    expect(line.text.length).toBeLessThan(1000);
  });
});
