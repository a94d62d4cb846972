import { describe, expect, it } from 'vitest';
import { sampleAgent, sampleDrift, sampleExposure, sampleFile, verdictFor } from '../../test/support/sample-exposure';
import type { Verdict } from '../model/access';
import type { SensitiveFile } from '../model/exposure';
import { childNodes, rootNodes, type TreeNode } from './exposure-groups';
import { countVerdicts, FolderModel, isExposedSecret } from './exposure-model';

const change = { folder: '/ws', removed: [], ...sampleExposure() };

function fileWith(path: string, verdicts: readonly Verdict[]): SensitiveFile {
  return sampleFile(path, { access: verdicts.map((verdict, index) => verdictFor(`agent-${index}`, verdict)) });
}

function folder(files: Readonly<Record<string, readonly Verdict[]>>, inUse = true): FolderModel {
  const model = new FolderModel('/ws');
  const changed = Object.entries(files).map(([path, verdicts]) => fileWith(path, verdicts));
  model.apply({ ...change, changed, agents: [sampleAgent('one', { inUse })] });
  return model;
}

const shape = (node: TreeNode): unknown =>
  node.kind === 'group' ? [node.group, node.files.map(({ file }) => file.path)] : node.kind;

describe('rootNodes', () => {
  it('lists a file once, under its most open verdict, the most open group first', () => {
    const model = folder({
      a: ['blocked', 'readable'],
      b: ['partial', 'unknown'],
      c: ['asks'],
      d: ['unknown', 'blocked'],
      e: ['blocked'],
    });
    expect(rootNodes([model]).map(shape)).toEqual([
      ['readable', ['a']],
      ['partial', ['b']],
      ['asks', ['c']],
      ['unknown', ['d']],
      ['blocked', ['e']],
    ]);
    expect(countVerdicts(model.files)).toEqual({ readable: 1, partial: 1, asks: 1, unknown: 1, blocked: 1 });
  });

  it('asks for agents where none is looked at, and lists what is sensitive all the same', () => {
    expect(rootNodes([folder({ a: [] }, false)]).map(shape)).toEqual(['chooseAgents', ['sensitive', ['a']]]);
  });

  it('says nothing before the first scan', () => {
    expect(rootNodes([new FolderModel('/ws')])).toEqual([]);
  });

  it('puts several folders together, by path', () => {
    const nodes = rootNodes([folder({ b: ['readable'] }), folder({ a: ['readable'] })]);
    expect(nodes.map(shape)).toEqual([['readable', ['a', 'b']]]);
  });

  it('shows confidential folders with how many of their files are exposed', () => {
    const model = folder({ 'clients/a': ['readable'], 'clients/b': ['partial'], 'clients-old/c': ['readable'] });
    model.confidential = [{ path: 'clients', reason: 'contract', level: 'confidential' }];
    const marks = rootNodes([model]).find(({ kind }) => kind === 'marks');
    expect(marks === undefined ? [] : childNodes(marks)).toMatchObject([{ mark: { path: 'clients' }, exposed: 1 }]);
  });

  it('begins with what is no longer guarded, what one change laid open together', () => {
    const model = folder({ a: ['readable'] });
    const rule = { file: '.other', line: 1, text: 'x' };
    model.drifts = [sampleDrift({ path: 'a' }), sampleDrift({ path: 'b', rule }), sampleDrift({ path: 'c' })];
    const [first] = rootNodes([model]);
    const changes = first === undefined ? [] : childNodes(first);
    const paths = changes.map((change) =>
      childNodes(change).map((node) => (node.kind === 'drift' ? node.drift.path : node.kind)),
    );
    expect([first?.kind, paths]).toEqual(['drifts', [['a', 'c'], ['b']]]);
  });

  it('counts what could not be judged', () => {
    const model = folder({});
    model.errors = [{ path: 'x', message: 'permission denied' }];
    expect(rootNodes([model])).toEqual([{ kind: 'errors', count: 1 }]);
  });
});

describe('a group laid out as a tree', () => {
  const rows = (node: TreeNode): unknown =>
    node.kind === 'branch'
      ? { [node.label]: childNodes(node, 'tree').map(rows) }
      : node.kind === 'file'
        ? node.file.path
        : node.kind;

  it('has folders first, and one row for folders that hold nothing but the next', () => {
    const [group] = rootNodes([
      folder({
        'a.env': ['readable'],
        'src/deep/er/x': ['readable'],
        'src/deep/er/y': ['readable'],
        'config/keys/k': ['readable'],
        'config/s': ['readable'],
        'configs/t': ['readable'],
      }),
    ]);
    expect(group === undefined ? [] : childNodes(group, 'tree').map(rows)).toEqual([
      { config: [{ keys: ['config/keys/k'] }, 'config/s'] },
      { configs: ['configs/t'] },
      { 'src/deep/er': ['src/deep/er/x', 'src/deep/er/y'] },
      'a.env',
    ]);
  });

  it('keeps files of several workspace folders apart', () => {
    const [group] = rootNodes([folder({ 'a/x': ['readable'] }), folder({ 'a/y': ['readable'] })]);
    expect(group === undefined ? [] : childNodes(group, 'tree').map(rows)).toEqual([{ a: ['a/x'] }, { a: ['a/y'] }]);
  });
});

describe('FolderModel', () => {
  it('names what changed and what is gone', () => {
    const model = folder({ a: ['readable'], b: ['readable'] });
    expect(model.apply({ ...change, changed: [fileWith('a', ['blocked'])], removed: ['b'] })).toEqual(['b', 'a']);
    expect(model.files.map(({ path }) => path)).toEqual(['a']);
  });

  it('calls only a secret that is readable an exposed secret', () => {
    expect(isExposedSecret(fileWith('a', ['readable']))).toBe(true);
    expect(isExposedSecret(fileWith('a', ['partial']))).toBe(false);
    expect(isExposedSecret({ ...fileWith('a', ['readable']), sensitivity: ['personal'] })).toBe(false);
  });
});
