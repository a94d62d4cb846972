import { describe, expect, it } from 'vitest';
import { contextOn, denying } from '../../test/support/access-context';
import { lint, type Tree } from '../../test/support/lint-stage';
import { memoryFiles } from '../../test/support/memory-files';
import { letters } from '../detect/test-samples';
import type { Problem } from '../model/problem';
import type { Plan } from '../protect';
import { fixTargets } from './fix-targets';
import { planRuleFix } from './rule-fix';

const settings = '/ws/.claude/settings.json';
const only = { agents: ['claude-code', 'cursor'] };

/** Plans the fix of a problem, of the only one when none is given. */
function plan(tree: Tree, problem: Problem | undefined = lint(tree, only)[0]): Plan {
  if (problem === undefined) throw new Error('there is no problem');
  const files = memoryFiles({ '/ws/': '', '/home/me/': '', ...tree });
  const context = contextOn({}, {});
  return planRuleFix(problem, {
    files,
    contextOn: (changed) => ({ ...context, files: changed }),
    targets: fixTargets({ root: '/ws', files, environment: context.environment, excluded: () => false }),
  });
}

function reasons(planned: Plan): readonly string[] {
  expect(planned.edits).toEqual([]);
  return planned.refusals.map(({ reason }) => reason);
}

describe('a fix', () => {
  it('keeps what it takes out, for undo', () => {
    const { edits, refusals } = plan({ [settings]: denying('Write(.env)') });
    expect(refusals).toEqual([]);
    expect(edits).toEqual([
      {
        agent: 'claude-code',
        file: settings,
        before: denying('Write(.env)'),
        after: denying('Read(.env)'),
        insertions: [{ offset: 24, text: '"Read(.env)"', removed: '"Write(.env)"' }],
        rules: [],
        removedRules: [],
        wishes: [],
        effects: [],
      },
    ]);
  });

  it('over two files, one of them new', () => {
    const { edits } = plan({ '/ws/.cursorindexingignore': 'a.txt\nb.txt\n' });
    expect(edits.map(({ file, before, after }) => [file, before, after])).toEqual([
      ['/ws/.cursorignore', null, 'a.txt\n'],
      ['/ws/.cursorindexingignore', 'a.txt\nb.txt\n', 'b.txt\n'],
    ]);
  });

  it('that opens a file is refused, with the file', () => {
    const rules = denying('Read(.env*)', 'Read(.env!(.example))');
    const tree = { [settings]: rules, '/ws/.env.example': '' };
    const problem = lint(tree, only).find(({ code }) => code === 'claude-code/extglob');
    expect(reasons(plan(tree, problem))).toEqual([
      'afterwards Claude Code could read /ws/.env.example more easily than before',
    ]);
  });

  it('that puts allow rules in force is refused where they open a file', () => {
    const text = '{ "permissions": { "allow": ["Read(~/**)"], "deny": ["Read(.env)"] }, }';
    expect(reasons(plan({ '/home/me/.claude/settings.json': text }))).toEqual([
      'afterwards Claude Code could read /home/me/.env more easily than before',
    ]);
  });

  it('that would put a secret into the journal is refused', () => {
    const token = ['gh', 'p_'].join('') + letters(36);
    const [reason] = reasons(plan({ [settings]: `{\n  // ${token}\n  "model": "x"\n}` }));
    expect(reason).toMatch(/looks like a secret/);
    expect(reason).not.toContain(token);
  });

  it('of a file that has changed since is refused', () => {
    const [problem] = lint({ [settings]: denying('Read(a)', 'Write(b)') }, only);
    expect(reasons(plan({ [settings]: '{}' }, problem))).toEqual(['the file has changed since it was judged']);
  });

  it('of a file that is no text is refused', () => {
    const [problem] = lint({ [settings]: denying('Write(b)') }, only);
    expect(reasons(plan({ [settings]: { error: 'no-permission' } }, problem))).toHaveLength(1);
  });

  it('that leaves broken JSON is refused', () => {
    const [problem] = lint({ [settings]: denying('Write(b)') }, only);
    const edits = [{ path: settings, offset: 0, length: 1, text: '' }];
    const broken = problem && { ...problem, fix: { title: 'x', edits } };
    expect(reasons(plan({ [settings]: denying('Write(b)') }, broken))).toEqual([
      `${settings} would be no JSON afterwards`,
    ]);
  });

  it('of a problem without one is refused', () => {
    const [problem] = lint({ [settings]: denying('Read()') }, only);
    expect(reasons(plan({ [settings]: denying('Read()') }, problem))).toEqual(['there is no fix for this problem']);
  });
});
