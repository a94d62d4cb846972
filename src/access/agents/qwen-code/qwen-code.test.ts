import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOn, denying, fileAt, type ContextOptions } from '../../../../test/support/access-context';
import type { MemoryEntry } from '../../../../test/support/memory-files';
import type { ChannelMap } from '../../../model/access';
import { letterCaseNote } from '../../letter-case';
import { qwenCode } from '.';

function decide(entries: Record<string, MemoryEntry>, path: string, options: ContextOptions = {}): ChannelMap {
  return qwenCode.load(contextOn({ '/ws/': '', ...entries }, options)).decide(fileAt(path));
}

describe('the deciding rule', () => {
  it('names the line, and that a restart is needed', () => {
    const settings = '{\n  "permissions": {\n    "deny": [\n      "Read(.env)"\n    ]\n  }\n}';
    const { read } = decide({ '/ws/.qwen/settings.json': settings }, '/ws/.env');
    expect(read).toMatchObject({
      access: 'blocked',
      rule: { file: '.qwen/settings.json', line: 4, text: 'Read(.env)' },
    });
    expect(read.note).toContain('restart');
  });

  it('broken settings are a problem', () => {
    const { problems } = qwenCode.load(contextOn({ '/ws/.qwen/settings.json': '{ "permissions": }' }));
    expect(problems).toMatchObject([{ code: 'qwen-code/settings-not-json', file: '.qwen/settings.json' }]);
  });
});

describe('where settings come from', () => {
  const denies = denying('Read(a.txt)');

  it.each([
    ['the machine', '/etc/qwen-code/settings.json', {}],
    ['its defaults', '/etc/qwen-code/system-defaults.json', {}],
    ['a moved machine file', '/opt/q.json', { QWEN_CODE_SYSTEM_SETTINGS_PATH: '/opt/q.json' }],
    ['the user', '/home/me/.qwen/settings.json', {}],
    ['a moved user folder', '/opt/qwen/settings.json', { QWEN_HOME: '/opt/qwen' }],
    ['the workspace', '/ws/.qwen/settings.json', {}],
  ])('%s', (_name, file, variables) => {
    expect(decide({ [file]: denies }, '/ws/a.txt', { variables }).read.access).toBe('blocked');
  });

  it('a trusted folder keeps its settings', () => {
    const trust = (level: string): Record<string, MemoryEntry> => ({
      '/home/me/.qwen/settings.json': '{ "security": { "folderTrust": { "enabled": true } } }',
      '/home/me/.qwen/trustedFolders.json': JSON.stringify({ '/ws': level }),
      '/ws/.qwen/settings.json': denies,
    });
    expect(decide(trust('TRUST_FOLDER'), '/ws/a.txt').read.access).toBe('blocked');
    expect(decide(trust('DO_NOT_TRUST'), '/ws/a.txt').read.access).toBe('open');
  });

  it('the later file decides the mode', () => {
    const mode = (name: string): string => JSON.stringify({ tools: { approvalMode: name } });
    const entries = { '/home/me/.qwen/settings.json': mode('default'), '/ws/.qwen/settings.json': mode('yolo') };
    expect(decide(entries, '/other/a.txt').read.access).toBe('open');
    expect(decide({ '/home/me/.qwen/settings.json': mode('default') }, '/other/a.txt').read.access).toBe('asks');
    expect(decide({ '/home/me/.qwen/settings.json': mode('new') }, '/ws/a.txt').read.access).toBe('unknown');
  });
});

