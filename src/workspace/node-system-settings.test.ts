import { describe, expect, it } from 'vitest';
import { nodeSystemSettings, systemSettings, type RunCommand, type SystemEdges } from './node-system-settings';

const key = 'HKLM\\SOFTWARE\\Policies\\ClaudeCode';

function edges(run: RunCommand, more: Partial<SystemEdges> = {}): SystemEdges {
  return { isMac: false, isWindows: false, run, exists: () => false, now: () => 0, ...more };
}

function onWindows(run: RunCommand) {
  return systemSettings(edges(run, { isWindows: true }));
}

describe('registry', () => {
  it('gives the text of a value, however long and over whatever lines', () => {
    const stdout = `\r\n${key}\r\n    Settings    REG_SZ    {"permissions":\r\n {"deny": ["Read(a  b)"]}}\r\n\r\n`;
    expect(onWindows(() => ({ status: 0, stdout })).registryValue(key, 'Settings')).toEqual({
      text: '{"permissions":\r\n {"deny": ["Read(a  b)"]}}',
      place: `${key}\\Settings`,
    });
  });

  it.each([
    ['no such value', { status: 1, stdout: '' }, 'nothing'],
    ['a value that is no text', { status: 0, stdout: '    Settings    REG_DWORD    0x1' }, 'unknown'],
    ['a command that failed', { status: 5, stdout: '' }, 'unknown'],
    ['a command that did not end', null, 'unknown'],
  ])('%s', (_, result, expected) => {
    expect(onWindows(() => result).registryValue(key, 'Settings')).toBe(expected);
  });

  it('runs the program of the system with the key and value as they are', () => {
    const calls: unknown[] = [];
    const run: RunCommand = (program, args) => {
      calls.push([program, args]);
      return null;
    };
    onWindows(run).registryValue(key, 'Settings');
    expect(calls).toEqual([
      [expect.stringMatching(/^[A-Z]:\\.*\\System32\\reg\.exe$/i), ['query', key, '/v', 'Settings']],
    ]);
  });
});

describe('managed preferences', () => {
  const domain = 'com.anthropic.claudecode';
  const device = `/Library/Managed Preferences/${domain}.plist`;

  it('gives the domain as JSON, from the first place that has it', () => {
    const run: RunCommand = (_, args) => ({ status: 0, stdout: JSON.stringify({ from: args.at(-1) }) });
    const system = systemSettings(edges(run, { isMac: true, exists: (path) => path === device }));
    expect(system.managedPreferences(domain)).toEqual({ text: JSON.stringify({ from: device }), place: device });
    const both = systemSettings(edges(run, { isMac: true, exists: () => true })).managedPreferences(domain);
    expect(both).toMatchObject({ place: expect.not.stringMatching(device) as string });
  });

  it('asks nobody when there is no such file, and knows nothing of one that cannot be converted', () => {
    const failing: RunCommand = () => ({ status: 1, stdout: '' });
    expect(systemSettings(edges(failing, { isMac: true })).managedPreferences(domain)).toBe('nothing');
    const there = edges(failing, { isMac: true, exists: () => true });
    expect(systemSettings(there).managedPreferences(domain)).toBe('unknown');
  });
});

it('keeps an answer for a minute', () => {
  let time = 0;
  let asked = 0;
  const run: RunCommand = () => {
    asked += 1;
    return { status: 1, stdout: '' };
  };
  const system = systemSettings(edges(run, { isWindows: true, now: () => time }));
  system.registryValue(key, 'Settings');
  time = 59_000;
  system.registryValue(key, 'Settings');
  expect(asked).toBe(1);
  time = 61_000;
  system.registryValue(key, 'Settings');
  expect(asked).toBe(2);
});

it('says that there is nothing on a system of another kind', () => {
  const other = process.platform === 'win32' ? 'darwin' : 'win32';
  const system = nodeSystemSettings({ platform: other, now: () => 0 });
  expect([system.registryValue(key, 'Settings'), system.managedPreferences('x')]).toEqual(['nothing', 'nothing']);
});
