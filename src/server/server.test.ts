import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { put } from '../../test/support/command-line';
import { secret, ServerStage, settings } from '../../test/support/server-stage';
import { Fingerprinter } from '../detect/masking';
import { letters } from '../detect/test-samples';
import { changeBaseline } from '../policy/baseline';
import type { ChosenWish } from '../workspace/protection-planner';

// Processes and threads are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const wish: ChosenWish = {
  choice: { kind: 'paths', paths: [{ path: '.env', isDirectory: false }] },
  agents: ['claude-code'],
  scope: 'project',
};
const stage = new ServerStage();
const token = secret.trim().slice('GITHUB_TOKEN='.length);

describe('the exposure', () => {
  it('arrives after the start, without a word of the content', async () => {
    await stage.start();
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
    expect(JSON.stringify(stage.server.exposures).includes(letters(36))).toBe(false);
  });

  it('waits for the editor to ask where a scan at the start is switched off', async () => {
    await stage.server.start([stage.folder], { ...settings, scanOnStartup: false });
    const verdicts = await stage.server.request('sightline/explain', { path: join(stage.folder, '.env') });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['readable']);
    expect(stage.server.exposures).toEqual([]);
    await stage.server.request('sightline/scan', { folder: null });
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
  });

  it('follows a file that changed and one that is gone', async () => {
    await stage.start();
    await stage.server.fileChanged(put(stage.folder, 'new.txt', secret));
    rmSync(join(stage.folder, '.env'));
    await stage.server.fileChanged(join(stage.folder, '.env'));
    await stage.server.until(() => {
      expect(stage.server.exposure(stage.folder)).toEqual({ 'new.txt': 'readable' });
    });
  });

  it('arrives also in an editor whose folders never change', async () => {
    await stage.server.start([stage.folder], settings, false);
    await stage.server.until(() => {
      expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
    });
  });

  it('follows the settings', async () => {
    put(stage.folder, 'sub/key.txt', secret);
    await stage.start();
    await stage.server.configure({ ...settings, agents: ['cursor', 'claude-code'], exclude: ['sub/**'] });
    await stage.server.until(() => {
      expect(Object.keys(stage.server.exposure(stage.folder))).toEqual(['.env']);
      expect(stage.server.exposures.at(-1)?.agents.filter(({ inUse }) => inUse)).toHaveLength(2);
    });
    await stage.server.configure({ ...settings, disabledRules: ['github-token'], exclude: ['.env'] });
    await stage.server.until(() => {
      expect(stage.server.exposure(stage.folder)).not.toHaveProperty('.env');
    });
  });
});

