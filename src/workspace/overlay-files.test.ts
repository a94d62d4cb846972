import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../test/support/memory-files';
import { OverlayFiles } from './overlay-files';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('OverlayFiles', () => {
  const files = new OverlayFiles(
    memoryFiles({ '/ws/a': 'old', '/ws/b': 'old', '/ws/c': 'old', '/ws/link': { link: 'b' } }),
    new Map([
      ['/ws/a', bytes('new')],
      ['/ws/b', null],
      ['/ws/d/e', bytes('new')],
    ]),
  );
  const read = (file: string): string => new TextDecoder().decode(files.readFile(file));

  it('shows other content, new files with the folders above them, and the rest as it is', () => {
    expect(['/ws/a', '/ws/c', '/ws/d/e'].map(read)).toEqual(['new', 'old', 'new']);
    expect(files.stat('/ws/d').kind).toBe('directory');
    expect(files.realPath('/ws/d/e')).toBe('/ws/d/e');
  });

  it.each(['/ws/b', '/ws/link'])('leaves out %s', (file) => {
    expect(() => files.readFile(file)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => files.stat(file)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('lists what there is then', () => {
    expect(files.readDirectory('/ws').map(({ name }) => name)).toEqual(['a', 'c', 'link', 'd']);
    expect(() => files.realPath('/ws/b')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
