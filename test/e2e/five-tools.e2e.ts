import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSampleHome } from '../../scripts/lib/sample-home.mjs';
import { password } from '../../scripts/lib/sample-secrets.mjs';
import { eventually } from '../support/eventually';
import { step } from './pictures';
import { Session } from './session';
import type { Workbench } from './workbench';

const tools = ['Claude Code', 'Cursor', 'Gemini CLI', 'OpenCode', 'Qwen Code'];

/** One file for each tool. */
const configuration = ['.claude/settings.json', '.cursorignore', '.geminiignore', 'opencode.json', '.qwenignore'];

/** Changes are promised within a second; the rest is for a loaded machine. */
const liveLimitMs = 10_000;

describe('five tools', () => {
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    session = await Session.start();
    createSampleHome(session.home);
    writeFileSync(join(session.workspace, '.vscode', 'settings.json'), '{}\n');
    workbench = await session.open();
    await workbench.statusBarItem(/\d+ exposed/).waitFor();
  });

  afterEach(async function () {
    // What a person would have seen, for whoever looks into the failure.
    if (this.currentTest?.state === 'failed') await step(workbench, 'failed');
  });

  after(() => session.end());

  it('are found in use on the machine', async () => {
    await workbench.statusBarItem(/exposed/).hover();
    await workbench.hover().getByText('Looked at').waitFor();
    const tooltip = await workbench.hover().innerText();
    for (const tool of tools) ok(tooltip.includes(tool), tool);
    await workbench.hideHover();
  });

  it('lose sight of a folder that is hidden from its row in the tree', async () => {
    const [before, number] = [texts(), await exposed()];
    await workbench.openViewContainer('Sightline');
    await workbench.pressInViewTitle('Exposure', 'View as Tree');
    const folder = workbench
      .treeRows('Exposure')
      .filter({ hasText: /^\s*config/ })
      .first();
    await folder.waitFor();
    await folder.hover();
    await step(workbench, 'tree-of-folders');
    await folder.getByRole('button', { name: 'Hide from AI Tools' }).click();
    await chooseTools('five-tools');
    await step(workbench, 'five-tools-preview');
    await workbench.pressInEditorTitle('Collapse All Diffs');
    for (const file of configuration)
      await workbench
        .diffOf(file.split('/').at(-1) ?? '')
        .last()
        .waitFor();
    await step(workbench, 'five-tools-files');
    deepStrictEqual(texts(), before);
    await workbench.pressInEditorTitle('Write the Changes Shown');
    await exposedBecomes(number - 2);
    const written = texts();
    for (const file of configuration) match(written[file] ?? '', /\/?config\//);
    await step(workbench, 'five-tools-written');

    await workbench.pressInNotification('Added', 'Undo');
    await exposedBecomes(number);
    deepStrictEqual(texts(), before);
    await workbench.pressInNotification('Taken back', 'Redo');
    await exposedBecomes(number - 2);
    deepStrictEqual(texts(), written);
    await workbench.runCommand('Sightline: Undo Last Change');
    await exposedBecomes(number);
    deepStrictEqual(texts(), before);
    await workbench.runCommand('Sightline: Redo Last Change');
    await exposedBecomes(number - 2);
    deepStrictEqual(texts(), written);
    await workbench.clearNotifications();
  });

  it('lose sight of another folder that is hidden from the menu of the Explorer, confirmed by the key', async () => {
    const number = await exposed();
    await hideFromExplorer('data');
    await workbench.page.keyboard.press('Control+Enter');
    await exposedBecomes(number - 1);
    for (const file of configuration) match(text(file) ?? '', /\/?data\//);
    await workbench.tab('Hide data').waitFor({ state: 'detached' });
    await workbench.clearNotifications();
  });

  it('are kept out by what else there is, which the message offers', async () => {
    const before = texts();
    await hideFromExplorer('src');
    await workbench.pressInEditorTitle('Write the Changes Shown');
    await workbench.pressInNotification('Added', 'Close What Is Left');
    await workbench.quickPickRow('list of its sandbox').waitFor();
    await step(workbench, 'close-what-is-left');
    await workbench.select('list of its sandbox');
    await workbench.diffOf('Nothing is written yet').waitFor();
    await step(workbench, 'sandbox-preview');
    await workbench.pressInEditorTitle('Write the Changes Shown');
    await eventually(() => {
      match(text('.claude/settings.json') ?? '', /"denyRead"[^]*src/);
    }, liveLimitMs);
    await workbench.clearNotifications();
    for (const times of [1, 2]) {
      await workbench.runCommand('Sightline: Undo Last Change');
      await workbench
        .notifications()
        .filter({ hasText: 'Taken back' })
        .nth(times - 1)
        .waitFor();
    }
    deepStrictEqual(texts(), before);
    await workbench.clearNotifications();
  });

  it('may be kept from all files of a kind, by settings of this machine alone', async () => {
    const before = texts();
    await workbench.runCommand('Sightline: Hide All Files of This Kind');
    await workbench.quickPickRow('stripe-key').first().waitFor();
    await step(workbench, 'kinds');
    await workbench.select('stripe-key');
    await chooseTools(null, 'On this machine');
    await workbench.diffOf('no file for the scope').waitFor();
    await step(workbench, 'kind-preview');
    await workbench.pressInEditorTitle('Collapse All Diffs');
    await workbench.diffOf('settings.local.json').last().waitFor();
    await workbench.closeTab('Hide all files with stripe-key');
    deepStrictEqual(texts(), before);
  });

  it('see what they saw before when the preview is closed', async () => {
    const before = texts();
    await hideFromExplorer('src');
    await workbench.closeTab('Hide src');
    await workbench.statusBarItem('Nothing was written.').waitFor();
    deepStrictEqual(texts(), before);
  });

  it('get what is shown and nothing else: a file that changed meanwhile is shown anew', async () => {
    const before = texts();
    await hideFromExplorer('src');
    writeFileSync(join(session.workspace, '.cursorignore'), `${before['.cursorignore'] ?? ''}dist/\n`);
    await workbench.pressInEditorTitle('Write the Changes Shown');
    await workbench.diffOf('has changed since the preview').waitFor();
    await step(workbench, 'changed-since');
    deepStrictEqual(texts(), { ...before, '.cursorignore': `${before['.cursorignore'] ?? ''}dist/\n` });
    await workbench.pressInEditorTitle('Write the Changes Shown');
    await eventually(() => {
      match(text('.cursorignore') ?? '', /^dist\/\n\/src\/$/m);
    }, liveLimitMs);
    await workbench.pressInNotification('Added', 'Undo');
    await workbench.notifications().filter({ hasText: 'Taken back' }).waitFor();
    writeFileSync(join(session.workspace, '.cursorignore'), before['.cursorignore'] ?? '');
    deepStrictEqual(texts(), before);
    await workbench.clearNotifications();
  });

  it('get nothing while a settings file has unsaved changes', async () => {
    const before = texts();
    await hideFromExplorer('src');
    await workbench.openFile('.claude/settings.json');
    await workbench.typeAfter('"permissions"', ' ');
    await workbench.tab('Hide src').click();
    await workbench.pressInEditorTitle('Write the Changes Shown');
    await workbench.notifications().filter({ hasText: 'has unsaved changes' }).waitFor();
    await step(workbench, 'save-first');
    deepStrictEqual(texts(), before);
    await workbench.tab('settings.json').click();
    await workbench.runCommand('File: Revert File');
    await workbench.runCommand('View: Close All Editors');
    await workbench.clearNotifications();
  });

  it('see a folder again by the command, and what else stands in their settings stays', async () => {
    const before = texts();
    const number = await exposed();
    await workbench.chooseInContextMenu(workbench.explorerRow('data'), 'Sightline', 'Show to AI Tools Again');
    await workbench.diffOf('Rules that Sightline wrote').waitFor();
    await step(workbench, 'show-again-preview');
    await workbench.pressInEditorTitle('Write the Changes Shown');
    await exposedBecomes(number + 1);
    for (const file of configuration) {
      strictEqual(/\/?data\//.test((text(file) ?? '').replace('/home/dev/shop/data/**', '')), false, file);
      match(text(file) ?? '', /\/?config\//);
    }
    await workbench.pressInNotification('Took', 'Undo');
    await exposedBecomes(number);
    deepStrictEqual(texts(), before);
    await workbench.clearNotifications();
  });

  it('see a folder again when the change that hid it is taken back, although others came after it', async () => {
    const number = await exposed();
    await workbench.runCommand('Sightline: Undo an Earlier Change');
    await workbench.quickPickRow('config').waitFor();
    await step(workbench, 'earlier-changes');
    await workbench.select('config');
    await exposedBecomes(number + 2);
    for (const file of configuration) match(text(file) ?? '', /\/?data\//);
    await workbench.clearNotifications();
  });

  it('raise the alarm when an edit from outside lays a hidden folder open, and say what, when and where', async () => {
    const [before, number] = [texts(), await exposed()];
    const ignoreFile = join(session.workspace, '.qwenignore');
    writeFileSync(ignoreFile, '# emptied by a clean-up\n');
    await workbench.openViewContainer('Sightline');
    await workbench.treeRows('Exposure').filter({ hasText: 'No longer guarded' }).waitFor();
    const change = workbench.treeRows('Exposure').filter({ hasText: '.qwenignore:1 /data/' });
    await change.waitFor();
    match(await change.innerText(), /Qwen Code[^]*\.qwenignore:1 \/data\/: gone, \d\d:\d\d/);
    await exposedBecomes(number + 1);
    await workbench.statusBarItem(/exposed/).hover();
    await workbench.hover().getByText('No longer guarded').waitFor();
    await step(workbench, 'drift');
    await workbench.hideHover();
    await change.click();
    await workbench.line('emptied by a clean-up').waitFor();
    await step(workbench, 'drift-place');
    writeFileSync(ignoreFile, before['.qwenignore'] ?? '', 'latin1');
    await workbench.treeRows('Exposure').filter({ hasText: 'No longer guarded' }).waitFor({ state: 'detached' });
    await exposedBecomes(number);
  });

  it('may be meant to read it', async () => {
    writeFileSync(join(session.workspace, '.qwenignore'), '');
    const change = workbench.treeRows('Exposure').filter({ hasText: '.qwenignore:1 /data/' });
    await change.waitFor();
    await change.hover();
    await change.getByRole('button', { name: 'Meant to Be Readable' }).click();
    await workbench.treeRows('Exposure').filter({ hasText: 'No longer guarded' }).waitFor({ state: 'detached' });
    await workbench.treeRows('Exposure').filter({ hasText: 'customers.csv' }).waitFor();
    await step(workbench, 'drift-accepted');
  });

  it('leave the tree its rows while files change as it opens', async () => {
    const spare = join(session.workspace, 'spare.env');
    for (let round = 0; round < 5; round += 1) {
      await workbench.openViewContainer('Explorer');
      writeFileSync(spare, `PORT=${round}\nPASSWORD=${password(`round ${round}`)}\n`);
      await workbench.openViewContainer('Sightline');
      for (const file of ['spare.env', 'payments.ts', 'customers.csv']) {
        await workbench.treeRows('Exposure').filter({ hasText: file }).first().waitFor();
      }
      rmSync(spare);
      await workbench.treeRows('Exposure').filter({ hasText: 'spare.env' }).waitFor({ state: 'detached' });
      await workbench.treeRows('Exposure').filter({ hasText: 'payments.ts' }).waitFor();
    }
  });

  /** Opens the preview for a folder from the menu of the Explorer. */
  async function hideFromExplorer(folder: string): Promise<void> {
    await workbench.openViewContainer('Explorer');
    await workbench.chooseInContextMenu(workbench.explorerRow(folder), 'Sightline', 'Hide from AI Tools');
    await chooseTools(null);
  }

  /** Takes the tools as they are proposed and a scope, and waits for the diff. */
  async function chooseTools(picture: string | null, scope = 'In the project'): Promise<void> {
    for (const tool of tools) await workbench.quickPickRow(tool).waitFor();
    if (picture !== null) await step(workbench, `${picture}-choice`);
    await workbench.accept();
    await workbench.quickPickRow('In the project').waitFor();
    if (picture !== null) await step(workbench, `${picture}-scope`);
    await workbench.select(scope);
    await workbench.diffOf('Nothing is written yet').waitFor();
    // A picture taken before would show a diff without its colours.
    await workbench.page.locator('.multiDiffEntry .line-insert').first().waitFor();
  }

  async function exposed(): Promise<number> {
    const label = await workbench.statusBarItem(/exposed/).innerText();
    return Number(/\d+/.exec(label)?.[0]);
  }

  async function exposedBecomes(number: number): Promise<void> {
    await eventually(async () => {
      strictEqual(await exposed(), number);
    }, liveLimitMs);
  }

  function text(path: string): string | null {
    const file = join(session.workspace, path);
    return existsSync(file) ? readFileSync(file, 'latin1') : null;
  }

  function texts(): Readonly<Record<string, string | null>> {
    return Object.fromEntries(configuration.map((path) => [path, text(path)]));
  }
});
