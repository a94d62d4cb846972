import { step } from './pictures';
import { Session } from './session';
import type { Workbench } from './workbench';

describe('first look', () => {
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    session = await Session.start();
    workbench = await session.open();
  });

  after(() => session.end());

  it('shows the sample workspace', async () => {
    await workbench.explorerRow('.env').waitFor();
    await workbench.explorerRow('clients').waitFor();
    await step(workbench, 'workspace');
  });

  it('offers the commands of Sightline', async () => {
    await workbench.findCommand('Sightline: ');
    await step(workbench, 'commands');
  });
});
