import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder';
import type { FileContent, FileDetector } from '../detect/detector';
import { nodeFileState } from './file-state';
import { createFileScanner, type ScannedContent } from './content-scanner';

const folder = temporaryFolder();
const limit = 200_000;

class Recorder implements FileDetector {
  readonly seen: FileContent[] = [];

  constructor(private readonly warning: string | null = null) {}

  scanFile(_: string, content: FileContent): ReturnType<FileDetector['scanFile']> {
    this.seen.push(content);
    return { findings: [], silenced: 2, coverage: content.tail === null ? 'whole' : 'partial', warning: this.warning };
  }
}

function scan(name: string, detector: FileDetector, maxFileSize = limit): ScannedContent {
  return createFileScanner(detector)({ path: name, absolutePath: join(folder, name), maxFileSize });
}

describe('a file scanner', () => {
  it.each(['', 'a', 'ä\n'])('hands over a whole file: %j', (text) => {
    writeFileSync(join(folder, 'whole'), text);
    const detector = new Recorder();
    expect(scan('whole', detector)).toMatchObject({
      silenced: 2,
      coverage: 'whole',
      bytes: Buffer.byteLength(text),
      message: null,
    });
    expect(Buffer.from(detector.seen[0]?.head ?? []).toString()).toBe(text);
  });

  it('hands over both ends of a file above the limit', () => {
    writeFileSync(join(folder, 'large'), `begin${'x'.repeat(limit)}end`);
    const detector = new Recorder();
    const result = scan('large', detector);
    expect(result).toMatchObject({ coverage: 'partial', bytes: 2 * 64 * 1024 });
    expect(result.message).toMatch(/^0\.2 MB, above the size limit/);
    const [content] = detector.seen;
    expect(Buffer.from(content?.head ?? []).toString()).toMatch(/^begin/);
    expect(Buffer.from(content?.tail ?? []).toString()).toMatch(/end$/);
  });

  it('stays inside a file that is shorter than its two ends', () => {
    writeFileSync(join(folder, 'short'), 'x'.repeat(100));
    const detector = new Recorder();
    scan('short', detector, 10);
    expect(detector.seen[0]).toMatchObject({ size: 100, head: { length: 100 }, tail: { length: 100 } });
  });

  it('reads small files and large ones in turn', () => {
    const sizes = [10, 300_000, 0, 1_000_000, 9_000_000, 20, 300_000];
    const lengths: number[] = [];
    const scanFile = createFileScanner({
      scanFile: (_, { head }) => {
        lengths.push(head.every((byte) => byte === 120) ? head.length : -1);
        return { findings: [], silenced: 0, coverage: 'whole', warning: null };
      },
    });
    sizes.forEach((size, index) => {
      const absolutePath = join(folder, `size-${index}`);
      writeFileSync(absolutePath, 'x'.repeat(size));
      scanFile({ path: 'x', absolutePath, maxFileSize: 10_000_000 });
    });
    expect(lengths).toEqual(sizes);
  });

  it('tells in which state a file was read', () => {
    writeFileSync(join(folder, 'state'), 'abc');
    const { state } = scan('state', new Recorder());
    expect(state).toEqual(nodeFileState(join(folder, 'state')));
    expect(state?.size).toBe(3);
    expect(scan('gone', new Recorder()).state).toBeUndefined();
    expect(nodeFileState(join(folder, 'gone'))).toBeNull();
    expect(nodeFileState(folder)).toBeNull();
  });

  it('does not wait for a pipe without a writer', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(scan('pipe', new Recorder())).toMatchObject({ coverage: 'unreadable', message: 'no regular file' });
  });

  it('gives the reason without the path', () => {
    mkdirSync(join(folder, 'directory'));
    expect(scan('directory', new Recorder()).message).toBe('a folder, not a file');
    expect(scan('gone', new Recorder()).message).toBe('no such file or folder');
    expect(scan('x'.repeat(300), new Recorder()).message).toBe('the path is longer than the system allows');
  });

  it('tells both that a file is large and that it is not what it claims to be', () => {
    truncateSync(join(folder, 'large'), limit + 1);
    const { message } = scan('large', new Recorder('The content is not valid.'));
    expect(message).toMatch(/above the size limit.*; The content is not valid\.$/);
  });

  it('survives a rule that fails, and does not repeat what it said', () => {
    writeFileSync(join(folder, 'bad'), 'word');
    const failing: FileDetector = { scanFile: () => raise('unexpected "word"') };
    expect(scan('bad', failing)).toMatchObject({ coverage: 'unreadable', message: 'the rules failed on its content' });
  });
});

function raise(message: string): never {
  throw new Error(message);
}
