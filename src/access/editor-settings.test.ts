import { describe, expect, it } from 'vitest';
import { contextOn, type ContextOptions } from '../../test/support/access-context';
import { ConfigReader } from './config-reader';
import { editorSettings } from './editor-settings';

function valueOf(files: Readonly<Record<string, string>>, options: ContextOptions = {}): unknown {
  const reader = new ConfigReader(contextOn(files, options), 'kiro');
  const value: unknown = editorSettings(reader, 'Code')('a.b')?.value.value;
  return [value, reader.problems.length];
}

describe('settings of an editor', () => {
  const set = '{ "a.b": 1 }';
  const windows = { platform: 'win32', start: 'C:\\ws', home: 'C:\\Users\\me' } as const;

  it.each<readonly [string, Readonly<Record<string, string>>, ContextOptions]>([
    ['Linux', { '/home/me/.config/Code/User/settings.json': set }, {}],
    ['Linux, moved', { '/c/Code/User/settings.json': set }, { variables: { XDG_CONFIG_HOME: '/c' } }],
    ['macOS', { '/home/me/Library/Application Support/Code/User/settings.json': set }, { platform: 'darwin' }],
    ['Windows', { 'C:\\Users\\me\\AppData\\Roaming\\Code\\User\\settings.json': set }, windows],
    ['Windows, moved', { 'D:\\r\\Code\\User\\settings.json': set }, { ...windows, variables: { APPDATA: 'D:\\r' } }],
    [
      'the workspace',
      { '/ws/.vscode/settings.json': set, '/home/me/.config/Code/User/settings.json': '{"a.b":2}' },
      {},
    ],
    ['comments', { '/ws/.vscode/settings.json': '{ // c\n "a.b": 1, }' }, {}],
    ['what can be read of broken JSON', { '/ws/.vscode/settings.json': '{ "a.b": 1, "c": [ }' }, {}],
  ])('%s', (_, files, options) => {
    expect(valueOf(files, options)).toEqual([1, 0]);
  });

  it('no value', () => {
    expect(valueOf({ '/ws/.vscode/settings.json': '{ "a": { "b": 1 } }' })).toEqual([undefined, 0]);
  });
});
