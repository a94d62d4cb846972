import { describe, expect, it } from 'vitest';
import { settings, Stage } from '../../test/support/exposure-stage';
import { ScanStopped } from './content-scanner';

/** More files than are handed to the scanner at once; each holds a secret. */
function largeStage(): Stage {
  return new Stage(Object.fromEntries(Array.from({ length: 1200 }, (_, n) => [`/ws/f${n}`, 'secret'])));
}

/** Starts a scan and does something when its first files are judged. */
async function interrupted(stage: Stage, act: () => void): Promise<void> {
  let isFirst = true;
  await stage.index.scan([''], () => {
    if (isFirst) act();
    isFirst = false;
  });
}

describe('stopping a scan', () => {
  it('rejects, and leaves what was known before', async () => {
    const stage = largeStage();
    const stop = (): void => {
      stage.index.stopScan();
    };
    await expect(interrupted(stage, stop)).rejects.toThrow(ScanStopped);
    expect(stage.sensitive).toEqual([]);
    expect(stage.scanner.takeAsked().length).toBeLessThan(1200);
    expect(stage.scanner.finished).toEqual([]);
    await stage.index.scan();
    stage.write('/ws/f1', 'plain');
    await expect(interrupted(stage, stop)).rejects.toThrow(ScanStopped);
    expect(stage.sensitive).toHaveLength(1200);
  });

  it('does nothing where none runs', async () => {
    const stage = largeStage();
    stage.index.stopScan();
    await stage.index.scan();
    stage.index.stopScan();
    expect(stage.sensitive).toHaveLength(1200);
  });

  it('is done by settings that make it worthless, and the scan by those follows', async () => {
    for (const changed of [{ maxFileSize: 50 }, { disabledRules: ['x'] }, { exclude: ['f1'] }]) {
      const stage = largeStage();
      let reconfigured = Promise.resolve();
      const work = interrupted(stage, () => {
        reconfigured = stage.index.reconfigure({ ...settings, ...changed });
      });
      await expect(work).rejects.toThrow(ScanStopped);
      await reconfigured;
      expect(stage.sensitive).toHaveLength('exclude' in changed ? 1199 : 1200);
    }
  });

  it('is not done by settings that only join what it finds in another way', async () => {
    const stage = largeStage();
    await interrupted(stage, () => void stage.index.reconfigure({ ...settings, agents: ['cursor'] }));
    expect(stage.scanner.takeAsked()).toHaveLength(1200);
  });

  it('is done when the index is disposed', async () => {
    const stage = largeStage();
    await expect(
      interrupted(stage, () => {
        stage.index.dispose();
      }),
    ).rejects.toThrow(ScanStopped);
    expect(stage.scanner.isDisposed).toBe(true);
  });

  it('tells the scanner when a scan is done, and whether it was one of all', async () => {
    const stage = largeStage();
    await stage.index.scan(['f1']);
    await stage.index.scan();
    expect(stage.scanner.finished).toEqual([false, true]);
  });
});
