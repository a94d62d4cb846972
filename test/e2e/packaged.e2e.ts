import { ok } from 'node:assert';
import { statSync } from 'node:fs';
import { step } from './pictures';
import { Session } from './session';
import type { Workbench } from './workbench';

const sizeLimit = 1024 * 1024;

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

  it('is smaller than 1 MB', () => {
    const { size } = statSync(vsix);
    ok(size < sizeLimit, `${size} bytes`);
  });

  it('offers its commands once it is installed', async () => {
    await workbench.findCommand('Sightline: ');
    await step(workbench, 'installed-from-vsix');
  });
});
