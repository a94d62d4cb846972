import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { denying } from '../../test/support/access-context';
import { lint, type Tree } from '../../test/support/lint-stage';
import { ProblemDiagnostics } from './problem-diagnostics';

const settings = '/ws/.claude/settings.json';
const only = { agents: ['claude-code'] };

class Editor {
  readonly shown: Record<string, readonly Diagnostic[]> = {};
  readonly problems = new ProblemDiagnostics('/home/me', ({ uri, diagnostics }) => {
    this.shown[uri] = diagnostics;
  });

  show(tree: Tree, folder = '/ws'): void {
    this.problems.show(folder, lint(tree, only));
  }

  get messages(): readonly (readonly [string, number])[] {
    return Object.entries(this.shown).map(([uri, found]) => [uri, found.length]);
  }
}

describe('squiggles', () => {
  it('stand in the file itself, and go when the rule is sound', () => {
    const editor = new Editor();
    editor.show({ [settings]: denying('Write(b)') });
    expect(editor.shown['file:///ws/.claude/settings.json']).toEqual([
      {
        range: { start: { line: 0, character: 24 }, end: { line: 0, character: 34 } },
        severity: 2,
        source: 'Sightline',
        code: 'claude-code/other-tool-rule',
        message: 'A path rule for this tool never keeps a file from being read; only Read(...) rules do.',
        codeDescription: { href: 'https://code.claude.com/docs/en/permissions' },
      },
    ]);
    editor.show({ [settings]: denying('Read(b)') });
    expect(editor.messages).toEqual([['file:///ws/.claude/settings.json', 0]]);
  });

  it('of the home folder stand once, and stay while one folder has them', () => {
    const editor = new Editor();
    const tree = { '/home/me/.claude/settings.json': denying('Write(b)') };
    editor.show(tree, '/ws');
    editor.show(tree, '/other');
    expect(editor.messages).toEqual([['file:///home/me/.claude/settings.json', 1]]);
    editor.problems.show('/ws', []);
    expect(editor.messages).toEqual([['file:///home/me/.claude/settings.json', 1]]);
    editor.problems.show('/other', []);
    expect(editor.messages).toEqual([['file:///home/me/.claude/settings.json', 0]]);
  });
});

describe('quick fixes', () => {
  const at = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character } });
  const uri = 'file:///ws/.claude/settings.json';

  it('name the problem, at its place only', () => {
    const editor = new Editor();
    editor.show({ [settings]: denying('Write(b)') });
    expect(editor.problems.quickFixes(uri, at(3))).toEqual([]);
    expect(editor.problems.quickFixes(uri, at(30))).toMatchObject([
      {
        title: 'Use Read(...) for this path',
        kind: 'quickfix',
        command: {
          command: 'sightline.fixRule',
          arguments: [
            {
              folder: '/ws',
              problem: {
                agent: 'claude-code',
                code: 'claude-code/other-tool-rule',
                file: '.claude/settings.json',
                range: { startLine: 1, startColumn: 25 },
              },
            },
          ],
        },
      },
    ]);
  });

  it('are not offered where there is no right form', () => {
    const editor = new Editor();
    editor.show({ [settings]: denying('Read()') });
    expect(editor.problems.quickFixes(uri, at(26))).toEqual([]);
  });
});
