import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { configuredAgents } from '../../test/bench/configured-agents';
import { contextOn, fileAt } from '../../test/support/access-context';
import { stage, type TruthTable } from '../../test/support/truth-table';
import { agents, loadAccess } from '.';
import type { AccessContext, AccessTarget } from './agent';
import { AlikeFiles } from './alike';
import { namesIn } from './matchers/names';

const folder = join(import.meta.dirname, 'agents');
const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.truth.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as TruthTable)
  .filter(({ agent }) => (agent as string | undefined) !== undefined);

/** What the agents say of the targets as a model answers, and each by itself. */
function bothWays(context: AccessContext, ids: readonly string[], targets: readonly AccessTarget[]) {
  const model = loadAccess(context, ids);
  const loaded = agents.filter(({ id }) => ids.includes(id)).map((agent) => agent.load(context));
  const shared = targets.map((target) => model.verdicts(target).map(({ channels }) => channels));
  return { shared, single: targets.map((target) => loaded.map((agent) => agent.decide(target))) };
}

/** Neighbours of a file that rules about it may or may not mean too. */
function neighbours(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const names = ['plain.txt', 'Plain.TXT', name, `x${name}`, `${name}x`, `x.${name}`, `${name}.x`, name.toUpperCase()];
  return [dirname(path), `${dirname(path)}/deep`, `${dirname(path)}/${name}`].flatMap((above) =>
    names.map((each) => `${above}/${each}`),
  );
}

describe('a model answers as each agent does by itself', () => {
  it.each(tables)('in the workspaces of the truth about $agent', ({ agent, trees, cases }) => {
    for (const row of cases) {
      const { context, names, target } = stage(trees, row);
      const asked = names.map(target);
      const around = asked.flatMap(({ absolutePath }) => neighbours(absolutePath)).map(fileAt);
      const { shared, single } = bothWays(context, [agent], [...around, ...asked]);
      expect(shared, row.id).toEqual(single);
    }
  });

  const piece = fc.constantFrom(
    ...[
      'a',
      'b',
      '.env',
      'x.key',
      'src',
      '*',
      '**',
      '/',
      '/',
      '*.key',
      '?',
      '[ab]',
      '{a,b}',
      '!',
      '\\',
      ' ',
      'A',
      '**/',
    ],
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  const name = fc.constantFrom('a', 'b', 'ab', 'A', 'x.key', 'y.key', 'x.KEY', '.env', 'src', 'c.txt', 'd.txt', 'a.b');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `/ws/${names.join('/')}`);

  /** Every list of a workspace in which each agent is configured, with other patterns in it. */
  function configuredWith(patterns: readonly string[]): Readonly<Record<string, string>> {
    const rules = patterns.flatMap((each) => [`Read(${each})`, `Read(//**/${each})`]);
    const wildcards = Object.fromEntries(patterns.map((each) => [each, 'deny']));
    const settings: Readonly<Record<string, unknown>> = {
      '.claude/settings.json': { permissions: { deny: rules.slice(1), ask: rules.slice(0, 1) } },
      '.qwen/settings.json': { permissions: { deny: rules } },
      '.cursor/cli.json': { permissions: { deny: rules } },
      'opencode.json': { permission: { read: wildcards, bash: { [`cat ${patterns[0] ?? ''}`]: 'deny' } } },
      'kilo.json': { permission: { read: wildcards } },
      '.zed/settings.json': { private_files: patterns, file_scan_exclusions: patterns.slice(0, 1) },
      '.factory/settings.json': { sandbox: { enabled: true, filesystem: { denyRead: patterns } } },
    };
    const entries = Object.entries(configuredAgents).map(([file, text]) => {
      const own = settings[file];
      const isList = !file.endsWith('.json');
      return [`/ws/${file}`, own === undefined ? (isList ? patterns.join('\n') : text) : JSON.stringify(own)] as const;
    });
    return Object.fromEntries([['/ws/src/.gitignore', patterns.slice(0, 1).join('\n')], ...entries]);
  }

  it('under rules of any kind', () => {
    const ids = agents.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(path, { minLength: 4, maxLength: 16 }),
        fc.boolean(),
        (patterns, paths, isRepository) => {
          const git = { root: isRepository ? '/ws' : null, isCommitted: (each: string) => each.endsWith('key') };
          const context = contextOn(configuredWith(patterns), { git });
          const { shared, single } = bothWays(context, ids, paths.map(fileAt));
          expect(shared).toEqual(single);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('AlikeFiles', () => {
  function questions(paths: readonly string[], patterns: readonly string[]): readonly string[] {
    const asked: string[] = [];
    const alike = new AlikeFiles(contextOn({ '/ws/': '' }), namesIn(patterns), ({ absolutePath }) =>
      asked.push(absolutePath),
    );
    for (const each of paths) alike.answer(fileAt(each));
    return asked;
  }

  it.each<[string, string[], string[], string[]]>([
    ['what no rule names is asked about once', [], ['/ws/a.txt', '/ws/b.txt', '/ws/A.md'], ['/ws/a.txt']],
    ['and once more for each depth', [], ['/ws/a', '/ws/x/a', '/ws/y/b'], ['/ws/a', '/ws/x/a']],
    ['a name by itself', ['*.key'], ['/ws/a.key', '/ws/b.key', '/ws/c'], ['/ws/a.key', '/ws/c']],
    [
      'in another letter case',
      ['*.key'],
      ['/ws/a.key', '/ws/B.key', '/ws/C.KEY'],
      ['/ws/a.key', '/ws/B.key', '/ws/C.KEY'],
    ],
    [
      'a folder that a rule names',
      ['src/**'],
      ['/ws/x/a', '/ws/src/a', '/ws/src/b', '/ws/y/b'],
      ['/ws/x/a', '/ws/src/a'],
    ],
    ['a name of which a rule says more', ['src/a*'], ['/ws/ab', '/ws/ac', '/ws/b'], ['/ws/ab', '/ws/ac', '/ws/b']],
    [
      'unusual names',
      [],
      ['/ws/.a', '/ws/.b', '/ws/a b', '/ws/a.', '/ws/é'],
      ['/ws/.a', '/ws/.b', '/ws/a b', '/ws/a.', '/ws/é'],
    ],
    ['paths outside', [], ['/x/a', '/x/b', '/wsx/a'], ['/x/a', '/x/b', '/wsx/a']],
  ])('%s', (_, patterns, paths, expected) => {
    expect(questions(paths, patterns)).toEqual(expected);
  });
});
