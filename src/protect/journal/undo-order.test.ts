import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryFiles, type MemoryFiles } from '../../../test/support/memory-files';
import type { Environment } from '../../model/edges';
import { planProtection } from '../planner';
import { applyPlan, type ChangePlace } from './apply';
import { listChanges } from './journal';
import { redoChange } from './redo';
import { undoChange } from './undo';

const environment: Environment = { platform: 'linux', home: '/home/ann', variables: {}, now: () => 1_800_000_000_000 };
const journalDirectory = '/home/ann/.state/sightline/changes';
const agents = ['claude-code', 'gemini-cli', 'opencode', 'zed'];

function placeFor(files: MemoryFiles): ChangePlace {
  return { files, environment, journalDirectory, root: '/ws' };
}

function workspace(entries: Readonly<Record<string, string>>): MemoryFiles {
  return memoryFiles({ '/ws/.git/HEAD': '', '/home/ann/': '', ...entries });
}

/** One change: rules for these paths and agents. */
interface Wished {
  readonly paths: readonly string[];
  readonly agents: readonly string[];
}

/** The id of the change; `null` where nothing had to be written. */
function protect(files: MemoryFiles, { paths, agents: wanted }: Wished): string | null {
  const wish = {
    paths: paths.map((path) => ({ path, isDirectory: false })),
    agents: wanted,
    scope: 'project',
  } as const;
  const plan = planProtection(wish, { files, environment, startDirectory: '/ws' });
  return plan.edits.length === 0 ? null : applyPlan(plan, placeFor(files)).id;
}

function protectLocally(files: MemoryFiles): string {
  const wish = { paths: [{ path: 'a', isDirectory: false }], agents: ['claude-code'], scope: 'local' } as const;
  return applyPlan(planProtection(wish, { files, environment, startDirectory: '/ws' }), placeFor(files)).id;
}

function configuration(files: MemoryFiles): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files.snapshot()).filter(([path]) => !path.startsWith(journalDirectory)));
}

const texts: Readonly<Record<string, readonly string[]>> = {
  '/ws/.claude/settings.json': ['{}', '{ "permissions": {} }', '{ "permissions": { "deny": [ "Read(/x)" ] } }\n', ''],
  '/ws/.geminiignore': ['', '# mine\r\nx', '\uFEFFx\n'],
  '/ws/opencode.json': ['{}', '{ "permission": "ask" }', '{ "permission": { "read": { "*": "allow" } } }'],
  '/ws/.zed/settings.json': ['{ // mine\n}', '{"private_files":["**/x",]}'],
};

const someFiles = fc
  .record(
    Object.fromEntries(
      Object.entries(texts).map(([file, all]) => [file, fc.option(fc.constantFrom(...all), { nil: null })]),
    ),
  )
  .map((found) =>
    Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== null)),
  );

const someWishes = fc.array(
  fc.record({
    paths: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
    agents: fc.subarray(agents, { minLength: 1 }),
  }),
  { minLength: 2, maxLength: 4 },
);

describe('undo in any order', { timeout: 60_000 }, () => {
  it('removes a file and a folder that an earlier change made, once nothing of ours is there', () => {
    const files = workspace({});
    const ids = ['a', 'b'].map((path) => protect(files, { paths: [path], agents: ['claude-code', 'gemini-cli'] })!);
    const before = configuration(workspace({}));
    for (const id of ids) undoChange(id, placeFor(files));
    expect(configuration(files)).toEqual(before);
    expect(() => files.stat('/ws/.claude')).toThrow();
  });

  it.each([true, false])(
    'removes a folder that holds files of several changes with the last of them, edited: %s',
    (edited) => {
      const files = workspace({});
      const ids = [protect(files, { paths: ['a'], agents: ['claude-code'] })!, protectLocally(files)];
      const compact = new TextEncoder().encode('{"permissions":{"deny":["Read(/a)"]}}');
      for (const name of edited ? ['settings.json', 'settings.local.json'] : []) {
        files.writeFile(`/ws/.claude/${name}`, compact);
      }
      undoChange(ids[0]!, placeFor(files));
      expect(files.readDirectory('/ws/.claude').map(({ name }) => name)).toEqual(['settings.local.json']);
      undoChange(ids[1]!, placeFor(files));
      expect(() => files.stat('/ws/.claude')).toThrow();
      expect(configuration(files)).toEqual(configuration(workspace({})));
    },
  );

  it('removes a file that an earlier change made and somebody wrote anew, once nothing else stands in it', () => {
    const files = workspace({});
    const first = protect(files, { paths: ['a'], agents: ['claude-code'] })!;
    files.writeFile('/ws/.claude/settings.json', new TextEncoder().encode('{"permissions":{"deny":["Read(/a)"]}}'));
    protect(files, { paths: ['b'], agents: ['claude-code'] });
    undoChange(first, placeFor(files));
    undoChange('last', placeFor(files));
    expect(configuration(files)).toEqual(configuration(workspace({})));
    expect(() => files.stat('/ws/.claude')).toThrow();
  });

  it('takes a list away again that an earlier change put into a file', () => {
    const settings = { '/ws/.claude/settings.json': '{ "model": "m" }' };
    const files = workspace(settings);
    const ids = ['a', 'b'].map((path) => protect(files, { paths: [path], agents: ['claude-code'] })!);
    for (const id of ids) undoChange(id, placeFor(files));
    expect(configuration(files)).toEqual(configuration(workspace(settings)));
  });

  it('leaves what stands beside the later changes alone, and in the end every byte as it was', () => {
    fc.assert(
      fc.property(someFiles, someWishes, fc.infiniteStream(fc.nat()), (entries, wishes, dice) => {
        const files = workspace(entries);
        for (const wish of wishes) protect(files, wish);
        for (let left = listChanges(placeFor(files)); left.length > 0; left = listChanges(placeFor(files))) {
          undoChange(left[dice.next().value % left.length]!.id, placeFor(files));
        }
        expect(configuration(files)).toEqual(configuration(workspace(entries)));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the files as if the later change alone had been made, and redo brings the earlier one back', () => {
    fc.assert(
      fc.property(someFiles, (entries) => {
        const [files, other] = [workspace(entries), workspace(entries)];
        const first = protect(files, { paths: ['a'], agents })!;
        protect(files, { paths: ['b'], agents });
        protect(other, { paths: ['b'], agents });
        undoChange(first, placeFor(files));
        expect(configuration(files)).toEqual(configuration(other));
        redoChange('last', placeFor(files));
        protect(other, { paths: ['a'], agents });
        expect(configuration(files)).toEqual(configuration(other));
        undoChange('all', placeFor(files));
        expect(configuration(files)).toEqual(configuration(workspace(entries)));
      }),
      { numRuns: 100 },
    );
  });

  it('takes only rules out of a file that somebody else edited in between', () => {
    const files = workspace({});
    const first = protect(files, { paths: ['a'], agents: ['gemini-cli'] })!;
    files.writeFile('/ws/.geminiignore', new TextEncoder().encode('/a\n# mine\n'));
    const second = protect(files, { paths: ['b'], agents: ['gemini-cli'] })!;
    for (const id of [first, second]) undoChange(id, placeFor(files));
    expect(configuration(files)['/ws/.geminiignore']).toBe('# mine\n');
  });
});
