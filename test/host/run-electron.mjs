import { runTests } from '@vscode/test-electron';
import { join } from 'node:path';
import { testCache } from '../../scripts/lib/repository.mjs';

/**
 * Runs the suite in desktop VS Code, which is downloaded once.
 *
 * @param {import('./run.mjs').HostRun} run
 * @returns {Promise<number>} exit code
 */
export async function runInElectron({ workspace, home, tests, extension, results }) {
  const profile = ['--user-data-dir', join(home, 'code'), '--extensions-dir', join(home, 'extensions')];
  const quiet = ['--disable-workspace-trust', '--disable-telemetry', '--skip-welcome', '--skip-release-notes'];
  return runTests({
    cachePath: testCache,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: { HOME: home, USERPROFILE: home, SIGHTLINE_RESULTS: results },
    launchArgs: [workspace, ...profile, ...quiet],
  });
}
