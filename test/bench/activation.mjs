import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, workbenchUrl } from '../../scripts/embedded-host.mjs';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { createSampleWorkspace } from '../../scripts/sample-workspace.mjs';
import { probeActivation } from './activation-probe.mjs';

/**
 * @typedef {object} Activation of this extension and of an empty one, in milliseconds
 * @property {number} loadMs loading the code
 * @property {number} activateMs the call of `activate`
 * @property {number} shownMs what VS Code shows in "Running Extensions": both, and what its extension host did
 *   in between for others
 * @property {number} emptyLoadMs
 * @property {number} emptyActivateMs
 */

const limitMs = 60_000;
const command = 'Developer: Show Running Extensions';

/**
 * Activates the extension in a freshly started embedded VS Code, beside an empty one that starts at the same event.
 *
 * @param {string} folder for temporary files
 * @param {string} extension folder of the built extension
 * @returns {Promise<Activation>}
 */
export async function measureActivation(folder, extension) {
  const place = mkdtempSync(join(folder, 'activation-'));
  mkdirSync(join(place, 'home'));
  const workspace = createSampleWorkspace(join(place, 'shop'));
  const measured = join(place, 'sightline');
  cpSync(extension, measured, { recursive: true });
  const empty = makeEmptyExtension(join(place, 'empty'));
  const occupied = probeActivation(measured);
  const emptyOccupied = probeActivation(empty);
  const shown = await runHost({ home: join(place, 'home'), workspace, measured, empty });
  const { loadMs, activateMs } = occupied();
  const { loadMs: emptyLoadMs, activateMs: emptyActivateMs } = emptyOccupied();
  return { loadMs, activateMs, emptyLoadMs, emptyActivateMs, ...shown };
}

/**
 * @param {{ home: string, workspace: string, measured: string, empty: string }} folders
 * @returns {Promise<Pick<Activation, 'shownMs'>>}
 */
async function runHost({ home, workspace, measured, empty }) {
  const server = await startServer({ userHome: home, extensionDir: measured, development: true });
  try {
    const browser = await launchBrowser();
    try {
      // High enough for the whole list: rows out of sight do not exist.
      const page = await browser.newPage({ viewport: { width: 1280, height: 3000 } });
      page.setDefaultTimeout(limitMs);
      await page.goto(workbenchUrl(server, workspace, { developmentPath: empty }));
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      await showRunningExtensions(page);
      return { shownMs: await shownMs(page, 'Sightline') };
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} folder
 * @returns {string} the same folder
 */
function makeEmptyExtension(folder) {
  const manifest = {
    name: 'empty',
    publisher: 'bench',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './main.js',
    activationEvents: ['onStartupFinished'],
  };
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'main.js'), 'exports.activate = () => {};\n');
  return folder;
}

/** @param {import('playwright-core').Page} page */
async function showRunningExtensions(page) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input[type="text"]').fill(`>${command}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().click();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name the extension's name as the list shows it
 * @returns {Promise<number>} a whole number
 */
async function shownMs(page, name) {
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: name }).first();
  const time = row.locator('.activation-time', { hasText: /\d/ });
  await time.waitFor();
  return Number(/(\d+)\s*ms/.exec((await time.textContent()) ?? '')?.[1]);
}
