import fc from 'fast-check';
import { expect, it } from 'vitest';
import { denying } from '../../../../test/support/access-context';
import { accessOf, afterFix, lint, type Tree } from '../../../../test/support/lint-stage';
import { channels, type Access } from '../../../model/access';
import { inGit } from './proof';

/** Where people write patterns, and how. */
const places: readonly (readonly [agent: string, file: string, text: (pattern: string) => string])[] = [
  ['claude-code', '/ws/.claude/settings.json', (pattern) => denying(`Read(${pattern})`)],
  ['claude-code', '/home/me/.claude/settings.json', (pattern) => denying(`Read(${pattern})`)],
  ['qwen-code', '/ws/.qwen/settings.json', (pattern) => denying(`Read(${pattern})`)],
  ['opencode', '/ws/opencode.json', (pattern) => JSON.stringify({ permission: { read: { [pattern]: 'deny' } } })],
  ['kilo-code', '/ws/kilo.json', (pattern) => JSON.stringify({ permission: { read: { [pattern]: 'deny' } } })],
  ['gemini-cli', '/ws/.geminiignore', (pattern) => `${pattern}\n`],
  ['roo-code', '/ws/.rooignore', (pattern) => `${pattern}\n`],
  ['cursor', '/ws/.cursorignore', (pattern) => `${pattern}\n`],
  ['kilo-code', '/ws/.kilocodeignore', (pattern) => `${pattern}\n`],
];

const names = ['a.txt', 'docs', 'docs/', 'docs/a.txt', '*.txt', '/a.txt', '*', 'docs/**', '.env', '.env*', '*.env'];
const around: readonly (readonly [before: string, after: string])[] = [
  ...[
    '',
    ' ',
    './',
    '././',
    'src/../',
    '../',
    '.\\',
    'docs\\',
    '\\',
    '**\\',
    '*/',
    '**/',
    '/ws/',
    '~/',
    '$HOME/',
    'path:',
  ].map((before) => [before, ''] as const),
  ...[' # n', '/..', '{,x}', ',b.md', '|b.md', ':*', '!(x)', '[!x]', '\\?'].map((after) => ['', after] as const),
  ['@(', '|x)'],
  ['{', ',x}'],
  ['"', '"'],
];
const paths = ['a.txt', 'src/a.txt', 'docs/a.txt', 'src/docs/b.md', '.env', 'src/.env', 'b.md'].map(
  (path) => `/ws/${path}`,
);
const beside: Tree = { '/ws/docs/a.txt': '', '/ws/src/a.txt': '', '/ws/.env': '' };
const strictness: readonly Access[] = ['open', 'unknown', 'asks', 'blocked', 'none'];

function ranks(agent: string, tree: Tree): readonly (readonly [place: string, rank: number])[] {
  return paths.flatMap((path) => {
    const verdict = accessOf(agent, tree, path, inGit);
    return channels.map((channel) => [`${path} ${channel}`, strictness.indexOf(verdict[channel].access)] as const);
  });
}

it('no fix leaves a file less guarded than before', () => {
  const anyPlace = fc.constantFrom(...places);
  fc.assert(
    fc.property(anyPlace, fc.constantFrom(...around), fc.constantFrom(...names), (place, [before, after], name) => {
      const [agent, file, text] = place;
      const tree = { ...beside, [file]: text(before + name + after) };
      for (const problem of lint(tree, { ...inGit, agents: [agent] })) {
        if (problem.fix === null) continue;
        const now = new Map(ranks(agent, afterFix(tree, problem)));
        expect(ranks(agent, tree).filter(([key, rank]) => (now.get(key) ?? 0) < rank)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
