import { describe, expect, it } from 'vitest';
import { afterFix, codes, lint, problemOf, readAccess, type Tree } from '../../../test/support/lint-stage';
import { ignoreReaders } from './ignore-readers';

const gemini = { agents: ['gemini-cli'] };

describe('lines that match nothing, and a path that the repaired line guards', () => {
  it.each([
    ['./a.txt', 'leading-dot-slash', '/a.txt', '/ws/a.txt'],
    ['././a.txt', 'leading-dot-slash', '/a.txt', '/ws/a.txt'],
    ['src/../a.txt', 'parent-path', '/a.txt', '/ws/a.txt'],
    ['*.pem # keys', 'inline-comment', '# keys\n*.pem', '/ws/src/k.pem'],
    ['*.pem  #', 'inline-comment', '*.pem', '/ws/k.pem'],
    ['secrets\\a.txt', 'backslash-path', 'secrets/a.txt', '/ws/secrets/a.txt'],
    ['.\\secrets\\a.txt', 'backslash-path', '/secrets/a.txt', '/ws/secrets/a.txt'],
    ['@(a|b).txt', 'extglob', 'a.txt\nb.txt', '/ws/b.txt'],
    ['*.{pem,key}', 'braces', '*.pem\n*.key', '/ws/src/x.key'],
  ])('%s: %s', (line, code, repaired, path) => {
    const tree = { '/ws/.geminiignore': `x\n${line}\ny\n` };
    expect(codes(tree, gemini)).toEqual([code]);
    expect(readAccess('gemini-cli', tree, path)).toBe('open');
    const after = afterFix(tree, problemOf(tree, code, gemini));
    expect(after['/ws/.geminiignore']).toBe(`x\n${repaired}\ny\n`);
    expect([codes(after, gemini), readAccess('gemini-cli', after, path)]).toEqual([[], 'blocked']);
  });

  it.each([
    ['../a.txt', 'parent-path'],
    ['!./a.txt', 'leading-dot-slash'],
    ['C:\\Users\\me\\x', 'backslash-path'],
    ['*.!(txt)', 'extglob'],
  ])('%s: %s, with no right form', (line, code) => {
    expect(lint({ '/ws/.geminiignore': line }, gemini)).toMatchObject([{ code: `gemini-cli/${code}`, fix: null }]);
  });

  it('a blank in front, where it is not trimmed', () => {
    const tree = { '/ws/.rooignore': ' .env\n' };
    expect(codes(tree, { agents: ['roo-code'] })).toEqual(['leading-blank']);
    const after = afterFix(tree, problemOf(tree, 'leading-blank', { agents: ['roo-code'] }));
    expect([readAccess('roo-code', tree, '/ws/.env'), readAccess('roo-code', after, '/ws/.env')]).toEqual([
      'open',
      'blocked',
    ]);
    expect(codes({ '/ws/.geminiignore': ' .env\n' }, gemini)).toEqual([]);
  });

  it('a backslash before a dot only where the folder exists', () => {
    expect(codes({ '/ws/.geminiignore': 'src\\.env' }, gemini)).toEqual([]);
    expect(codes({ '/ws/.geminiignore': 'src\\.env', '/ws/src/a': '' }, gemini)).toEqual(['backslash-path']);
  });

  it('keeps line ends and a BOM', () => {
    const tree = { '/ws/.geminiignore': '\uFEFFok/\r\n*.pem # keys\r\n' };
    const problem = problemOf(tree, 'inline-comment', gemini);
    expect(problem.range).toEqual({ startLine: 2, startColumn: 1, endLine: 2, endColumn: 13 });
    expect(afterFix(tree, problem)['/ws/.geminiignore']).toBe('\uFEFFok/\r\n# keys\r\n*.pem\r\n');
  });
});

describe('sound lines are left alone', () => {
  it.each([
    '# c',
    '\\#hash',
    'a\\ b',
    '!x/',
    '*.{a}',
    '\\!bang',
    'a#b',
    'file\\.txt',
    '.env',
    '.env.*',
    '..hidden',
    'a(b).txt',
    'what?(1)',
    '\\*star',
    '/secrets/',
    '**/x',
  ])('%s', (line) => {
    expect(codes({ '/ws/.geminiignore': line }, gemini)).toEqual([]);
  });

  it('a name that really is so', () => {
    expect(codes({ '/ws/.geminiignore': 'C #.txt', '/ws/C #.txt': '' }, gemini)).toEqual([]);
    expect(codes({ '/ws/.geminiignore': '{a,b}.txt', '/ws/{a,b}.txt': '' }, gemini)).toEqual([]);
  });

  it('braces where nobody knows the library', () => {
    expect(codes({ '/ws/.cursorignore': '*.{pem,key}' }, { agents: ['cursor'] })).toEqual([]);
  });
});

describe('exceptions', () => {
  it.each(['secrets/\n!secrets/ok.txt', 'secrets\n!/secrets/deep/ok.txt', '*\n!src/ok.txt'])(
    '%j takes nothing out',
    (text) => {
      const tree = { '/ws/.geminiignore': text };
      expect(codes(tree, gemini)).toEqual(['exception-in-ignored-folder']);
    },
  );

  it.each([
    'secrets/*\n!secrets/ok.txt',
    'secrets/\n!secrets/\n!secrets/ok.txt',
    '*.txt\n!ok.txt',
    '*.txt\n!docs/ok.txt',
    'secrets/\n!other/ok.txt',
  ])('%j does', (text) => {
    expect(codes({ '/ws/.geminiignore': text }, gemini)).toEqual([]);
  });
});

describe('every agent with ignore files', () => {
  it.each(ignoreReaders.flatMap(({ agent, files }) => files.map((file) => [agent, file] as const)))(
    '%s: %s',
    (agent, file) => {
      const path = file.replace(/^~/, '/home/me').replace(/^(?!\/)/, '/ws/');
      expect(codes({ [path]: './a\n' }, { agents: [agent] })).toContain('leading-dot-slash');
    },
  );

  it('a file named in the settings', () => {
    const tree: Tree = {
      '/home/me/.gemini/settings.json': '{"context":{"fileFiltering":{"customIgnoreFilePaths":["mine.txt"]}}}',
      '/ws/mine.txt': './a\n',
    };
    expect(lint(tree, gemini)).toMatchObject([{ file: 'mine.txt', code: 'gemini-cli/leading-dot-slash' }]);
  });

  it('a file that several read is told of once', () => {
    const tree = { '/ws/.aiignore': './a\n' };
    const found = lint(tree).filter(({ code }) => code.endsWith('/leading-dot-slash'));
    expect(found.map(({ agent }) => agent)).toEqual(['qwen-code']);
    expect(codes(tree, { agents: ['junie'] })).toContain('leading-dot-slash');
  });
});
