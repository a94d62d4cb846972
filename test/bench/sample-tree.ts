import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { pick, seededRandom, type Random } from './random';
import { sampleName, sampleText } from './sample-text';
import { sensitiveText } from './sensitive-text';

/** Extensions in about the shares that they have in repositories of applications. */
const extensions = 'ts ts ts tsx js js py go java css html json yaml md txt csv'.split(' ');

const filesInFolder = 20;
/** One file in so many holds sensitive content. */
const sensitiveEvery = 100;
/** Sizes double so often from the smallest on, which gives many small files, few large ones and 3 KB on average. */
const smallestFile = 350;
const sizeDoublings = 5;

/** Rules of three agents, so that verdicts cost what they cost in a workspace that is cared for. */
const ruleFiles: Readonly<Record<string, string>> = {
  '.claude/settings.json': JSON.stringify({
    permissions: { deny: ['Read(./.env)', 'Read(**/keys/**)', 'Read(*.pem)'] },
  }),
  '.cursorignore': '.env\nkeys/\n*.pem\n',
  '.geminiignore': '.env\nkeys/\n*.pem\n',
  '.gitignore': 'node_modules/\ndist/\n.env\n',
};

export interface SampleTree {
  /** Absolute paths of the files, without those that hold rules. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** Writes a tree of source-like files, one in a hundred with made-up sensitive content, committed to a git repository. */
export function makeSampleTree(root: string, fileCount: number): SampleTree {
  const random = seededRandom(fileCount);
  const files: string[] = [];
  let bytes = 0;
  let folder = root;
  for (let number = 0; number < fileCount; number++) {
    if (number % filesInFolder === 0) folder = makeFolder(root, random, number / filesInFolder);
    const file = join(folder, `${sampleName(random)}-${number}.${pick(random, extensions)}`);
    const text = fileText(random, number);
    writeFileSync(file, text);
    bytes += Buffer.byteLength(text);
    files.push(file);
  }
  writeRules(root);
  commitAll(root);
  return { files, bytes };
}

function makeFolder(root: string, random: Random, number: number): string {
  const folder = join(
    root,
    `${sampleName(random)}-${number % 40}`,
    sampleName(random),
    `${sampleName(random)}-${number}`,
  );
  mkdirSync(folder, { recursive: true });
  return folder;
}

function fileText(random: Random, number: number): string {
  const size = smallestFile << random(sizeDoublings);
  const text = sampleText(random, size + random(size));
  const isSensitive = number % sensitiveEvery === sensitiveEvery - 1;
  return isSensitive ? text + sensitiveText(random, Math.floor(number / sensitiveEvery)) : text;
}

function writeRules(root: string): void {
  mkdirSync(join(root, '.claude'), { recursive: true });
  for (const [path, text] of Object.entries(ruleFiles)) writeFileSync(join(root, path), text);
}

function commitAll(root: string): void {
  const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', '-c', 'gc.auto=0'];
  const git = (...args: readonly string[]): void => {
    execFileSync('git', [...author, ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Sample tree');
}
