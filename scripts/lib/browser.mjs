import { chromium } from 'playwright-core';
import { findOnPath, isProgram } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const fixedPlaces = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** They keep Chromium from asking the network for anything of its own, and let it run as root in a container. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Absolute path of an installed Chromium or Chrome; the environment variable SIGHTLINE_CHROMIUM comes first.
 *
 * @returns {string}
 * @throws {Error} that says what to install
 */
export function findChromium() {
  const named = process.env['SIGHTLINE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`SIGHTLINE_CHROMIUM names ${named}, which is not a program.`);
  }
  const found = names.map(findOnPath).find((path) => path !== null) ?? fixedPlaces.find(isProgram);
  if (found !== undefined) return found;
  throw new Error(
    'The tests in a browser need Chromium or Chrome. Install it (Debian: apt-get install chromium) ' +
      'or name it in SIGHTLINE_CHROMIUM.',
  );
}

/** Starts Chromium without a window; the caller closes it. */
export function launchBrowser() {
  return chromium.launch({ executablePath: findChromium(), args: flags });
}
