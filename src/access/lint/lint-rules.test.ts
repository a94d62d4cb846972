import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../test/support/lint-stage';
import { asInsertions } from '../../protect/text/text-edits';
import { lintRules } from '.';

describe('the table of rules', () => {
  it.each(lintRules.map((rule) => [rule.code, rule] as const))('%s is well formed', (code, rule) => {
    expect(code).toMatch(new RegExp(`^${rule.agent}/[a-z]+(?:-[a-z]+)*$`));
    expect(rule.message).toMatch(/^(?:[A-Z]|permissions|ignorePatterns|respectGitignore|settings).*\.$/);
    expect(rule.link).toMatch(/^https:\/\//);
  });

  it('has each code once', () => {
    const codes = lintRules.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});

describe('linting', () => {
  const piece = fc.constantFrom(
    'Read(',
    ')',
    '"',
    ',',
    '[',
    ']',
    '{',
    '}',
    ':',
    'deny',
    'permissions',
    './',
    '!',
    '#',
    ' ',
    '\n',
    '\\',
    '**',
  );
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }).map((parts) => parts.join(''));
  const rules = fc.array(
    fc.array(piece, { maxLength: 6 }).map((parts) => `Read(${parts.join('')})`),
    { maxLength: 4 },
  );
  const files = [
    '/ws/.claudeignore',
    '/ws/.cursorignore',
    '/ws/.qwen/settings.json',
    '/ws/opencode.json',
    '/ws/CLAUDE.md',
  ];

  it('never throws, stays inside the text, and offers edits that fit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), text, rules, (file, content, deny) => {
        const tree = { [file]: content, '/ws/.claude/settings.json': JSON.stringify({ permissions: { deny } }) };
        for (const { fix } of lint(tree)) {
          for (const path of new Set(fix?.edits.map((edit) => edit.path))) {
            const edits = fix?.edits.filter((edit) => edit.path === path) ?? [];
            expect(asInsertions(tree[path] ?? '', edits)).not.toBeNull();
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
