import { ok } from 'node:assert';
import { statSync } from 'node:fs';
import { step } from './pictures';
import { Session } from './session';
import type { Workbench } from './workbench';

/** Half of it are the tables of rules, which three programs hold. */
const sizeLimit = 1.25 * 1024 * 1024;

describe('packaged extension', () => {
  let vsix: string;
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    vsix = process.env['SIGHTLINE_VSIX'] ?? '';
    session = await Session.start({ vsix });
    workbench = await session.open();
  });

  after(() => session.end());

  it('is smaller than 1.25 MB', () => {
    const { size } = statSync(vsix);
    ok(size < sizeLimit, `${size} bytes`);
  });

  it('works once it is installed: scans, and shows what is exposed', async () => {
    await workbench.statusBarItem('4 exposed').waitFor();
    await workbench.openViewContainer('Sightline');
    await workbench.treeRows('Exposure').filter({ hasText: 'server.key' }).waitFor();
    await step(workbench, 'installed-from-vsix');
    await workbench.runCommand('Sightline: Scan Workspace');
    await workbench.statusBarItem('4 exposed').waitFor();
  });
});
