import { format } from 'node:util';
import { startServer, workbenchUrl } from '../../scripts/embedded-host.mjs';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { linePrefix } from './line-prefix.mjs';

/** How long the whole suite may take, in milliseconds. */
const limitMs = 5 * 60_000;

/**
 * Runs the suite in the embedded VS Code, whose page reports output and result through two functions.
 *
 * @param {import('./run.mjs').HostRun} run
 * @returns {Promise<number>} exit code
 */
export async function runInEmbeddedHost({ workspace, home, tests, extension, results }) {
  const server = await startServer({ userHome: home, development: true, env: { SIGHTLINE_RESULTS: results } });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const ended = endOf(page);
      await page.goto(workbenchUrl(server, workspace, { developmentPath: extension, testsPath: tests }));
      return await ended;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * Prints the suite's lines as they come. The editor's own lines, of which there are many, are printed only after a
 * failure, since an extension that does not activate says so there.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
async function endOf(page) {
  /** @type {string[]} */
  const editorLines = [];
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ kind, /** @type {unknown[]} */ parts) => {
    const line = format(...parts);
    if (line.startsWith(linePrefix)) console.log(line.slice(linePrefix.length));
    else editorLines.push(`${kind}: ${line}`);
  });
  return new Promise((resolve, reject) => {
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      if (code !== 0) console.log(`\nWhat the editor wrote:\n${editorLines.join('\n')}`);
      resolve(code);
    };
    const timer = setTimeout(() => {
      reject(new Error(`The suite did not end within ${limitMs / 1000} s:\n${editorLines.join('\n')}`));
    }, limitMs);
    page.exposeFunction('codeAutomationExit', end).catch(reject);
  });
}
