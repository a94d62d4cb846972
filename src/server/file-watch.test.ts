import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { FileWatch } from './file-watch';

const base = temporaryFolder();
const soon = { timeout: 3000, interval: 20 };
let changed: string[] = [];
let watch: FileWatch;
let count = 0;
let file = '';

beforeEach(() => {
  changed = [];
  file = join(base, String(++count), 'settings.json');
  watch = new FileWatch((path) => changed.push(path));
});

afterEach(() => {
  watch.dispose();
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('FileWatch', () => {
  it('tells of a file that appears in a folder that did not exist, changes and goes', async () => {
    watch.watch([file]);
    await pause(600);
    expect(changed).toEqual([]);
    mkdirSync(join(base, String(count)));
    writeFileSync(file, 'a');
    await vi.waitFor(() => {
      expect(changed).toEqual([file]);
    }, soon);
    writeFileSync(file, 'ab');
    await vi.waitFor(() => {
      expect(changed).toHaveLength(2);
    }, soon);
    rmSync(file);
    await vi.waitFor(() => {
      expect(changed).toHaveLength(3);
    }, soon);
  });

  it('tells nothing of a file that is no longer watched', async () => {
    mkdirSync(join(base, String(count)));
    writeFileSync(file, 'a');
    watch.watch([file]);
    watch.watch([]);
    writeFileSync(file, 'ab');
    await pause(600);
    expect(changed).toEqual([]);
  });

  it('tells once although the same list is given again', async () => {
    mkdirSync(join(base, String(count)));
    writeFileSync(file, 'a');
    for (let time = 0; time < 3; time++) watch.watch([file]);
    await pause(200);
    writeFileSync(file, 'ab');
    await vi.waitFor(() => {
      expect(changed).toEqual([file]);
    }, soon);
    await pause(500);
    expect(changed).toEqual([file]);
  });
});
