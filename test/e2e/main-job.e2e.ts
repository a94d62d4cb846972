import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripeKey } from '../../scripts/lib/sample-secrets.mjs';
import { eventually } from '../support/eventually';
import { step } from './pictures';
import { Session } from './session';
import type { Workbench } from './workbench';

/** Every file that Sightline may write in this suite. */
const configuration = ['.claude/settings.json', '.cursorignore', '.geminiignore', '.sightline.jsonc'];

/** Changes are promised within a second; the rest is for a loaded machine. */
const liveLimitMs = 5_000;

/** What the view says of a settings file that is no JSON. */
const brokenJson = 'not strict JSON';

const agents = ['Claude Code', 'Cursor', 'Gemini CLI'];

describe('main job', () => {
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    session = await Session.start();
    workbench = await session.open();
    await workbench.statusBarItem(/\d+ exposed/).waitFor();
  });

  afterEach(async function () {
    // What a person would have seen, for whoever looks into the failure.
    if (this.currentTest?.state === 'failed') await step(workbench, 'failed');
  });

  after(() => session.end());

  it('counts exposed files in the status bar, with the worst in its tooltip', async () => {
    strictEqual(await exposed(), 4);
    await workbench.statusBarItem(/exposed/).hover();
    await workbench.hover().waitFor();
    const tooltip = await workbench.hover().innerText();
    for (const part of ['config/keys/server.key', 'Exposed', 'Partly guarded', 'Claude Code']) {
      ok(tooltip.includes(part), part);
    }
    await step(workbench, 'status-bar');
    await workbench.hideHover();
  });

  it('marks sensitive files in the Explorer', async () => {
    match(await workbench.badgeOf(workbench.explorerRow('.env')), /P/);
    await workbench.clickInExplorer('src');
    await workbench.explorerRow('payments.ts').waitFor();
    match(await workbench.badgeOf(workbench.explorerRow('payments.ts')), /E/);
    strictEqual(await workbench.badgeOf(workbench.explorerRow('cart.ts')), '');
    await step(workbench, 'explorer-badges');
  });

  it('shows a gutter icon on each line with a finding, and who can read it in the hover', async () => {
    await workbench.openFile('src/payments.ts');
    await eventually(async () => {
      strictEqual(await workbench.gutterIcons().count(), 2);
    }, liveLimitMs);
    await workbench.pointAt(workbench.line('stripeKey ='), 0.7);
    await workbench.hover().getByText('Gemini CLI').waitFor();
    const shown = await workbench.hover().innerText();
    for (const agent of agents) match(shown, new RegExp(`${agent} exposed`));
    strictEqual(shown.includes(stripeKey()), false, 'the hover holds the secret');
    await step(workbench, 'gutter-and-hover');
    await workbench.hideHover();
  });

  it('judges while typing, before the file is saved', async () => {
    await workbench.typeAfter('return { amount', `\nconst spare = '${stripeKey()}'`);
    await eventually(async () => {
      strictEqual(await workbench.gutterIcons().count(), 3);
    }, liveLimitMs);
    await step(workbench, 'while-typing');
    await workbench.runCommand('File: Revert File');
    await eventually(async () => {
      strictEqual(await workbench.gutterIcons().count(), 2);
    }, liveLimitMs);
  });

  it('lists files by who can read them, and dead rules', async () => {
    await workbench.openViewContainer('Sightline');
    await workbench.treeRows('Exposure').filter({ hasText: 'Exposed' }).waitFor();
    const rows = await workbench.treeTexts('Exposure');
    ok(
      rows.some((row) => row.includes('server.key')),
      rows.join(),
    );
    ok(
      rows.some((row) => row.startsWith('Partly guarded')),
      rows.join(),
    );
    const rules = await workbench.treeTexts('Rules');
    ok(
      rules.some((row) => row.includes('.claudeignore:1')),
      rules.join(),
    );
    ok(
      rules.some((row) => row.includes('.claude/settings.json')),
      rules.join(),
    );
    await step(workbench, 'views');
  });

  it('explains access with channels and deciding rules', async () => {
    await workbench.openViewContainer('Explorer');
    await workbench.clickInExplorer('.env');
    await workbench.tab('.env').waitFor();
    await workbench.runCommand('Sightline: Explain Access');
    await workbench.tab('Preview').waitFor();
    const page = workbench.webview();
    await page.getByText('.claude/settings.json:4').first().waitFor();
    match(
      await page.locator('body').innerText(),
      /Claude Code: partly guarded[^]*open\s+shell commands[^]*blocked\s+file tool/,
    );
    await step(workbench, 'explain-access');
    await workbench.runCommand('View: Close All Editors');
  });

  it('marks a folder confidential: its files become exposures, and so does the policy, which holds the reason', async () => {
    await workbench.chooseInContextMenu(workbench.explorerRow('clients'), 'Sightline', 'Mark Folder Confidential');
    await workbench.quickInput().waitFor();
    await step(workbench, 'reason');
    await workbench.enter('client contract 12');
    await exposedBecomes(8);
    match(text('.sightline.jsonc') ?? '', /"path": "clients\/"/);
    await step(workbench, 'marked');
  });

  it('hides the folder: picks agents, shows the change, writes it, and the number falls', async () => {
    const before = texts();
    await hide(
      () => workbench.chooseInContextMenu(workbench.explorerRow('clients'), 'Sightline', 'Hide from AI Tools'),
      'hide-folder',
    );
    await exposedBecomes(5);
    match(text('.claude/settings.json') ?? '', /Read\(\/clients/);
    match(text('.cursorignore') ?? '', /^\/clients\/$/m);
    match(text('.geminiignore') ?? '', /^\/clients\/$/m);
    await step(workbench, 'hidden');
    await workbench.pressInNotification('Added', 'Undo');
    await exposedBecomes(8);
    deepStrictEqual(texts(), before);
    await step(workbench, 'taken-back');
    await workbench.clearNotifications();
  });

  it('hides every exposed file at once from the view, and takes it back by the command', async () => {
    const before = texts();
    await workbench.openViewContainer('Sightline');
    await hide(() => workbench.runCommand('Sightline: Hide All Exposed Files from AI Tools'), 'hide-all');
    await exposedBecomes(0);
    await step(workbench, 'nothing-exposed');
    await workbench.runCommand('Sightline: Undo Last Change');
    await exposedBecomes(8);
    deepStrictEqual(texts(), before);
    await workbench.clearNotifications();
  });

  it('unmarks the folder from the view', async () => {
    await workbench.expand(workbench.treeRows('Exposure').filter({ hasText: 'Confidential' }));
    const row = workbench.treeRows('Exposure').filter({ hasText: 'client contract 12' });
    await row.hover();
    await step(workbench, 'confidential-group');
    await row.getByRole('button', { name: 'Unmark Confidential' }).click();
    await exposedBecomes(4);
    strictEqual(existsSync(join(session.workspace, '.sightline.jsonc')), false);
  });

  it('follows an edit from outside, in the workspace and in the home folder', async () => {
    const settings = join(session.workspace, '.claude', 'settings.json');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, '{ "permissions": { "deny": ["Read(./.env)", "Read(/config/**)", }');
    await workbench.treeRows('Rules').filter({ hasText: brokenJson }).first().waitFor({ timeout: liveLimitMs });
    await step(workbench, 'broken-settings');
    writeFileSync(settings, before);
    await workbench
      .treeRows('Rules')
      .filter({ hasText: brokenJson })
      .waitFor({ state: 'detached', timeout: liveLimitMs });
    writeFileSync(join(session.workspace, '.cursorignore'), '*\n');
    writeFileSync(join(session.workspace, '.geminiignore'), '*\n');
    mkdirSync(join(session.home, '.claude'), { recursive: true });
    writeFileSync(
      join(session.home, '.claude', 'settings.json'),
      JSON.stringify({ permissions: { deny: ['Read(config)'] } }),
    );
    await exposedBecomes(2);
    await step(workbench, 'outside-edit');
  });

  /** Confirms the picked agents and the shown change; both are pictured. */
  async function hide(open: () => Promise<void>, picture: string): Promise<void> {
    await open();
    await workbench.quickPickRow('Claude Code').waitFor();
    await step(workbench, `${picture}-agents`);
    await workbench.selectMany(...agents);
    await workbench.quickPickRow('In the project').waitFor();
    await workbench.accept();
    await workbench.diffOf('permissions').waitFor();
    await step(workbench, `${picture}-preview`);
    await workbench.pressInEditorTitle('Write the Changes Shown');
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
