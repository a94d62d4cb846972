import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { memoryFiles, type MemoryFiles } from '../../../test/support/memory-files';
import type { Environment } from '../../model/edges';
import { planProtection } from '../planner';
import { planUnprotection } from '../unprotect';
import { applyPlan, type ChangePlace } from './apply';
import { listChanges } from './journal';
import { redoChange } from './redo';
import { undoChange } from './undo';

const environment: Environment = { platform: 'linux', home: '/home/ann', variables: {}, now: () => 1_800_000_000_000 };
const file = '/ws/opencode.json';
const config = `{
  "agent": {
    "build": { "permission": { "read": { "*": "allow" } } }
  }
}
`;
const denied = { '*': 'allow', k: 'deny' };

function workspace(): MemoryFiles {
  return memoryFiles({ '/ws/.git/HEAD': '', '/home/ann/': '', [file]: config });
}

function placeFor(files: MemoryFiles): ChangePlace {
  return { files, environment, journalDirectory: '/home/ann/changes', root: '/ws' };
}

function protect(files: MemoryFiles, path: string): string {
  const wish = { paths: [{ path, isDirectory: false }], agents: ['opencode'], scope: 'project' } as const;
  return applyPlan(planProtection(wish, { files, environment, startDirectory: '/ws' }), placeFor(files)).id;
}

function unprotect(files: MemoryFiles, path: string): string {
  const changes = listChanges(placeFor(files));
  const plan = planUnprotection({ paths: [path], agents: null }, { files, environment, changes });
  return applyPlan(plan, placeFor(files)).id;
}

function textIn(files: MemoryFiles): string {
  return files.snapshot()[file] ?? '';
}

function edit(files: MemoryFiles, change: (text: string) => string): void {
  const text = change(textIn(files));
  expect(text).not.toBe(textIn(files));
  files.writeFile(file, new TextEncoder().encode(text));
}

interface Holder {
  readonly permission?: { readonly read?: unknown };
}

/** The maps for reading, that of the whole file under the empty name. */
function mapsIn(files: MemoryFiles): Readonly<Record<string, unknown>> {
  const value = parse(textIn(files)) as Holder & { readonly agent?: Readonly<Record<string, Holder>> };
  const inner = Object.entries(value.agent ?? {}).map(([name, { permission }]) => [name, permission?.read] as const);
  return Object.fromEntries([['', value.permission?.read], ...inner]);
}

function addTheme(text: string): string {
  return text.replace('{', '{\n  "theme": "dark",');
}

function addPlanner(text: string): string {
  return text.replace('"agent": {', '"agent": {\n    "planner": { "permission": { "read": { "*": "ask" } } },');
}

function dropBuild(text: string): string {
  return text.replace(/"build": .*\n/, '"build": {}\n');
}

describe('rules of an inner agent in a file edited since', () => {
  it('are redone where they stood, and taken back again', () => {
    const files = workspace();
    protect(files, 'k');
    undoChange('last', placeFor(files));
    edit(files, addTheme);
    const edited = textIn(files);
    expect(redoChange('last', placeFor(files))[0]?.files).toEqual([{ file, outcome: 'rules only' }]);
    expect(mapsIn(files)).toEqual({ '': { k: 'deny' }, build: denied });
    undoChange('last', placeFor(files));
    expect(textIn(files)).toBe(edited);
  });

  it('are redone for an agent that was added since as well, which loses them when the path is unprotected', () => {
    const files = workspace();
    protect(files, 'k');
    undoChange('last', placeFor(files));
    edit(files, addPlanner);
    const edited = textIn(files);
    redoChange('last', placeFor(files));
    expect(mapsIn(files)).toEqual({ '': { k: 'deny' }, build: denied, planner: { '*': 'ask', k: 'deny' } });
    expect(listChanges(placeFor(files))[0]?.edits[0]?.wishes).toHaveLength(3);
    unprotect(files, 'k');
    expect(textIn(files)).toBe(edited);
  });

  it('are redone without those of an agent that has none of its own any more', () => {
    const files = workspace();
    protect(files, 'k');
    undoChange('last', placeFor(files));
    edit(files, dropBuild);
    redoChange('last', placeFor(files));
    expect(mapsIn(files)).toEqual({ '': { k: 'deny' }, build: undefined });
  });

  it('are written into a file made anew for the whole file only', () => {
    const files = workspace();
    protect(files, 'k');
    undoChange('last', placeFor(files));
    files.removeFile(file);
    redoChange('last', placeFor(files));
    expect(mapsIn(files)).toEqual({ '': { k: 'deny' } });
    expect(listChanges(placeFor(files))[0]?.edits[0]?.rules).toEqual(['"k": "deny"']);
  });

  it('are put back when their removal is undone, and nothing else is written', () => {
    const files = workspace();
    protect(files, 'k');
    unprotect(files, 'k');
    edit(files, addPlanner);
    const [undone] = undoChange('last', placeFor(files));
    expect(undone?.files).toEqual([{ file, outcome: 'added rules', missing: [] }]);
    expect(mapsIn(files)).toEqual({ '': { k: 'deny' }, build: denied, planner: { '*': 'ask' } });
  });

  it('stay when an earlier change is undone', () => {
    const files = workspace();
    const first = protect(files, 'k');
    protect(files, 'l');
    undoChange(first, placeFor(files));
    expect(mapsIn(files)).toEqual({ '': { l: 'deny' }, build: { '*': 'allow', l: 'deny' } });
    undoChange('last', placeFor(files));
    expect(textIn(files)).toBe(config);
  });
});
