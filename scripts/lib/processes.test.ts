import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { runToEnd, startGroup } from './processes.mjs';

describe('startGroup', () => {
  it('ends what the program started as well', async () => {
    const { child, stop } = startGroup('sh', ['-c', 'sleep 60 & echo ready; wait'], { env: process.env });
    await once(child.stdout, 'data');
    // Closed only when the last process that holds the output has ended, which is the inner one.
    const closed = once(child.stdout, 'close');
    await stop();
    await expect(closed).resolves.toEqual([false]);
  });

  it('may be stopped after the program has ended', async () => {
    const { child, stop } = startGroup(process.execPath, ['--version'], { env: process.env });
    await once(child, 'exit');
    await expect(stop()).resolves.toBeUndefined();
  });
});

describe('runToEnd', () => {
  it('returns the exit code and everything written', async () => {
    const script = "process.stdout.write('out'); process.stderr.write('err'); process.exit(3)";
    const { code, output } = await runToEnd(process.execPath, ['-e', script]);
    expect(code).toBe(3);
    expect(output).toContain('out');
    expect(output).toContain('err');
  });

  it('says why a program could not be started', async () => {
    const { code, output } = await runToEnd('no-such-program-of-sightline', []);
    expect(code).toBeNull();
    expect(output).toContain('ENOENT');
  });
});
