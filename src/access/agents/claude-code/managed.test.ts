import { describe, expect, it } from 'vitest';
import { contextOn, denying, fileAt, type ContextOptions } from '../../../../test/support/access-context';
import { noSystemSettings, type SystemSetting, type SystemSettings } from '../../../model/edges';
import type { ChannelAccess } from '../../../model/access';
import { claudeCode } from '.';

const managedFile = '/etc/claude-code/managed-settings.json';
const project = '/ws/.claude/settings.json';

function read(entries: Record<string, string>, path: string, options: ContextOptions = {}): ChannelAccess {
  return claudeCode.load(contextOn(entries, options)).decide(fileAt(path)).read;
}

/** A registry or preference domain that holds these texts. */
function system(found: Readonly<Record<'machine' | 'user' | 'domain', SystemSetting>>): SystemSettings {
  return {
    managedPreferences: () => found.domain,
    registryValue: (key) => (key.startsWith('HKLM\\') ? found.machine : found.user),
  };
}

const none = { machine: 'nothing', user: 'nothing', domain: 'nothing' } as const;
const text = (rule: string, place: string, more: object = {}): SystemSetting => ({
  text: JSON.stringify({ permissions: { deny: [rule] }, ...more }),
  place,
});

describe('managed sources of the system', () => {
  it.each([
    ['machine', 'HKLM\\SOFTWARE\\Policies\\ClaudeCode\\Settings'],
    ['user', 'HKCU\\SOFTWARE\\Policies\\ClaudeCode\\Settings'],
    ['domain', '/Library/Managed Preferences/com.anthropic.claudecode.plist'],
  ] as const)('%s: the rule names its place', (source, place) => {
    const options = { system: system({ ...none, [source]: text('Read(a)', place) }) };
    expect(read({}, '/ws/a', options)).toMatchObject({ access: 'blocked', rule: { file: place, text: 'Read(a)' } });
  });

  it('only the strongest source is used: machine, files, user', () => {
    const both = system({ ...none, machine: text('Read(a)', 'M'), user: text('Read(c)', 'U') });
    const files = { [managedFile]: denying('Read(b)') };
    const blocked = (entries: Record<string, string>, options: ContextOptions) =>
      ['a', 'b', 'c'].filter((name) => read(entries, `/ws/${name}`, options).access === 'blocked').join('');
    expect(blocked(files, { system: both })).toBe('a');
    expect(blocked(files, { system: system({ ...none, user: text('Read(c)', 'U') }) })).toBe('b');
    expect(blocked({}, { system: system({ ...none, user: text('Read(c)', 'U') }) })).toBe('c');
  });

  it('all are used when the strongest one says so', () => {
    const merging = system({ ...none, machine: text('Read(a)', 'M', { managedSourcesBehavior: 'merge' }) });
    const files = { [managedFile]: denying('Read(b)') };
    expect(['a', 'b'].map((name) => read(files, `/ws/${name}`, { system: merging }).access)).toEqual([
      'blocked',
      'blocked',
    ]);
  });

  it('asks for the documented places', () => {
    const asked: string[] = [];
    const watching: SystemSettings = {
      managedPreferences: (domain) => (asked.push(domain), 'nothing'),
      registryValue: (key, name) => (asked.push(`${key}\\${name}`), 'nothing'),
    };
    read({}, '/ws/a', { system: watching });
    expect(asked).toEqual([
      'com.anthropic.claudecode',
      'HKLM\\SOFTWARE\\Policies\\ClaudeCode\\Settings',
      'HKCU\\SOFTWARE\\Policies\\ClaudeCode\\Settings',
    ]);
  });
});

describe('managed settings that cannot be seen', () => {
  const unseen = { system: { ...noSystemSettings, registryValue: (): SystemSetting => 'unknown' } };

  it.each([
    ['the system could not be asked', {}, unseen],
    ['the system holds no settings', {}, { system: system({ ...none, domain: { text: '{', place: 'D' } }) }],
    ['a server handed some out', { '/home/me/.claude/remote-settings.json': '{}' }, {}],
  ])('%s: what other rules hold back is not claimed, what is open stays so', (_, more, options) => {
    const entries = { [project]: denying('Read(a)'), ...more };
    expect(read(entries, '/ws/a', options)).toMatchObject({ access: 'unknown', rule: { text: 'Read(a)' } });
    expect(read(entries, '/etc/passwd', options).access).toBe('unknown');
    expect(read(entries, '/ws/b', options).access).toBe('open');
    expect(read(entries, '/ws/a', options).note).toMatch(/settings/);
  });

  it('managed rules that can be seen stand', () => {
    const entries = { [managedFile]: denying('Read(a)') };
    expect(read(entries, '/ws/a', unseen).access).toBe('blocked');
  });
});

