import { describe, expect, it } from 'vitest';
import { contextOn, fileAt } from '../../../test/support/access-context';
import { factoryDroid } from './factory-droid';
import { githubCopilot } from './github-copilot';

const windows = { platform: 'win32', start: 'C:\\ws', home: 'C:\\Users\\me' } as const;
const target = fileAt('C:\\ws\\a.txt');

describe('sandboxes on Windows', () => {
  it('that of VS Code is experimental, so that its list is in doubt', () => {
    const settings = {
      'chat.agent.sandbox.enabled': 'on',
      'chat.agent.sandbox.allowUnsandboxedCommands': false,
      'chat.agent.sandbox.fileSystem.userConfiguredPaths': { deniedPaths: ['C:\\ws\\a.txt'] },
    };
    const context = contextOn({ 'C:\\ws\\.vscode\\settings.json': JSON.stringify(settings) }, windows);
    const loaded = githubCopilot.load(context);
    expect(loaded.decide(target).shell.access).toBe('unknown');
    expect(loaded.decide(fileAt('C:\\ws\\b.txt')).shell.access).toBe('open');
  });

  it('Droid has none', () => {
    const settings = { sandbox: { enabled: true, filesystem: { denyRead: ['C:\\ws\\a.txt'] } } };
    const context = contextOn({ 'C:\\ws\\.factory\\settings.json': JSON.stringify(settings) }, windows);
    expect(factoryDroid.load(context).decide(target).read.access).toBe('open');
  });
});
