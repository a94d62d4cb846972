import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDefaults, securityList } from './continue-security-list';

const fileAt = (path: string) => ({ absolutePath: path, realPath: path, isDirectory: false });
const segment = fc.stringMatching(/^[a-zA-Z._-]{1,12}$/).filter((name) => !/^\.{1,2}$/.test(name));

describe('securityList', () => {
  const ask = securityList('linux');

  it.each([
    ['/ws/.env', 'name', 'built in: .env*'],
    ['/ws/x.env.local', 'name', 'built in: *.env.*'],
    ['/ws/CONFIG.JSON', 'name', 'built in: config.json'],
    ['/ws/secrets/a.txt', 'folder', 'built in: secrets/'],
    ['/ws/x.pem/a.txt', 'folder', 'built in: *.pem'],
    ['/ws/secrets/deep/a.txt', null, undefined],
    ['/ws/a.txt', null, undefined],
  ])('%s is refused by its %s', (path, by, text) => {
    const answer = ask(fileAt(path));
    expect(answer.by).toBe(by);
    expect(answer.rule?.text).toBe(text);
  });

  it('takes both separators of Windows', () => {
    const onWindows = securityList('win32');
    expect(onWindows(fileAt('C:\\ws\\secrets\\a.txt')).by).toBe('folder');
    expect(onWindows(fileAt('C:\\ws\\Key.PEM')).by).toBe('name');
  });

  it('says nothing of a folder, whose files may have any name', () => {
    expect(ask({ ...fileAt('/ws/.env'), isDirectory: true }).by).toBeNull();
  });

  it('judges a name alike in every folder and letter case, and gives the same object', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), segment, (folders, name) => {
        const path = ['/ws', ...folders, name].join('/');
        const alone = ask(fileAt(`/plain/${name}`));
        const there = ask(fileAt(path));
        if (alone.by === 'name') expect(there).toBe(alone);
        else expect(there.by).not.toBe('name');
        expect(ask(fileAt(path))).toBe(there);
        expect(ask(fileAt(path.toUpperCase())).by).toBe(there.by);
      }),
    );
  });
});

describe('indexDefaults', () => {
  it('names each pattern once', () => {
    expect(new Set(indexDefaults).size).toBe(indexDefaults.length);
  });
});
