import { describe, expect, it } from 'vitest';
import { contextOn, fileAt, type ContextOptions } from '../../../../test/support/access-context';
import type { Access } from '../../../model/access';
import { claudeCode } from '.';

const project = '/ws/.claude/settings.json';
const user = '/home/me/.claude/settings.json';

function shell(file: string, settings: object, path: string, options: ContextOptions = {}): Access {
  const context = contextOn({ [file]: JSON.stringify(settings) }, options);
  return claudeCode.load(context).decide(fileAt(path)).shell.access;
}

const on = (more: object): object => ({ sandbox: { enabled: true, ...more } });

describe('paths of the sandbox', () => {
  it.each([
    [project, './.env', '/ws/.env', 'unknown'],
    [project, './.env', '/ws/src/.env', 'open'],
    [project, 'secrets', '/ws/secrets/a.txt', 'unknown'],
    [project, 'secrets', '/ws/src/secrets/a.txt', 'open'],
    [project, '/.env', '/ws/.env', 'open'],
    [user, './.env', '/ws/.env', 'open'],
    [user, '/ws/.env', '/ws/.env', 'unknown'],
  ])('%s: denyRead %s over %s: %s', (file, rule, path, access) => {
    expect(shell(file, on({ filesystem: { denyRead: [rule] } }), path)).toBe(access);
  });

  it.each([
    ['deny', 'unknown'],
    ['mask', 'open'],
    ['other', 'open'],
  ])('a credential file with mode %s: %s', (mode, access) => {
    expect(shell(project, on({ credentials: { files: [{ path: './.env', mode }] } }), '/ws/.env')).toBe(access);
  });

  it.each([
    ['Read(./.env)', '/ws/.env', 'unknown'],
    ['Read(./.env)', '/ws/src/.env', 'open'],
    ['Read(**/.env)', '/ws/src/.env', 'unknown'],
    ['Read(/secrets/**)', '/ws/secrets/a', 'unknown'],
    ['Read(//ws/a)', '/ws/a', 'unknown'],
  ])('takes over %s for %s: %s', (rule, path, access) => {
    expect(shell(project, { ...on({}), permissions: { deny: [rule] } }, path)).toBe(access);
  });
});

describe('a sandbox that holds nothing back', () => {
  const filesystem = { denyRead: ['./.env'] };

  it.each([
    ['is not switched on', { sandbox: { filesystem } }, {}],
    ['leaves files alone', on({ filesystem: { ...filesystem, disabled: true } }), {}],
    ['has exceptions', on({ filesystem: { ...filesystem, allowRead: ['.'] } }), {}],
    ['leaves commands out', on({ filesystem, excludedCommands: ['docker'] }), {}],
    ['runs on Windows', on({ filesystem }), { platform: 'win32', start: 'C:\\ws', home: 'C:\\me' }],
  ] as const)('%s', (_, settings, options) => {
    const isWindows = 'platform' in options;
    const [file, path] = isWindows ? ['C:\\ws\\.claude\\settings.json', 'C:\\ws\\.env'] : [project, '/ws/.env'];
    expect(shell(file, settings, path, options)).toBe('open');
  });

  it('is not seen through by git, which gives out what was committed', () => {
    const git = { root: '/ws', isCommitted: () => true };
    expect(shell(project, on({ filesystem }), '/ws/.env', { git })).toBe('open');
  });
});

it('leaves open whether commands may run without a prompt', () => {
  expect(shell(project, on({}), '/etc/passwd')).toBe('unknown');
});
