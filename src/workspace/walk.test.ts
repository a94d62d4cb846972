import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryFiles, type MemoryEntry } from '../../test/support/memory-files';
import type { DirectoryEntry, ReadableFiles } from '../model/edges';
import { FileError } from '../model/edges';
import { isInside, reasonOf, walk, type WalkStep } from './walk';

interface Walked {
  readonly from?: string;
  readonly excluded?: (path: string) => boolean;
}

function steps(files: ReadableFiles, { from = '', excluded = () => false }: Walked = {}): WalkStep[] {
  return [...walk({ root: '/ws', files, excluded }, from)];
}

/** Steps in short: the path alone for a file, `-path` for a skipped one, `!path: reason` for an error. */
function walked(entries: Record<string, MemoryEntry>, options?: Walked): string[] {
  return steps(memoryFiles(entries), options)
    .map((step) => {
      if (step.kind === 'file') return step.path;
      return step.kind === 'skipped' ? `-${step.path}` : `!${step.path}: ${step.message}`;
    })
    .sort();
}

describe('walk', () => {
  it('gives every file with its real place', () => {
    const files = memoryFiles({ '/ws/a': '', '/ws/d/e/f': '', '/elsewhere/x': '' });
    expect(steps(files)).toEqual([
      { kind: 'file', path: 'a', realPath: '/ws/a' },
      { kind: 'file', path: 'd/e/f', realPath: '/ws/d/e/f' },
    ]);
  });

  it('takes a link to a file as a file of its own, inside the workspace or not', () => {
    const files = memoryFiles({ '/ws/a': '', '/ws/l': { link: 'a' }, '/ws/m': { link: '/x' }, '/x': '' });
    expect(steps(files)).toContainEqual({ kind: 'file', path: 'l', realPath: '/ws/a' });
    expect(steps(files)).toContainEqual({ kind: 'file', path: 'm', realPath: '/x' });
  });

  it('does not follow links to folders: skipped inside, reported outside', () => {
    expect(walked({ '/ws/d/a': '', '/ws/in': { link: 'd' }, '/ws/out': { link: '/other' }, '/other/b': '' })).toEqual([
      '!out: a link to a folder outside the workspace, not followed',
      '-in',
      'd/a',
    ]);
  });

  it('does not run in circles', () => {
    expect(walked({ '/ws/d/up': { link: '/ws' }, '/ws/self': { link: 'self' }, '/ws/a': '' })).toEqual([
      '!self: link-loop',
      '-d/up',
      'a',
    ]);
  });

  it('reports links that lead to nothing and what cannot be opened', () => {
    expect(walked({ '/ws/broken': { link: 'gone' }, '/ws/through': { link: 'a/b' }, '/ws/a': '' })).toEqual([
      '!broken: a link that leads to nothing',
      '!through: a link that leads to nothing',
      'a',
    ]);
  });

  it('reports a folder without permission and goes on', () => {
    const files = failing(memoryFiles({ '/ws/a': '', '/ws/closed/x': '', '/ws/z': '' }), '/ws/closed', 'no-permission');
    expect(steps(files).map(({ path }) => path)).toEqual(['a', 'z', 'closed']);
    expect(steps(files)).toContainEqual({ kind: 'error', path: 'closed', message: 'no-permission' });
  });

  it('does not report a folder that went while it was walked', () => {
    const files = failing(memoryFiles({ '/ws/a': '', '/ws/went/x': '' }), '/ws/went', 'not-found');
    expect(steps(files).map(({ path }) => path)).toEqual(['a']);
  });

  it('reports a root that cannot be listed, as a point', () => {
    const files = failing(memoryFiles({ '/ws/a': '' }), '/ws', 'not-found');
    expect(steps(files)).toEqual([{ kind: 'error', path: '.', message: 'not-found' }]);
  });

  it('reports what is neither file nor folder, also behind a link', () => {
    const files = withPipe(memoryFiles({ '/ws/pipe': '', '/ws/l': { link: 'pipe' } }), '/ws/pipe');
    const message = 'a pipe, socket or device: not read';
    expect(steps(files)).toEqual([
      { kind: 'error', path: 'pipe', message },
      { kind: 'error', path: 'l', message },
    ]);
  });

  it('gives one step for a folder that is left out', () => {
    const excluded = (path: string): boolean => path === 'lib' || path === 'b';
    expect(walked({ '/ws/lib/a': '', '/ws/lib/c/d': '', '/ws/b': '', '/ws/e': '' }, { excluded })).toEqual([
      '-b',
      '-lib',
      'e',
    ]);
  });
});

describe('walk in a folder of git', () => {
  const store = { '/ws/.git/HEAD': '', '/ws/.git/objects/ab/c': '', '/ws/a': '' };

  it('judges the configuration only', () => {
    expect(walked({ ...store, '/ws/.git/config': '' })).toEqual(['.git/config', 'a']);
  });

  it('takes a missing configuration as no error', () => {
    expect(walked(store)).toEqual(['a']);
  });

  it('does the same for a repository within', () => {
    expect(walked({ '/ws/lib/.git/HEAD': '', '/ws/lib/.git/config': '', '/ws/lib/b': '' })).toEqual([
      'lib/.git/config',
      'lib/b',
    ]);
  });

  it('takes a file of that name, as work trees have it, as a file', () => {
    expect(walked({ '/ws/.git': 'gitdir: /x' })).toEqual(['.git']);
  });

  it('holds the configuration of submodules, whose names may hold slashes, and of work trees', () => {
    const configs = [
      '.git/config',
      '.git/config.worktree',
      '.git/worktrees/wt/config.worktree',
      '.git/modules/one/config',
      '.git/modules/one/modules/inner/config',
      '.git/modules/libs/two/config',
    ];
    const folders = ['modules/one', 'modules/one/modules/inner', 'modules/libs/two', 'worktrees/wt'];
    const heads = folders.flatMap((folder) => [`.git/${folder}/HEAD`, `.git/${folder}/objects/ab/config`]);
    const tree = Object.fromEntries([...configs, ...heads].map((file) => [`/ws/${file}`, '']));
    expect([...walked({ ...store, ...tree })].sort()).toEqual([...configs, 'a'].sort());
    const from = '.git/modules/one/config';
    expect([...walked({ ...store, ...tree }, { from })].sort()).toEqual([...configs].sort());
  });

  it.each(['.git/HEAD', '.git/objects/ab/c', '.git/config'])('from %s comes the configuration only', (from) => {
    expect(walked({ ...store, '/ws/.git/config': '' }, { from })).toEqual(['.git/config']);
  });

  it('leaves out a configuration that is excluded', () => {
    const excluded = (path: string): boolean => path === '.git/config';
    expect(walked({ ...store, '/ws/.git/config': '' }, { excluded })).toEqual(['-.git/config', 'a']);
  });
});

