import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOn } from '../../test/support/access-context';
import { type MemoryEntry } from '../../test/support/memory-files';
import { agents } from '../access';
import type { LoadedAgent } from '../access/agent';
import { channels, type ChannelMap } from '../model/access';
import { planProtection, scopes, type Extra, type Plan, type Scope, type WishedPath } from '../protect';
import { extraWriterFor, formatOf, withoutWriter, writers, writersFor } from '../protect/writers';
import type { Writer } from '../protect/writers/writer';

const profile = [
  'default_permissions = "mine"',
  '[permissions.mine]',
  'extends = ":workspace"',
  '[permissions.mine.filesystem.":workspace_roots"]',
  '"**/.pem" = "deny" # keys',
  '[projects."/ws"]',
  'trust_level = "trusted"',
].join('\n');

const sandboxed = { '/ws/.claude/settings.json': '{ "sandbox": { "enabled": true } }' };

type Tree = Readonly<Record<string, MemoryEntry>>;

/** What has to stand in the files before an agent's rules can be written. */
interface Ground {
  readonly files?: Tree;
  readonly scope?: Scope;
  readonly extra?: Extra;
  /** Folders cannot be written. */
  readonly onlyFiles?: boolean;
  /** Stronger files decide over the rule; whoever plans for a user finds that out. */
  readonly mayBeVain?: boolean;
  /** Where the rule starts from is not documented for sure: a path of the same name may be `unknown` afterwards. */
  readonly mayCloseMore?: boolean;
}

const grounds: Readonly<Record<string, readonly Ground[]>> = {
  'claude-code': [
    {},
    { scope: 'local' },
    { scope: 'user' },
    ...scopes.map((scope) => ({ files: sandboxed, scope, extra: 'sandbox' }) as const),
    ...scopes.map((scope) => ({ scope, extra: 'notebooks' }) as const),
    { extra: 'gitignore' },
  ],
  'gemini-cli': [{}, { extra: 'gitignore' }, { files: { '/ws/.gitignore': '*.pem\n!a*\n' }, extra: 'gitignore' }],
  'qwen-code': [{}, { scope: 'user' }],
  continue: [{}, { scope: 'user' }],
  crush: [{}, { scope: 'user' }],
  'docker-agent': [{}, { files: { '/ws/.agentsignore': '!*\n' } }],
  codex: [
    { files: { '/home/me/.codex/config.toml': profile } },
    { files: { '/home/me/.codex/config.toml': profile }, scope: 'user' },
  ],
  'cursor-cli': [
    { mayCloseMore: true },
    { files: { '/home/me/.cursor/cli-config.json': '{ "version": 1 }' }, scope: 'user', mayCloseMore: true },
  ],
  'factory-droid': [
    { files: { '/ws/.factory/settings.json': '{ "sandbox": { "enabled": true } }' }, scope: 'local', onlyFiles: true },
    {
      files: { '/home/me/.factory/settings.json': '{ "sandbox": { "enabled": true } }' },
      scope: 'user',
      onlyFiles: true,
    },
  ],
  opencode: [
    {},
    { scope: 'user' },
    { files: { '/home/me/.config/opencode/opencode.json': '{ "permission": { "*": "ask" } }' }, scope: 'user' },
    {
      files: { '/ws/opencode.json': '{ "permission": { "read": { "*": "allow", "a": "deny" } } }' },
      scope: 'user',
      mayBeVain: true,
    },
    { files: { '/ws/opencode.json': '{ "permission": "ask" }' } },
    { files: { '/ws/opencode.jsonc': '{ "permission": { "read": "allow" }, /* mine */ }' } },
    { files: { '/ws/opencode.json': '{ "permission": { "read": { "*.pem": "deny", "*": "allow" } } }' } },
    {
      files: {
        '/ws/opencode.json':
          '{ "agent": { "build": { "permission": { "read": { "*": "allow" } } }, "plan": { "permission": "allow" } } }',
      },
    },
    {
      files: {
        '/home/me/.config/opencode/opencode.json': '{ "permission": { "read": { "*": "allow" } } }',
        '/ws/opencode.json': '{ "permission": { "bash": "ask" } }',
      },
    },
  ],
  'kilo-code': [
    {},
    { scope: 'user' },
    {
      files: {
        '/ws/kilo.json': '{ "permission": { "bash": "ask" } }',
        '/ws/opencode.json': '{ "permission": { "read": { "*": "allow" } } }',
      },
    },
    { files: { '/ws/kilo.jsonc': '{ "agent": { "code": { "permission": { "*": "ask" } } } }' } },
  ],
  zed: [
    {},
    { scope: 'user' },
    { files: { '/ws/.zed/settings.json': '{\n  // mine\n  "private_files": ["**/x",],\n}' } },
  ],
  kiro: [
    { scope: 'user' },
    { files: { '/ws/.vscode/settings.json': '{ "kiroAgent.agentIgnoreFiles": [".kiroignore"] }' } },
  ],
  'roo-code': [{}, { files: { '/ws/.rooignore': '*.pem\n!a*\n' } }],
};

function contextWith(files: Tree) {
  const git = { root: '/ws', isCommitted: () => false };
  return contextOn({ '/ws/.git/HEAD': '', ...files }, { git });
}

function load(agent: string, files: Tree): LoadedAgent {
  return agents.find(({ id }) => id === agent)!.load(contextWith(files));
}

