import { describe, expect, it } from 'vitest';
import { below, displayPath, expandPath, rulePath } from './paths';

const linux = { platform: 'linux', home: '/home/me', variables: {}, now: () => 0 } as const;
const windows = { platform: 'win32', home: 'C:\\Users\\me', variables: {}, now: () => 0 } as const;

describe('rulePath', () => {
  it('is POSIX, without a slash at the end', () => {
    expect(rulePath('linux', '/ws/src/')).toBe('/ws/src');
    expect(rulePath('linux', '/')).toBe('/');
    expect(rulePath('win32', 'C:\\Users\\me\\')).toBe('/c/Users/me');
  });

  it('a backslash is part of a name on Linux', () => {
    expect(rulePath('linux', '/ws/a\\b')).toBe('/ws/a\\b');
  });
});

describe('below', () => {
  it('knows the folder itself, its content, and its neighbours', () => {
    expect(below('linux', '/ws', '/ws')).toBe('');
    expect(below('linux', '/ws', '/ws/..a')).toBe('..a');
    expect(below('linux', '/ws', '/wsx')).toBeNull();
    expect(below('linux', '/', '/a')).toBe('a');
    expect(below('linux', '/WS', '/ws/a')).toBeNull();
    expect(below('win32', '/c/WS', '/c/ws/A')).toBe('A');
  });
});

describe('displayPath', () => {
  it.each([
    ['/ws/src/a', 'src/a'],
    ['/ws', '.'],
    ['/home/me/.claude/settings.json', '~/.claude/settings.json'],
    ['/etc/x', '/etc/x'],
  ])('%s: %s', (path, shown) => {
    expect(displayPath(linux, '/ws', path)).toBe(shown);
  });

  it('Windows', () => {
    expect(displayPath(windows, 'C:\\ws', 'c:\\ws\\a\\b')).toBe('a/b');
    expect(displayPath(windows, 'C:\\ws', 'C:\\Users\\me\\x')).toBe('~/x');
    expect(displayPath(windows, 'C:\\ws', 'D:\\x\\y')).toBe('D:/x/y');
  });
});

describe('expandPath', () => {
  it('knows the home folder and relative paths', () => {
    expect(expandPath(linux, '/ws', '~')).toBe('/home/me');
    expect(expandPath(linux, '/ws', '~/a')).toBe('/home/me/a');
    expect(expandPath(linux, '/ws', '../a')).toBe('/a');
    expect(expandPath(windows, 'C:\\ws', 'a')).toBe('C:\\ws\\a');
  });
});
