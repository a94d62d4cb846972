import { ok } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './pictures';
import { Session } from './session';
import type { Workbench } from './workbench';

describe('a machine without any AI tool', () => {
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    session = await Session.start();
    writeFileSync(join(session.workspace, '.vscode', 'settings.json'), '{}\n');
    workbench = await session.open();
  });

  after(() => session.end());

  it('says so, lists what is sensitive, and lets the user choose', async () => {
    await workbench.statusBarItem('no AI tool found').waitFor();
    await workbench.openViewContainer('Sightline');
    const choose = workbench.treeRows('Exposure').filter({ hasText: 'No AI tool found' });
    await choose.waitFor();
    ok((await workbench.treeTexts('Exposure')).some((row) => row.startsWith('Sensitive')));
    // Rules that only look like protection mislead, whether or not their tool is installed here.
    ok((await workbench.treeTexts('Rules')).some((row) => row.includes('.claudeignore:1')));
    await step(workbench, 'no-agents');
    await choose.click();
    await workbench.quickPickRow('Claude Code').waitFor();
    await step(workbench, 'choose-agents');
    await workbench.selectMany('Claude Code');
    await workbench.statusBarItem('4 exposed').waitFor();
    await choose.waitFor({ state: 'detached' });
    await step(workbench, 'agents-chosen');
  });
});