describe('workspace folders', () => {
  it('are scanned when added and forgotten when removed', async () => {
    await stage.start();
    await stage.server.changeFolders([stage.other], []);
    await stage.server.until(() => {
      expect(stage.server.exposure(stage.other)).toEqual({ 'key.txt': 'readable' });
    });
    await stage.server.changeFolders([], [stage.folder]);
    expect(await stage.server.refusal('sightline/scan', { folder: stage.folder })).toContain(
      `${stage.folder} is not open in this window.`,
    );
    expect(await stage.server.request('sightline/explain', { path: join(stage.folder, '.env') })).toEqual([]);
  });

  it('that do not exist hold up no stage.other, and say so', async () => {
    const gone = join(stage.folder, 'gone');
    await stage.server.start([gone, stage.folder], settings);
    await stage.server.changeFolders([join(stage.other, 'gone'), stage.other], []);
    await stage.server.until(() => {
      expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
      expect(stage.server.exposure(stage.other)).toEqual({ 'key.txt': 'readable' });
      const failed = stage.server.statuses.filter(({ status }) => status.kind === 'failed');
      expect(failed.map((told) => told.folder)).toEqual([gone, join(stage.other, 'gone')]);
    });
  });

  it('that are gone when the settings change hold up no other, and say so', async () => {
    await stage.start({}, [stage.folder, stage.other]);
    rmSync(stage.other, { recursive: true });
    const told = stage.server.statuses.length;
    await stage.server.configure({ ...settings, disabledRules: ['jwt'] });
    await stage.server.until(() => {
      const since = stage.server.statuses.slice(told);
      expect(since).toContainEqual({ folder: stage.folder, status: { kind: 'ready' } });
      expect(since.map(({ folder, status }) => [folder, status.kind])).toContainEqual([stage.other, 'failed']);
    });
  });

  it('that are open already are not opened twice', async () => {
    await stage.start();
    await stage.server.changeFolders([stage.folder], []);
    await stage.server.changeFolders([], [stage.folder]);
    expect(await stage.server.refusal('sightline/scan', { folder: stage.folder })).toContain(
      'is not open in this window.',
    );
  });

  it('that are not open are refused by every request', async () => {
    await stage.start();
    const messages = [
      await stage.server.refusal('sightline/scan', { folder: stage.other }),
      await stage.server.refusal('sightline/plan', { folder: stage.other, wish }),
      await stage.server.refusal('sightline/mark', {
        folder: stage.other,
        path: 'a/',
        reason: 'r',
        level: 'confidential',
      }),
      await stage.server.refusal('sightline/unmark', { folder: stage.other, path: 'a' }),
    ];
    for (const message of messages) expect(message).toContain(`${stage.other} is not open in this window.`);
  });
});