describe('files of the administrator', () => {
  const dropIn = '/etc/claude-code/managed-settings.d/a.json';
  const only = (isOn: boolean, more: object = {}): string =>
    JSON.stringify({ allowManagedPermissionRulesOnly: isOn, ...more });

  it('a wrong value is left out alone: what else the file says counts', () => {
    const entries = {
      [managedFile]: only(true, { model: 5, permissions: { deny: ['Read(m)'] } }),
      [project]: denying('Read(a)'),
    };
    expect(['/ws/m', '/ws/a'].map((path) => read(entries, path).access)).toEqual(['blocked', 'open']);
  });

  it.each([
    ['a list beside it', { allow: 'x' }],
    ['the mode', { defaultMode: 'nope' }],
    ['entries of another list', { ask: [['x'], null] }],
  ])('of its permissions only what is wrong: %s', (_, wrong) => {
    const entries = { [managedFile]: JSON.stringify({ permissions: { deny: ['Read(m)'], ...wrong } }) };
    expect(read(entries, '/ws/m').access).toBe('blocked');
  });

  it('of a list of rules only the entries that are none', () => {
    const entries = { [managedFile]: JSON.stringify({ permissions: { deny: ['Read(m)', ['x'], null] } }) };
    expect(read(entries, '/ws/m').access).toBe('blocked');
  });

  it.each(['yes', 7, null])('the switch for its own rules only, with the wrong value %j, is on', (value) => {
    const text = JSON.stringify({ allowManagedPermissionRulesOnly: value, permissions: { deny: ['Read(m)'] } });
    const entries = { [managedFile]: text, [project]: denying('Read(a)') };
    expect(['/ws/m', '/ws/a'].map((path) => read(entries, path).access)).toEqual(['blocked', 'open']);
  });

  it('where the wrong value is the list of rules itself, the others stay out', () => {
    const entries = {
      [managedFile]: only(true, { permissions: { deny: 'Read(m)' } }),
      [project]: denying('Read(a)'),
    };
    expect(['/ws/m', '/ws/a'].map((path) => read(entries, path).access)).toEqual(['open', 'open']);
  });

  it.each([managedFile, dropIn])('%s: one that is no JSON object keeps the program from starting', (file) => {
    for (const broken of ['{', '[]']) {
      const entries = { [managedFile]: denying('Read(m)'), [file]: broken, [project]: denying('Read(a)') };
      for (const path of ['/ws/a', '/ws/b']) {
        expect(read(entries, path)).toMatchObject({ access: 'unknown' });
        expect(read(entries, path).note).toContain(file);
      }
    }
  });

  it('of a switch the last file has the last word', () => {
    const entries = { [managedFile]: only(true), [dropIn]: only(false), [project]: denying('Read(a)') };
    expect(read(entries, '/ws/a').access).toBe('blocked');
    const reverse = { [managedFile]: only(false), [dropIn]: only(true), [project]: denying('Read(a)') };
    expect(read(reverse, '/ws/a').access).toBe('open');
  });

  it('so of the permission mode', () => {
    const mode = (defaultMode: string): string => JSON.stringify({ permissions: { defaultMode, ask: ['Read(a)'] } });
    const entries = { [managedFile]: mode('default'), [dropIn]: mode('dontAsk') };
    expect(read(entries, '/ws/a').access).toBe('blocked');
  });
});

it('managed settings that allow only their own rules leave no other list', () => {
  const permissions = { ask: ['Read(b)'], allow: ['Read(~/**)'], deny: ['Read(a)'] };
  const entries = {
    [managedFile]: JSON.stringify({ allowManagedPermissionRulesOnly: true }),
    '/home/me/.claude/settings.json': JSON.stringify({ permissions }),
  };
  const seen = ['/ws/a', '/ws/b', '/home/me/x'].map((path) => read(entries, path).access);
  expect(seen).toEqual(['open', 'open', 'asks']);
});
