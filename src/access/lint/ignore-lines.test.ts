import { describe, expect, it } from 'vitest';
import { afterFix, codes, lint, problemOf } from '../../../test/support/lint-stage';

const gemini = { agents: ['gemini-cli'] };

describe('a line that matches nothing', () => {
  it.each([
    ['*.pem # keys', '# keys\n*.pem'],
    ['*.pem  #', '*.pem'],
  ])('%j: the comment goes to its own line', (line, repaired) => {
    const tree = { '/ws/.geminiignore': `x\n${line}\ny\n` };
    const after = afterFix(tree, problemOf(tree, 'inline-comment', gemini));
    expect(after['/ws/.geminiignore']).toBe(`x\n${repaired}\ny\n`);
  });

  it('a backslash before a dot only where the folder exists', () => {
    expect(codes({ '/ws/.geminiignore': 'src\\.env' }, gemini)).toEqual([]);
    expect(codes({ '/ws/.geminiignore': 'src\\.env', '/ws/src/a': '' }, gemini)).toEqual(['backslash-path']);
  });

  it.each(['src\\*.txt', '/src\\*.txt', 'src\\?.txt', 'src\\[ab].txt'])(
    '%s: a backslash before a wildcard only where the folder exists, and no file of that name',
    (line) => {
      expect(codes({ '/ws/.geminiignore': line }, gemini)).toEqual([]);
      expect(codes({ '/ws/.geminiignore': line, '/ws/src/a': '' }, gemini)).toEqual(['backslash-path']);
      const literal = line.replaceAll('\\', '').replace(/^\//, '');
      expect(codes({ '/ws/.geminiignore': line, '/ws/src/a': '', [`/ws/${literal}`]: '' }, gemini)).toEqual([]);
    },
  );

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

  it('an escaped star at the end, which releases of the library read as a star', () => {
    expect(codes({ '/ws/.geminiignore': 'src\\*', '/ws/src/a': '' }, gemini)).toEqual([]);
  });

  it('brackets that are escaped in a folder that is there', () => {
    expect(codes({ '/ws/.geminiignore': 'app/\\[id\\]/x.ts', '/ws/app/[id]/x.ts': '' }, gemini)).toEqual([]);
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

describe('several agents', () => {
  it('a file that several read is told of once', () => {
    const tree = { '/ws/.aiignore': './a\n' };
    const found = lint(tree).filter(({ code }) => code.endsWith('/leading-dot-slash'));
    expect(found.map(({ agent }) => agent)).toEqual(['qwen-code']);
    expect(codes(tree, { agents: ['junie'] })).toContain('leading-dot-slash');
  });
});
