import { describe, expect, it } from 'vitest';
import { contextOn } from '../../test/support/access-context';
import type { MemoryEntry } from '../../test/support/memory-files';
import { isAtLeast, programVersion, type VersionSigns } from './version';

const packageName = '@anthropic-ai/claude-code';
const signs: VersionSigns = {
  programs: ['claude'],
  places: ['~/.claude/local/claude'],
  packageName,
  versionsFolder: '~/.local/share/claude/versions',
  extension: 'anthropic.claude-code',
};
const onPath = { variables: { PATH: '/usr/bin:/opt/bin' } };
const manifest = (name: string, version: string): string => JSON.stringify({ name, version });

function version(entries: Record<string, MemoryEntry>): string | null {
  return programVersion(contextOn(entries, onPath), signs);
}

describe('version of a program', () => {
  const npm = '/usr/lib/node_modules/@anthropic-ai/claude-code';

  it('stands in the package that the program on PATH belongs to', () => {
    const entries = {
      '/opt/bin/claude': { link: `${npm}/bin/claude.exe` },
      [`${npm}/bin/claude.exe`]: 'x',
      [`${npm}/bin/package.json`]: manifest('another', '9.9.9'),
      [`${npm}/package.json`]: manifest('@anthropic-ai/claude-code', '2.1.257'),
    };
    expect(version(entries)).toBe('2.1.257');
  });

  it('may stand in the package for one system', () => {
    const native = `${npm}-linux-x64`;
    const entries = {
      '/opt/bin/claude': { link: `${native}/claude` },
      [`${native}/claude`]: 'x',
      [`${native}/package.json`]: manifest('@anthropic-ai/claude-code-linux-x64', '2.1.330'),
    };
    expect(version(entries)).toBe('2.1.330');
  });

  it('is the folder to which a native installer links', () => {
    const target = '/home/me/.local/share/claude/versions/2.1.330';
    expect(version({ '/usr/bin/claude': { link: target }, [target]: 'x' })).toBe('2.1.330');
  });

  it('is the newest that is installed when nothing is on PATH', () => {
    const folder = '/home/me/.local/share/claude/versions';
    expect(version({ [`${folder}/2.1.99`]: 'x', [`${folder}/2.1.330`]: 'x', [`${folder}/2.1.120`]: 'x' })).toBe(
      '2.1.330',
    );
  });

  it('is that of the editor extension when there is no other', () => {
    const entries = { '/home/me/.vscode/extensions/anthropic.claude-code-2.1.301-linux-x64/': '' };
    expect(version(entries)).toBe('2.1.301');
  });

  it('stands beside the script that npm for Windows puts on PATH', () => {
    const folder = 'C:\\Users\\me\\AppData\\Roaming\\npm';
    const entries = {
      [`${folder}\\claude.cmd`]: 'x',
      [`${folder}\\node_modules\\@anthropic-ai\\claude-code\\package.json`]: manifest(
        '@anthropic-ai/claude-code',
        '2.1.330',
      ),
    };
    const windows = contextOn(entries, {
      platform: 'win32',
      home: 'C:\\Users\\me',
      start: 'C:\\ws',
      variables: { Path: folder },
    });
    expect(programVersion(windows, signs)).toBe('2.1.330');
  });

  it('is that of the extension for an agent that is nothing else', () => {
    const context = contextOn({ '/home/me/.vscode/extensions/rooveterinaryinc.roo-cline-3.60.1/': '' });
    expect(programVersion(context, { programs: [], extension: 'rooveterinaryinc.roo-cline' })).toBe('3.60.1');
  });

  it.each([
    ['nothing is installed', {}],
    ['no package holds the program', { '/usr/bin/claude': 'x' }],
    ['the package is another', { '/usr/bin/claude': 'x', '/usr/package.json': manifest('usr', '1.2.3') }],
    ['the package is broken', { '/usr/bin/claude': 'x', '/usr/package.json': '{' }],
    ['the package gives no version', { '/usr/bin/claude': 'x', '/usr/package.json': manifest(packageName, 'next') }],
  ])('is not known when %s', (_, entries) => {
    expect(version(entries)).toBeNull();
  });
});

describe('order of versions', () => {
  it.each([
    ['2.1.330', '2.1.257', true],
    ['2.1.257', '2.1.257', true],
    ['2.1.99', '2.1.257', false],
    ['2.2.0', '2.1.257', true],
    ['1.9.999', '2.1.257', false],
    ['2.1.257-beta.1', '2.1.257', true],
  ])('%s is at least %s: %s', (version, least, expected) => {
    expect(isAtLeast(version, least)).toBe(expected);
  });
});
