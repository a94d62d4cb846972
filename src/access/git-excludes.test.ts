import { describe, expect, it } from 'vitest';
import { contextOn } from '../../test/support/access-context';
import { ConfigReader } from './config-reader';
import { gitExcludesFile } from './git-excludes';

const source = 'https://git-scm.com/docs/git-config';

function fileBy(configs: Readonly<Record<string, string>>, root: string | null = '/ws'): string | null {
  const git = { root, isCommitted: () => false };
  return gitExcludesFile(new ConfigReader(contextOn({ '/ws/': '', ...configs }, { git }), 'kiro'));
}

describe(`the user's list of ignored files, ${source}`, () => {
  it.each<readonly [string, Readonly<Record<string, string>>, string | null]>([
    ['without configuration', {}, '/home/me/.config/git/ignore'],
    ['named by the user', { '/home/me/.gitconfig': '[core]\n\texcludesFile = ~/ig\n' }, '/home/me/ig'],
    ['named in the other place', { '/home/me/.config/git/config': '[core]\nexcludesfile=/etc/ig' }, '/etc/ig'],
    [
      'the repository goes first',
      { '/ws/.git/config': '[core]\nexcludesfile=/r', '/home/me/.gitconfig': '[core]\nexcludesfile=/u' },
      '/r',
    ],
    ['files are included', { '/home/me/.gitconfig': '[include]\n\tpath = other\n' }, null],
    ['files are included for some folders', { '/home/me/.gitconfig': '[includeIf "gitdir:~/w/"]\npath = o' }, null],
    ['quoted', { '/home/me/.gitconfig': '[core]\nexcludesfile = "~/a b"\n' }, null],
  ])('%s', (_, configs, expected) => {
    expect(fileBy(configs)).toBe(expected);
  });

  it('outside a repository there is none', () => {
    expect(fileBy({}, null)).toBeNull();
  });
});