function planFor(agent: string, wished: WishedPath, files: Tree, { scope = 'project', extra }: Ground): Plan {
  const { environment, startDirectory, files: entries } = contextWith(files);
  const extras = extra === undefined ? [] : [extra];
  const wish = { paths: [wished], agents: [agent], scope, extras };
  return planProtection(wish, { files: entries, environment, startDirectory, isCommitted: () => false });
}

/** The writers whose promise a plan makes. */
function promising(agent: string, { scope = 'project', extra }: Ground): readonly Writer[] {
  const further = extra === undefined ? undefined : extraWriterFor(agent, extra);
  const own = writersFor(agent).filter((writer) => writer.scopes.includes(scope));
  return further === undefined ? own : [...own, further];
}

function applied(files: Tree, { edits }: Plan): Tree {
  return { ...files, ...Object.fromEntries(edits.map(({ file, after }) => [file, after ?? ''])) };
}

function accesses(loaded: LoadedAgent, path: string): Record<string, string> {
  const target = { absolutePath: `/ws/${path}`, realPath: `/ws/${path}`, isDirectory: false };
  const map: ChannelMap = loaded.decide(target);
  return Object.fromEntries(channels.map((channel) => [channel, map[channel].access]));
}

function isCovered(path: string, wished: WishedPath): boolean {
  return path === wished.path || (wished.isDirectory && path.startsWith(`${wished.path}/`));
}

/**
 * Short names of characters that patterns take for something else, so that they come close to one another. Not those that
 * are dots and slashes alone to a program that takes a backslash for a slash: it stumbles over them as soon as it has a rule.
 */
const names = fc
  .array(fc.constantFrom(...Array.from('aab1.-_!#*?[]{}() ~@$,^+|é日A\\'), '.env'), { minLength: 1, maxLength: 4 })
  .map((units) => units.join(''))
  .filter((name) => !/^\.+(?:\\|$)/.test(name) && name.toLowerCase() !== '.git');

const cases = fc
  .record({ folder: names, file: names, others: fc.array(names, { maxLength: 4 }), choice: fc.constantFrom(0, 1, 2) })
  .map(({ folder, file, others, choice }) => {
    const inner = [file, ...others].map((name) => `${folder}/${name}`);
    const outer = [file, ...others].filter((name) => name !== folder);
    const paths = [...new Set([...inner, ...inner.map((path) => `deep/${path}`), ...outer, `${folder}/deep/x`])];
    const wished: WishedPath = [
      { path: `${folder}/${file}`, isDirectory: false },
      { path: folder, isDirectory: true },
      { path: outer[0] ?? `${folder}/${file}`, isDirectory: false },
    ][choice]!;
    return { paths: standing(paths), wished };
  })
  .filter(({ paths, wished }) => paths.some((path) => isCovered(path, wished)));

/** Without paths that would lie below a file. */
function standing(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !paths.some((other) => path.startsWith(`${other}/`)));
}

const rows = agents
  .map(({ id }) => ({ agent: id }))
  .filter(({ agent }) => writersFor(agent).length > 0)
  .flatMap(({ agent }) => (grounds[agent] ?? [{}]).map((ground) => ({ agent, ground })));

describe('a written rule, judged by the agent’s own reading of the edited files', { timeout: 120_000 }, () => {
  it.each(rows)('$agent, $ground', ({ agent, ground }) => {
    const { files: base = {}, onlyFiles = false, mayCloseMore = false, mayBeVain = false } = ground;
    let written = 0;
    fc.assert(
      fc.property(cases, ({ paths, wished }) => {
        fc.pre(!(onlyFiles && wished.isDirectory));
        const files: Tree = { ...base, ...Object.fromEntries(paths.map((path) => [`/ws/${path}`, 'x'])) };
        const plan = planFor(agent, wished, files, ground);
        if (plan.edits.length === 0) {
          expect(plan.refusals).not.toEqual([]);
          return;
        }
        written += 1;
        const [before, after] = [load(agent, files), load(agent, applied(files, plan))];
        for (const path of paths.filter((each) => !isCovered(each, wished))) {
          const [was, is] = [accesses(before, path), accesses(after, path)];
          const mayDiffer = mayCloseMore && was['read'] === 'open' && is['read'] === 'unknown';
          if (!mayDiffer) expect([path, is]).toEqual([path, was]);
        }
        for (const path of paths.filter((each) => isCovered(each, wished))) {
          const got = accesses(after, path);
          const promised = mayBeVain || plan.refusals.length > 0 ? [] : promising(agent, ground);
          for (const { effect } of promised) {
            if (effect.channel !== null) expect([path, got[effect.channel]]).toEqual([path, effect.access]);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(written).toBeGreaterThan(20);
  });
});

describe('the table of writers', () => {
  it('holds every agent, either with a writer or with a reason', () => {
    for (const { id } of agents) {
      const [hasWriter, hasReason] = [writersFor(id).length > 0, withoutWriter(id) !== null];
      expect([id, hasWriter !== hasReason]).toEqual([id, true]);
    }
  });

  it('names agents that there are, each writer by a name of its own', () => {
    const known = [...agents.map(({ id }) => id), 'git'];
    for (const { agent } of writers) expect(known).toContain(agent);
    expect(new Set(writers.map(({ id }) => id)).size).toBe(writers.length);
  });

  it('knows the rules of older records by the name of the agent', () => {
    for (const { agent } of writers) expect([agent, formatOf(agent) !== undefined]).toEqual([agent, true]);
  });
});
