import { strictEqual } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './pictures';
import { Session } from './session';
import type { Workbench } from './workbench';

/** What a hostile repository would say to hide its files. */
const hidingPolicy = {
  allow: [{ path: '**', rules: ['*'], reason: 'nothing to see' }],
  scan: { exclude: ['**/config/**'] },
};

describe('Restricted Mode', () => {
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    session = await Session.start({ trust: false });
    writeFileSync(join(session.workspace, '.sightline.jsonc'), JSON.stringify(hidingPolicy));
    workbench = await session.open();
  });

  after(() => session.end());

  it('scans, and does not let the repository hide its files', async () => {
    await workbench.statusBarItem('Restricted Mode').waitFor();
    await workbench.openViewContainer('Sightline');
    // The repository's choice of agents is not followed either.
    await workbench.treeRows('Exposure').filter({ hasText: 'server.key' }).waitFor();
    await workbench.treeRows('Exposure').filter({ hasText: 'payments.ts' }).waitFor();
    await step(workbench, 'restricted');
  });

  it('offers nothing that writes', async () => {
    await workbench.openViewContainer('Explorer');
    await workbench.findCommand('Sightline: Scan Workspace');
    await workbench.quickInput().fill('>Sightline: Hide');
    await workbench.quickPickRow('Similar commands').or(workbench.quickPickRow('No matching')).first().waitFor();
    strictEqual(await workbench.quickPickRow('Hide from AI Tools').count(), 0);
    await step(workbench, 'restricted-commands');
  });
});
