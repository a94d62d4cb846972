import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { readGitFacts } from './git-facts';

// Programs are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const base = temporaryFolder();
let count = 0;

/** A repository without a word of the user's own configuration. */
class Repository {
  readonly root: string;

  constructor(folder = join(base, `repository-${++count}`)) {
    this.root = folder;
    mkdirSync(folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...args: readonly string[]): void {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
    const own = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', HOME: base };
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.test', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], {
      cwd: this.root,
      env: { ...Object.fromEntries(inherited), ...own },
      stdio: 'ignore',
    });
  }

  write(...paths: readonly string[]): void {
    for (const path of paths) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), path);
    }
  }

  commit(...paths: readonly string[]): void {
    this.write(...paths);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'a commit');
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'removed');
  }

  async isCommitted(path: string): Promise<boolean | 'unknown'> {
    return (await readGitFacts(this.root)).isCommitted(join(this.root, path));
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('readGitFacts', () => {
  it('knows what was committed, with the folders above, and what was not', async () => {
    const repository = new Repository();
    repository.commit('a/b/c', 'd');
    repository.write('a/new');
    const facts = await readGitFacts(repository.root);
    expect(facts.root).toBe(repository.root);
    const answers = ['a/b/c', 'a/b', 'a', 'd', 'a/new', 'e'].map((path) => facts.isCommitted(join(facts.root!, path)));
    expect(answers).toEqual([true, true, true, true, false, false]);
  });

  it('knows what was deleted later', async () => {
    const repository = new Repository();
    repository.commit('old/a', 'b');
    repository.remove('old');
    expect(await repository.isCommitted('old/a')).toBe(true);
  });

  it('knows what is in the index only', async () => {
    const repository = new Repository();
    repository.write('a');
    repository.git('add', 'a');
    expect(await repository.isCommitted('a')).toBe(true);
  });

  it('knows the first commit even where the user hides it from logs', async () => {
    const repository = new Repository();
    repository.commit('a');
    repository.commit('b');
    repository.remove('a');
    repository.git('config', 'log.showRoot', 'false');
    expect(await repository.isCommitted('a')).toBe(true);
  });

  it('knows what was stashed, also of files that git did not know', async () => {
    const repository = new Repository();
    repository.commit('a');
    repository.write('b');
    repository.git('stash', '--include-untracked');
    expect(await repository.isCommitted('b')).toBe(true);
  });

  it('knows what only a dropped branch held, while the log of references does', async () => {
    const repository = new Repository();
    repository.commit('a');
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('b');
    repository.git('checkout', '--quiet', 'main');
    repository.git('branch', '-D', 'side');
    expect(await repository.isCommitted('b')).toBe(true);
  });

  it('knows what a merge added by itself', async () => {
    const repository = new Repository();
    repository.commit('a');
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('b');
    repository.git('checkout', '--quiet', 'main');
    repository.commit('c');
    repository.git('merge', '--no-commit', '--no-ff', 'side');
    repository.commit('only-in-the-merge');
    repository.remove('only-in-the-merge');
    expect(await repository.isCommitted('only-in-the-merge')).toBe(true);
  });

  it.each(['a b', '[x]', '#a', '!a', 'a\nb', 'ä', '"q"', 'a\\b', '-n'])('knows the name %j', async (name) => {
    const repository = new Repository();
    repository.commit(`d/${name}`);
    repository.remove('d');
    expect(await repository.isCommitted(`d/${name}`)).toBe(true);
    expect(await repository.isCommitted('d/b')).toBe(false);
  });

  it('is asked from a folder below', async () => {
    const repository = new Repository();
    repository.commit('a/b', 'c');
    const facts = await readGitFacts(join(repository.root, 'a'));
    expect(facts.root).toBe(repository.root);
    expect(facts.isCommitted(join(repository.root, 'c'))).toBe(true);
  });

  it('does not speak for a repository within', async () => {
    const repository = new Repository();
    repository.commit('a');
    const inner = new Repository(join(repository.root, 'lib'));
    inner.commit('deep/b');
    expect(await repository.isCommitted('lib/deep/b')).toBe('unknown');
    expect(await repository.isCommitted('other/b')).toBe(false);
    expect(await inner.isCommitted('deep/b')).toBe(true);
  });

  it('finds nothing committed outside every repository', async () => {
    const folder = join(base, 'plain');
    mkdirSync(folder);
    const facts = await readGitFacts(folder);
    expect(facts.root).toBeNull();
    expect(facts.isCommitted(join(folder, 'a'))).toBe(false);
  });

  it('does not know without git', async () => {
    const repository = new Repository();
    repository.commit('a');
    vi.stubEnv('PATH', join(base, 'nothing'));
    expect(await repository.isCommitted('a')).toBe('unknown');
  });

  it('does not know of a history that cannot be read', async () => {
    const repository = new Repository();
    repository.commit('a');
    repository.remove('a');
    rmSync(join(repository.root, '.git', 'objects'), { recursive: true });
    mkdirSync(join(repository.root, '.git', 'objects'));
    expect(await repository.isCommitted('a')).toBe('unknown');
  });

  it('asks the repository of the folder, whatever a hook of git says', async () => {
    const repository = new Repository();
    repository.commit('a/b');
    vi.stubEnv('GIT_DIR', '.git');
    vi.stubEnv('GIT_INDEX_FILE', join(base, 'other-index'));
    const facts = await readGitFacts(join(repository.root, 'a'));
    expect(facts.isCommitted(join(repository.root, 'a', 'b'))).toBe(true);
  });

  it('runs nothing that the repository names', async () => {
    const repository = new Repository();
    repository.commit('a');
    const script = join(repository.root, 'run.sh');
    const trace = join(base, 'it-ran');
    writeFileSync(script, `#!/bin/sh\ntouch '${trace}'\n`);
    chmodSync(script, 0o755);
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'gpg.program', 'core.sshCommand']) {
      repository.git('config', key, script);
    }
    repository.git('config', 'log.showSignature', 'true');
    expect(await repository.isCommitted('a')).toBe(true);
    expect(existsSync(trace)).toBe(false);
  });
});