describe('open documents', () => {
  it('are judged when opened and when changed, with masked previews', async () => {
    await stage.start();
    await stage.server.open(stage.uriOf('draft.txt'), `one\n${secret}`);
    await stage.server.until(() => {
      expect(stage.server.rulesIn(stage.uriOf('draft.txt'))).toEqual(['github-token']);
    });
    const [found] = stage.server.findings;
    expect(found).toMatchObject({ version: 1, findings: [{ range: { startLine: 2 } }] });
    expect(JSON.stringify(stage.server.findings).includes(letters(36).slice(-12))).toBe(false);
    await stage.server.change(stage.uriOf('draft.txt'), 2, 'nothing');
    await stage.server.until(() => {
      expect(stage.server.findings.at(-1)).toEqual({ uri: stage.uriOf('draft.txt'), version: 2, findings: [] });
    });
  });

  it.each(['untitled:Untitled-1', 'git:/ws/.env?ref', 'output:x', 'vscode-remote://a/b', 'file://host/share/x'])(
    'elsewhere are left alone: %s',
    async (uri) => {
      await stage.start();
      await stage.server.open(uri, secret);
      await stage.server.change(uri, 2, `${secret}x`);
      await stage.server.open(stage.uriOf('last.txt'), secret);
      await stage.server.until(() => {
        expect(stage.server.rulesIn(stage.uriOf('last.txt'))).toHaveLength(1);
      });
      await stage.server.close(uri);
      expect(stage.server.rulesIn(uri)).toBeUndefined();
    },
  );

  it('keep no finding when they grow too large, or their folder goes', async () => {
    await stage.start({ maxFileSize: 1000 });
    for (const name of ['large.txt', 'left.txt']) await stage.server.open(stage.uriOf(name), secret);
    await stage.server.until(() => {
      for (const name of ['large.txt', 'left.txt']) expect(stage.server.rulesIn(stage.uriOf(name))).toHaveLength(1);
    });
    await stage.server.change(stage.uriOf('large.txt'), 2, secret + 'x'.repeat(1000));
    await stage.server.until(() => {
      expect(stage.server.rulesIn(stage.uriOf('large.txt'))).toEqual([]);
    });
    await stage.server.changeFolders([], [stage.folder]);
    await stage.server.until(() => {
      expect(stage.server.rulesIn(stage.uriOf('left.txt'))).toEqual([]);
    });
  });

  it('are judged again when the policy allows what they hold, if the workspace is trusted', async () => {
    await stage.start();
    await stage.server.open(stage.uriOf('draft.txt'), secret);
    await stage.server.until(() => {
      expect(stage.server.rulesIn(stage.uriOf('draft.txt'))).toEqual(['github-token']);
    });
    const allow = [{ path: '*.txt', rules: ['*'], reason: 'made up' }];
    await stage.server.fileChanged(put(stage.folder, '.sightline.jsonc', JSON.stringify({ allow })));
    await stage.server.until(() => {
      expect(stage.server.rulesIn(stage.uriOf('draft.txt'))).toEqual([]);
    });
    await stage.server.configure({ ...settings, trusted: false });
    await stage.server.until(() => {
      expect(stage.server.rulesIn(stage.uriOf('draft.txt'))).toEqual(['github-token']);
    });
  });

  it.each<[file: string, content: () => string]>([
    ['.gitleaksignore', () => 'draft.txt:generic-api-key:1\n'],
    ['.gitleaks.toml', () => "[[allowlists]]\npaths = ['''draft''']\n"],
    [
      '.secrets.baseline',
      () => {
        const hashed_secret = createHash('sha1').update(token).digest('hex');
        return JSON.stringify({ results: { 'draft.txt': [{ hashed_secret }] } });
      },
    ],
    [
      '.sightline-baseline.json',
      () => {
        const salt = new Uint8Array(32).fill(5);
        const fingerprint = new Fingerprinter(salt, 'draft.txt').ofText('github-token', token);
        const place = { rule: 'github-token', path: 'draft.txt', occurrence: null, reason: null, date: null };
        return changeBaseline(null, salt, { added: [{ ...place, fingerprint }], removed: [] });
      },
    ],
  ])('show nothing while %s hides what they hold, as soon as it is written', async (name, content) => {
    await stage.start();
    const uri = stage.uriOf('draft.txt');
    await stage.server.open(uri, secret);
    await stage.server.until(() => {
      expect(stage.server.rulesIn(uri)).toEqual(['github-token']);
    });
    // Nobody tells: the server sees it by itself.
    const file = put(stage.folder, name, content());
    await stage.server.until(() => {
      expect(stage.server.rulesIn(uri)).toEqual([]);
    });
    rmSync(file);
    await stage.server.until(() => {
      expect(stage.server.rulesIn(uri)).toEqual(['github-token']);
    });
  });

  it('are judged by the policy of their own folder, as it stands', async () => {
    await stage.start({}, [stage.folder, stage.other]);
    const ofOther = stage.uriOf('draft.txt').replace(stage.folder, stage.other);
    for (const uri of [stage.uriOf('draft.txt'), ofOther]) await stage.server.open(uri, secret);
    const both = () => [stage.server.rulesIn(stage.uriOf('draft.txt')), stage.server.rulesIn(ofOther)];
    await stage.server.until(() => {
      expect(both()).toEqual([['github-token'], ['github-token']]);
    });
    const rules = { disabled: ['github-token', 'secret-assignment'] };
    await stage.server.fileChanged(put(stage.other, '.sightline.jsonc', JSON.stringify({ rules })));
    await stage.server.until(() => {
      expect(stage.server.rulesIn(ofOther)).toEqual([]);
      expect(stage.server.exposure(stage.other)).toEqual({});
    });
    expect(stage.server.rulesIn(stage.uriOf('draft.txt'))).toEqual(['github-token']);
  });

  it('are judged again when a rule is switched off', async () => {
    await stage.start();
    await stage.server.open(stage.uriOf('draft.txt'), secret);
    await stage.server.until(() => {
      expect(stage.server.rulesIn(stage.uriOf('draft.txt'))).toHaveLength(1);
    });
    await stage.server.configure({ ...settings, disabledRules: ['github-token'] });
    await stage.server.until(() => {
      expect(stage.server.rulesIn(stage.uriOf('draft.txt'))).not.toContain('github-token');
    });
  });
});
