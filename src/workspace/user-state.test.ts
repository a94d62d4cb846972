import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../test/support/memory-files';
import type { Environment, Platform } from '../model/edges';
import { FileError } from '../model/edges';
import { stateDirectory, userSalt } from './user-state';

const on = (platform: Platform, home: string, variables: Record<string, string> = {}): Environment => ({
  platform,
  home,
  variables,
  now: () => 0,
});

describe('stateDirectory', () => {
  it.each<[string, Environment, string]>([
    ['Linux', on('linux', '/home/me'), '/home/me/.local/state/sightline'],
    ['Linux with its variable', on('linux', '/home/me', { XDG_STATE_HOME: '/s' }), '/s/sightline'],
    // "If an implementation encounters a relative path [...] it should consider the path invalid and ignore it":
    // https://specifications.freedesktop.org/basedir-spec/latest/
    ['an empty variable', on('linux', '/home/me', { XDG_STATE_HOME: '' }), '/home/me/.local/state/sightline'],
    ['a relative variable', on('linux', '/home/me', { XDG_STATE_HOME: 's' }), '/home/me/.local/state/sightline'],
    ['macOS', on('darwin', '/Users/me'), '/Users/me/Library/Application Support/Sightline'],
    ['Windows', on('win32', 'C:\\Users\\me'), 'C:\\Users\\me\\AppData\\Local\\Sightline'],
    ['Windows with its variable', on('win32', 'C:\\me', { LOCALAPPDATA: 'D:\\l' }), 'D:\\l\\Sightline'],
  ])('%s', (_, environment, expected) => {
    expect(stateDirectory(environment)).toBe(expected);
  });
});

describe('userSalt', () => {
  const environment = on('linux', '/home/me');
  const file = '/home/me/.local/state/sightline/salt';

  it('makes a salt once and keeps it', () => {
    const files = memoryFiles({ '/home/me/.local/state/sightline/': '' });
    const salt = userSalt(files, environment);
    expect(salt).toHaveLength(32);
    expect(userSalt(files, environment)).toEqual(salt);
  });

  it('replaces one that is damaged', () => {
    const files = memoryFiles({ [file]: 'short' });
    expect(userSalt(files, environment)).toHaveLength(32);
    expect(files.readFile(file)).toHaveLength(32);
  });

  it('gives one for this run where none can be kept', () => {
    const files = memoryFiles({ '/home/me/': '' });
    files.createDirectory = (path) => {
      throw new FileError('no-permission', path, `${path}: no-permission`);
    };
    expect(userSalt(files, environment)).toHaveLength(32);
  });
});
