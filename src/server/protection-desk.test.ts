import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { denying } from '../../test/support/access-context';
import { put, tree } from '../../test/support/command-line';
import { ServerStage, settings } from '../../test/support/server-stage';
import type { ChosenWish } from '../workspace/protection-planner';
import { outdatedPlanCode, type FixRequest, type ProtectionPlan } from './protocol';

// Processes and threads are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const wish: ChosenWish = {
  choice: { kind: 'paths', paths: [{ path: '.env', isDirectory: false }] },
  agents: ['claude-code'],
  scope: 'project',
};
const settingsFile = '.claude/settings.json';
const journal = join('state', 'sightline', 'changes');
const stage = new ServerStage();

describe('a change', () => {
  const planned = (): Promise<ProtectionPlan> => stage.server.request('sightline/plan', { folder: stage.folder, wish });

  it('is planned, written and taken back, byte for byte', async () => {
    put(stage.folder, settingsFile, '{\r\n\t"model": "x"\r\n}');
    const before = tree(stage.folder);
    await stage.start();
    const { id, edits, refusals } = await planned();
    expect([edits.map(({ rules }) => rules), refusals]).toEqual([[['Read(/.env)']], []]);
    expect(tree(stage.folder)).toEqual(before);
    const { changeId, files } = await stage.server.request('sightline/apply', { planId: id });
    expect(files).toEqual([join(stage.folder, settingsFile)]);
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'partial' });
    const undone = await stage.server.request('sightline/undo', { changeId });
    expect(undone.files.map(({ outcome }) => outcome)).toEqual(['restored']);
    expect(tree(stage.folder)).toEqual(before);
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
  });

  it('says what it comes to, before and after, and what closes the rest', async () => {
    await stage.start();
    const exposed: ChosenWish = { choice: { kind: 'exposed' }, agents: ['claude-code'], scope: 'local' };
    const plan = await stage.server.request('sightline/plan', { folder: stage.folder, wish: exposed });
    expect(plan.chosen).toEqual([{ path: '.env', isDirectory: false }]);
    expect(plan.offers).toMatchObject([{ agent: 'claude-code', scopes: ['project', 'local', 'user'] }]);
    expect(plan.outcome).toMatchObject([{ agent: 'claude-code', verdict: 'partial', paths: ['.env'] }]);
    const { outcome } = await stage.server.request('sightline/apply', { planId: plan.id });
    expect(outcome).toEqual(plan.outcome);
    const actions = outcome.flatMap(({ advice }) => advice.map(({ action }) => action));
    expect(actions).toContainEqual({ kind: 'extra', extra: 'sandbox' });
    const advised = await stage.server.request('sightline/advise', { path: join(stage.folder, '.env') });
    expect(advised.find(({ agent }) => agent === 'claude-code')?.advice.map(({ action }) => action)).toEqual(actions);
  });

  it('that repairs a dead rule is offered at its squiggle, which goes with it and comes back with undo', async () => {
    put(stage.folder, settingsFile, denying('Write(.env)'));
    const before = tree(stage.folder);
    await stage.start();
    const uri = stage.uriOf(settingsFile);
    const codes = (): unknown => stage.server.diagnostics.get(uri)?.map(({ code }) => code);
    await stage.server.until(() => {
      expect(codes()).toEqual(['claude-code/other-tool-rule']);
    });
    const [diagnostic] = stage.server.diagnostics.get(uri) ?? [];
    const [fix] = diagnostic === undefined ? [] : await stage.server.quickFixes(uri, diagnostic.range);
    expect(fix?.title).toBe('Use Read(...) for this path');
    const [request] = (fix?.command?.arguments ?? []) as [FixRequest];
    const { id, edits } = await stage.server.request('sightline/planFix', request);
    expect(edits.map(({ after }) => after)).toEqual([denying('Read(.env)')]);
    expect(tree(stage.folder)).toEqual(before);
    const { changeId } = await stage.server.request('sightline/apply', { planId: id });
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'partial' });
    expect(codes()).toEqual([]);
    const gone = await stage.server.request('sightline/planFix', request);
    expect(gone.refusals.map(({ reason }) => reason)).toEqual(['the problem is no longer there']);
    await stage.server.request('sightline/undo', { changeId });
    expect(tree(stage.folder)).toEqual(before);
    expect(codes()).toEqual(['claude-code/other-tool-rule']);
  });

  it('can be written once, and only by the last preview', async () => {
    await stage.start();
    const [first, second] = [await planned(), await planned()];
    const message = 'This preview is no longer current.';
    expect(await stage.server.refusal('sightline/apply', { planId: first.id })).toBe(message);
    await stage.server.request('sightline/apply', { planId: second.id });
    expect(await stage.server.refusal('sightline/apply', { planId: second.id })).toContain(message);
  });

  it('is refused when the folder was closed since the preview', async () => {
    await stage.start();
    const { id } = await planned();
    await stage.server.changeFolders([], [stage.folder]);
    expect(await stage.server.refusal('sightline/apply', { planId: id })).toContain(
      'This preview is no longer current.',
    );
    expect(Object.keys(tree(stage.folder))).toEqual(['.env']);
  });

  it('is refused when the file changed since the preview', async () => {
    await stage.start();
    const { id } = await planned();
    put(stage.folder, settingsFile, '{}');
    const message = `${join(stage.folder, settingsFile)} has changed since the preview`;
    await expect(stage.server.request('sightline/apply', { planId: id })).rejects.toMatchObject({
      code: outdatedPlanCode,
      message,
    });
    expect(readFileSync(join(stage.folder, settingsFile), 'utf8')).toBe('{}');
  });

  it('that was made last in any open folder is the one taken back', async () => {
    await stage.start({}, [stage.folder, stage.other]);
    await stage.server.request('sightline/apply', { planId: (await planned()).id });
    const plan = await stage.server.request('sightline/plan', { folder: stage.other, wish });
    const { files } = await stage.server.request('sightline/apply', { planId: plan.id });
    const undone = await stage.server.request('sightline/undo', { changeId: null });
    expect(undone.files.map(({ file }) => file)).toEqual(files);
    await stage.server.changeFolders([], [stage.folder]);
    const message = 'Sightline has written nothing here that could be taken back.';
    expect(await stage.server.refusal('sightline/undo', { changeId: null })).toContain(message);
  });

  it('is listed, and done again after it was taken back, byte for byte', async () => {
    put(stage.folder, settingsFile, '{}');
    await stage.start();
    const { changeId } = await stage.server.request('sightline/apply', { planId: (await planned()).id });
    const written = tree(stage.folder);
    const summary = { folder: stage.folder, kind: 'protect', paths: ['.env'], agents: ['claude-code'] };
    const { changes, undone } = await stage.server.request('sightline/changes', null);
    expect([changes, undone]).toMatchObject([[{ ...summary, id: changeId }], []]);
    await stage.server.request('sightline/undo', { changeId: null });
    expect(await stage.server.request('sightline/changes', null)).toMatchObject({ changes: [], undone: [summary] });
    const redone = await stage.server.request('sightline/redo', { changeId: null });
    expect(redone.files).toEqual([{ file: join(stage.folder, settingsFile), outcome: 'written' }]);
    expect(tree(stage.folder)).toEqual(written);
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'partial' });
    await stage.server.request('sightline/undo', { changeId: redone.changeId });
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
  });

  it('that was taken back last in any open folder is the one done again', async () => {
    await stage.start({}, [stage.folder, stage.other]);
    const message = 'Nothing was taken back here that could be done again.';
    expect(await stage.server.refusal('sightline/redo', { changeId: null })).toContain(message);
    for (const folder of [stage.folder, stage.other]) {
      const { id } = await stage.server.request('sightline/plan', { folder, wish });
      await stage.server.request('sightline/apply', { planId: id });
    }
    for (const folder of [stage.other, stage.folder]) {
      const { files } = await stage.server.request('sightline/undo', { changeId: null });
      expect(files.map(({ file }) => file)).toEqual([join(folder, settingsFile)]);
    }
    const { files } = await stage.server.request('sightline/redo', { changeId: null });
    expect(files.map(({ file }) => file)).toEqual([join(stage.folder, settingsFile)]);
  });

  it('that takes out what was written is planned, written and taken back, after a restart as well', async () => {
    const before = tree(stage.folder);
    await stage.start();
    await stage.server.request('sightline/apply', { planId: (await planned()).id });
    const written = tree(stage.folder);
    await stage.restart();
    await stage.start();
    const wanted = { paths: ['.env'], agents: null };
    const plan = await stage.server.request('sightline/planUnprotect', { folder: stage.folder, wanted });
    expect(plan.edits.map(({ after, removedRules }) => [after, removedRules])).toEqual([[null, ['Read(/.env)']]]);
    expect(tree(stage.folder)).toEqual(written);
    const { changeId } = await stage.server.request('sightline/apply', { planId: plan.id });
    expect(tree(stage.folder)).toEqual(before);
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
    await stage.server.request('sightline/undo', { changeId });
    expect(tree(stage.folder)).toEqual(written);
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'partial' });
    const other = { paths: ['else.txt'], agents: null };
    const none = await stage.server.request('sightline/planUnprotect', { folder: stage.folder, wanted: other });
    expect(none).toMatchObject({ edits: [], refusals: [{ agent: '*', path: 'else.txt' }] });
  });

  it('that cannot be taken back names the file and the place', async () => {
    await stage.start();
    await stage.server.request('sightline/apply', { planId: (await planned()).id });
    put(stage.folder, settingsFile, '{ "permissions": ');
    const message = await stage.server.refusal('sightline/undo', { changeId: null });
    expect(message).toContain(`${join(stage.folder, settingsFile)}, line 1, column `);
  });

  it.each<[string, string, RegExp]>([
    ['a path outside', '{}', /\.\.\/x\/ is not a path inside the workspace/],
    [
      'a policy that does not parse',
      '{ "confidential": [,] }',
      /\.sightline\.jsonc, line 1, column \d+: .*; nothing was changed/,
    ],
  ])('is refused for %s', async (_, policy, message) => {
    put(stage.folder, '.sightline.jsonc', policy);
    await stage.start();
    const path = policy === '{}' ? '../x/' : 'sub/';
    expect(
      await stage.server.refusal('sightline/mark', { folder: stage.folder, path, reason: 'r', level: 'confidential' }),
    ).toMatch(message);
    expect(readFileSync(join(stage.folder, '.sightline.jsonc'), 'utf8')).toBe(policy);
  });

  it('of a mark shows at once, and so does its removal', async () => {
    put(stage.folder, 'clients/list.txt', 'x');
    await stage.start();
    await stage.server.request('sightline/mark', {
      folder: stage.folder,
      path: 'clients/',
      reason: 'r',
      level: 'restricted',
    });
    expect(stage.server.exposure(stage.folder)).toEqual({
      '.env': 'readable',
      // It holds the reason.
      '.sightline.jsonc': 'readable',
      'clients/list.txt': 'readable',
    });
    expect(stage.server.exposures.at(-1)?.confidential).toEqual([
      { path: 'clients', reason: 'r', level: 'restricted' },
    ]);
    await stage.server.request('sightline/unmark', { folder: stage.folder, path: 'clients' });
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
    expect(tree(stage.folder)).not.toHaveProperty('.sightline.jsonc');
  });
});

