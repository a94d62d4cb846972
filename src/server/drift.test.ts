import { writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { denying } from '../../test/support/access-context';
import { put, tree } from '../../test/support/command-line';
import { ServerStage } from '../../test/support/server-stage';
import type { Drift } from '../model/drift';

// Processes are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const stage = new ServerStage();
const settingsFile = '.claude/settings.json';

const drifts = (): readonly Drift[] | undefined => stage.server.exposures.at(-1)?.drifts;

/** All files but those with results of scans, which hold nothing that a person decides. */
function rememberedIn(home: string): Record<string, string> {
  return Object.fromEntries(Object.entries(tree(home)).filter(([file]) => !file.includes('/scans/')));
}

describe('the drift alarm in the editor', () => {
  it('sees an edit of settings by hand while the editor is open, and ends when it is accepted', async () => {
    const file = put(stage.folder, settingsFile, denying('Read(./.env)'));
    await stage.start();
    expect(drifts()).toEqual([]);
    writeFileSync(file, denying());
    await stage.server.until(() => {
      expect(drifts()).toMatchObject([{ path: '.env', agent: 'claude-code', cause: 'rule-removed' }]);
    });
    await stage.server.request('sightline/acceptDrift', { folder: stage.folder, path: '.env', agent: 'claude-code' });
    expect(drifts()).toEqual([]);
  });

  it('tells at the next start what was taken out meanwhile; Restricted Mode tells it and writes nothing', async () => {
    const file = put(stage.folder, settingsFile, denying('Read(./.env)'));
    await stage.start();
    await stage.restart();
    writeFileSync(file, denying());
    const before = rememberedIn(stage.home);
    await stage.start({ trusted: false });
    expect(drifts()).toMatchObject([{ path: '.env', cause: 'rule-removed' }]);
    const accept = { folder: stage.folder, path: '.env', agent: 'claude-code' };
    expect(await stage.server.refusal('sightline/acceptDrift', accept)).toContain('trusted');
    expect(rememberedIn(stage.home)).toEqual(before);
  });
});
