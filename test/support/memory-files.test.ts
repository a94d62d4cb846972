import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/model/edges';
import { memoryFiles } from './memory-files';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return 'none';
}

describe('memoryFiles', () => {
  const files = memoryFiles({
    '/a/b.txt': 'b',
    '/a/empty/': '',
    '/l': { link: 'a' },
    '/a/up': { link: '../a/b.txt' },
    '/loop': { link: '/loop' },
    '/closed': { error: 'no-permission' },
  });

  it('reads through links', () => {
    expect(new TextDecoder().decode(files.readFile('/l/up'))).toBe('b');
    expect(files.realPath('/l/up')).toBe('/a/b.txt');
    expect(files.stat('/l').kind).toBe('directory');
  });

  it('lists a folder with the kinds of its entries', () => {
    expect(files.readDirectory('/l')).toEqual([
      { name: 'b.txt', kind: 'file' },
      { name: 'empty', kind: 'directory' },
      { name: 'up', kind: 'symlink' },
    ]);
  });

  it.each([
    ['/nothing', 'not-found'],
    ['/loop', 'link-loop'],
    ['/closed', 'no-permission'],
    ['/closed/x', 'no-permission'],
    ['/a/b.txt/c', 'not-a-directory'],
    ['/a', 'is-a-directory'],
  ])('reading %s fails: %s', (path, code) => {
    expect(codeOf(() => files.readFile(path))).toBe(code);
  });

  it('writes, through a link too, and removes', () => {
    const own = memoryFiles({ '/a/b': '1', '/l': { link: '/a/b' } });
    own.writeFile('/l', bytes('2'));
    own.createDirectory('/d');
    own.writeFile('/d/e', bytes('3'));
    expect(own.snapshot()).toEqual({ '/a/b': '2', '/d/e': '3' });
    expect(() => {
      own.writeFile('/x/y', bytes(''));
    }).toThrow('not-found');
    expect(() => {
      own.removeDirectory('/d');
    }).toThrow('other');
    own.removeFile('/d/e');
    own.removeDirectory('/d');
    own.removeFile('/l');
    expect(own.snapshot()).toEqual({ '/a/b': '2' });
  });

  it('ignores case on Windows only', () => {
    const windows = memoryFiles({ 'C:\\Ws\\A.txt': 'a' }, 'win32');
    expect(windows.realPath('c:\\ws\\a.TXT')).toBe('C:\\Ws\\A.txt');
    expect(codeOf(() => files.readFile('/A/b.txt'))).toBe('not-found');
  });
});