/** Leaves a change behind as a process that died while writing would: the first of two files is written. */
async function interrupt(): Promise<void> {
  const { id } = await stage.server.request('sightline/plan', {
    folder: stage.folder,
    wish: { ...wish, agents: ['claude-code', 'cursor'] },
  });
  const { changeId } = await stage.server.request('sightline/apply', { planId: id });
  const record = join(journal, `${changeId}.json`);
  put(stage.home, record, readFileSync(join(stage.home, record), 'utf8').replace('"done"', '"pending"'));
  rmSync(join(stage.folder, '.cursorignore'));
}

describe('a change that an earlier process left half done', () => {
  it('is taken back at the start', async () => {
    await stage.start();
    await interrupt();
    await stage.restart();
    await stage.start();
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
    expect(tree(stage.folder)).not.toHaveProperty(settingsFile);
  });

  it('is taken back in a folder that is added later', async () => {
    await stage.start();
    await interrupt();
    await stage.restart();
    await stage.start({}, [stage.other]);
    expect(tree(stage.folder)).toHaveProperty(settingsFile);
    await stage.server.changeFolders([stage.folder], []);
    await stage.server.until(() => {
      expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
    });
    expect(tree(stage.folder)).not.toHaveProperty(settingsFile);
  });

  it('waits for trust', async () => {
    await stage.start();
    await interrupt();
    await stage.restart();
    const before = tree(stage.folder);
    await stage.start({ trusted: false });
    expect(tree(stage.folder)).toEqual(before);
    await stage.server.configure(settings);
    await stage.server.until(() => {
      expect(tree(stage.folder)).not.toHaveProperty(settingsFile);
      expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
    });
  });

  it('does not hold up the scan where the journal cannot be read', async () => {
    put(stage.home, journal, 'no folder');
    await stage.start();
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'readable' });
  });
});