describe('walk from a path', () => {
  const tree = { '/ws/a/b': '', '/ws/a/c/d': '', '/ws/e': '', '/ws/l': { link: 'a' } };

  it.each<[string, string[]]>([
    ['', ['-l', 'a/b', 'a/c/d', 'e']],
    ['a', ['a/b', 'a/c/d']],
    ['a/c', ['a/c/d']],
    ['a/c/d', ['a/c/d']],
    ['nothing', []],
    ['e/below-a-file', []],
    ['l/b', []],
  ])('from %j', (from, expected) => {
    expect(walked(tree, { from })).toEqual(expected);
  });

  it('says what leaves a path out', () => {
    expect(walked(tree, { from: 'a/c/d', excluded: (path) => path === 'a' })).toEqual(['-a']);
  });

  it('reports a path that cannot be reached', () => {
    const files = failing(memoryFiles(tree), '/ws/a', 'no-permission');
    expect(steps(files, { from: 'a/b' })).toEqual([{ kind: 'error', path: 'a/b', message: 'no-permission' }]);
  });
});

describe('names', () => {
  it.each([' ', 'a b', '[x]', '{a,b}', '*', '?', '#a', '!a', 'a\nb', 'ä', '日本', '\u202e', '..a', '-n', 'a\\b'])(
    'takes %j as it is',
    (name) => {
      expect(walked({ [`/ws/${name}`]: '', [`/ws/d${name}/${name}`]: '' }).sort()).toEqual(
        [name, `d${name}/${name}`].sort(),
      );
    },
  );

  it('reports a name that is no UTF-8', () => {
    const inner = memoryFiles({ '/ws/a': '' });
    const files = { ...bound(inner), readDirectory: () => [{ name: 'x\ufffd', kind: 'file' as const }] };
    expect(steps(files)).toEqual([
      { kind: 'error', path: 'x\ufffd', message: 'the name is not valid UTF-8: not read' },
    ]);
  });

  it('takes a name that really holds a replacement character', () => {
    expect(walked({ '/ws/x\ufffd': '' })).toEqual(['x\ufffd']);
  });

  it('finds each file once, whatever it is called', () => {
    const name = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/[/\0]|^\.{1,2}$|^\.git$|\\$/.test(text));
    const paths = fc.uniqueArray(fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')));
    fc.assert(
      fc.property(paths, (all) => {
        const files = all.filter((path) => !all.some((other) => other.startsWith(`${path}/`)));
        const entries = Object.fromEntries(files.map((path) => [`/ws/${path}`, '']));
        expect(walked({ '/ws/': '', ...entries })).toEqual([...files].sort());
      }),
      { numRuns: 50 },
    );
  });
});

describe('isInside', () => {
  it.each<[string, string, boolean]>([
    ['/a', '/a', true],
    ['/a', '/a/b', true],
    ['/a', '/a/..b', true],
    ['/a', '/ab', false],
    ['/a', '/', false],
    ['/a/b', '/a', false],
    ['/', '/a', true],
  ])('%s holds %s: %s', (folder, path, expected) => {
    expect(isInside(folder, path)).toBe(expected);
  });
});

describe('reasonOf', () => {
  it('leaves out the path', () => {
    expect(reasonOf(new FileError('other', '/a', '/a: no space'))).toBe('no space');
    expect(reasonOf(new FileError('other', '/a', 'no space'))).toBe('no space');
  });
});

function bound(files: ReadableFiles): ReadableFiles {
  return {
    readFile: (path) => files.readFile(path),
    readDirectory: (path) => files.readDirectory(path),
    stat: (path) => files.stat(path),
    realPath: (path) => files.realPath(path),
  };
}

/** The same files, but for a folder that cannot be listed. */
function failing(files: ReadableFiles, folder: string, code: 'no-permission' | 'not-found'): ReadableFiles {
  const readDirectory = (path: string): readonly DirectoryEntry[] => {
    if (path === folder) throw new FileError(code, path, `${path}: ${code}`);
    return files.readDirectory(path);
  };
  return { ...bound(files), readDirectory };
}

/** The same files, but for one that is a pipe. */
function withPipe(files: ReadableFiles, pipe: string): ReadableFiles {
  const listed = (folder: string) => (entry: DirectoryEntry) =>
    `${folder}/${entry.name}` === pipe ? { ...entry, kind: 'other' as const } : entry;
  return {
    ...bound(files),
    readDirectory: (path) => files.readDirectory(path).map(listed(path)),
    stat: (path) => (path === pipe ? { kind: 'other', size: 0, modifiedMs: 0 } : files.stat(path)),
  };
}
