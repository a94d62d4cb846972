import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitOnSignals } from '../../scripts/lib/processes.mjs';
import { repository, resultsFolder } from '../../scripts/lib/repository.mjs';
import { createSampleWorkspace } from '../../scripts/sample-workspace.mjs';
import { runInElectron } from './run-electron.mjs';
import { runInEmbeddedHost } from './run-embedded.mjs';

/** @typedef {{ workspace: string, home: string, tests: string, extension: string, results: string }} HostRun */

exitOnSignals();
const folder = mkdtempSync(join(tmpdir(), 'sightline-host-'));
const results = join(resultsFolder, 'host.json');
try {
  rmSync(results, { force: true });
  mkdirSync(join(folder, 'home'));
  /** @type {HostRun} */
  const run = {
    workspace: createSampleWorkspace(join(folder, 'shop')),
    home: join(folder, 'home'),
    tests: join(repository, 'dist', 'test', 'host.js'),
    extension: repository,
    results,
  };
  const electron = process.env['SIGHTLINE_HOST'] === 'electron';
  process.exitCode = await (electron ? runInElectron(run) : runInEmbeddedHost(run));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