describe('rules', () => {
  it.each([
    ['Read', 'blocked'],
    ['Read()', 'blocked'],
    [' Read(a.txt) ', 'blocked'],
    ['Read (a.txt)', 'blocked'],
    ['Read(a.txt', 'open'],
    ['read(a.txt)', 'open'],
    ['Edit(a.txt)', 'open'],
    ['Read({a,b}.txt)', 'blocked'],
    ['Read(@(a|b).txt)', 'blocked'],
    ['Read(!a.txt)', 'open'],
  ])('%s', (rule, access) => {
    expect(decide({ '/ws/.qwen/settings.json': denying(rule) }, '/ws/a.txt').read.access).toBe(access);
  });

  it('a rule that names a variable of the environment blocks nothing for sure', () => {
    const entries = { '/ws/.qwen/settings.json': denying('Read(*/$NAME/**)', 'Read(**/$x)') };
    expect(decide(entries, '/ws/src/$NAME/b').read.access).toBe('unknown');
  });

  it('Windows paths', () => {
    const options = { platform: 'win32', home: 'C:\\Users\\me', start: 'C:\\ws' } as const;
    const entries = { 'C:\\ws\\.qwen\\settings.json': denying('Read(secrets/**)', 'Read(~/x)') };
    const context = contextOn(entries, options);
    const loaded = qwenCode.load(context);
    const ruleFor = (path: string) => loaded.decide(fileAt(path)).read;
    const inDoubt = { access: 'unknown', note: letterCaseNote };
    expect(ruleFor('C:\\ws\\secrets\\a.txt')).toMatchObject({ ...inDoubt, rule: { text: 'Read(secrets/**)' } });
    expect(ruleFor('C:\\Users\\me\\x')).toMatchObject({ ...inDoubt, rule: { text: 'Read(~/x)' } });
    expect(loaded.decide(fileAt('C:\\ws\\a.txt')).read.access).toBe('open');
  });
});

describe('other channels', () => {
  it('nobody can say of its own folder whether a search of it is asked about', () => {
    const settings = { '/ws/.qwen/settings.json': '{ "tools": { "approvalMode": "plan", "useRipgrep": false } }' };
    const access = (path: string) => decide({ ...settings, [path]: '' }, path).search.access;
    expect([access('/home/me/.qwen/notes.txt'), access('/home/me/x')]).toEqual(['unknown', 'asks']);
  });

  it('on Windows nobody saw whether the search knows ignore files', () => {
    const options = { platform: 'win32', home: 'C:\\Users\\me', start: 'C:\\ws' } as const;
    const { search } = decide({ 'C:\\ws\\.qwenignore': 'a.txt' }, 'C:\\ws\\a.txt', options);
    expect(search.access).toBe('unknown');
  });

  it('the shell lists the ways round a rule', () => {
    const { shell } = decide({ '/ws/.qwen/settings.json': denying('Read(a.txt)') }, '/ws/a.txt');
    expect(shell).toMatchObject({ access: 'open', forms: ['bash -c', 'cat with a wildcard', 'grep -r'] });
  });

  it('MCP servers and the companion are unknown when present', () => {
    const entries = { '/ws/.qwen/settings.json': '{ "mcpServers": { "files": {} } }' };
    expect(decide(entries, '/ws/a').mcp.access).toBe('unknown');
    expect(decide({}, '/ws/a').mcp.access).toBe('none');
    const editorExtensions = ['qwenlm.qwen-code-vscode-ide-companion'];
    expect(decide({}, '/ws/a', { editorExtensions }).editor.access).toBe('unknown');
  });
});

describe('properties', () => {
  it('any rule and any ignore line give a verdict, the same object for the same answer', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (rule, line) => {
        const entries = { '/ws/.qwen/settings.json': denying(`Read(${rule})`), '/ws/.qwenignore': line };
        const loaded = qwenCode.load(contextOn(entries));
        const answers = ['/ws/zz1', '/ws/zz2'].map((path) => loaded.decide(fileAt(path)));
        expect(['open', 'blocked', 'unknown']).toContain(answers[0]?.read.access);
        if (answers[0]?.read.access === 'open' && answers[1]?.read.access === 'open')
          expect(answers[0]).toBe(answers[1]);
      }),
      { numRuns: 60 },
    );
  });
});
