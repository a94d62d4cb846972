import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detect';
import { makeSampleTree } from './sample-tree';

describe('makeSampleTree', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sightline-tree-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes files of about 3 KB, the same ones each time', () => {
    const first = makeSampleTree(join(folder, 'a'), 120);
    const second = makeSampleTree(join(folder, 'b'), 120);
    expect(first.files).toHaveLength(120);
    expect(first.bytes / 120).toBeGreaterThan(1500);
    expect(first.bytes / 120).toBeLessThan(6000);
    expect(second.bytes).toBe(first.bytes);
    expect(second.files.map((file) => relative(join(folder, 'b'), file))).toEqual(
      first.files.map((file) => relative(join(folder, 'a'), file)),
    );
  });

  it('makes one file in a hundred sensitive', () => {
    const { files } = makeSampleTree(folder, 300);
    const detector = createDetector({ salt: new Uint8Array(32), disabledRules: [] });
    const sensitive = files.filter(
      (file) => detector.scanText(relative(folder, file), readFileSync(file, 'utf8')).length > 0,
    );
    expect(sensitive).toHaveLength(3);
  });
});