describe('without trust', () => {
  it('shows everything and refuses every write', async () => {
    await stage.start();
    await stage.server.request('sightline/apply', {
      planId: (await stage.server.request('sightline/plan', { folder: stage.folder, wish })).id,
    });
    const { id: second } = await stage.server.request('sightline/plan', {
      folder: stage.folder,
      wish: { ...wish, choice: { kind: 'paths', paths: [{ path: 'undone', isDirectory: false }] } },
    });
    await stage.server.request('sightline/apply', { planId: second });
    await stage.server.request('sightline/undo', { changeId: null });
    await stage.restart();
    await stage.start({ trusted: false });
    const before = tree(stage.folder);
    const { id } = await stage.server.request('sightline/plan', {
      folder: stage.folder,
      wish: { ...wish, choice: { kind: 'paths', paths: [{ path: 'x', isDirectory: false }] } },
    });
    const messages = [
      await stage.server.refusal('sightline/apply', { planId: id }),
      await stage.server.refusal('sightline/mark', {
        folder: stage.folder,
        path: 'a/',
        reason: 'r',
        level: 'confidential',
      }),
      await stage.server.refusal('sightline/unmark', { folder: stage.folder, path: 'a' }),
      await stage.server.refusal('sightline/undo', { changeId: null }),
      await stage.server.refusal('sightline/redo', { changeId: null }),
    ];
    for (const message of messages) expect(message).toContain('Nothing is written before the workspace is trusted.');
    expect(tree(stage.folder)).toEqual(before);
    expect(stage.server.exposure(stage.folder)).toEqual({ '.env': 'partial' });
  });
});
