import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../../src/detect/rules';
import { measureAccess } from './measure-access';
import { measureKeystroke } from './measure-keystroke';
import { measureScan } from './measure-scan';
import { measureTyping } from './measure-typing';
import type { TaskResults } from './measured';
import { peakMemory } from './peak-memory';
import { readAll } from './read-all';
import { makeSampleTree } from './sample-tree';

type Tasks = {
  readonly [Name in keyof TaskResults]: (...args: readonly string[]) => TaskResults[Name] | Promise<TaskResults[Name]>;
};

const filesIn = (list: string): readonly string[] => readFileSync(list, 'utf8').split('\n');

/** What a process of the benchmark does, by its first argument; `list` is a file that names the files of the tree. */
const tasks: Tasks = {
  'make-tree': (root = '', count = '', list = '') => {
    const { files, bytes } = makeSampleTree(root, Number(count));
    writeFileSync(list, files.join('\n'));
    return { files: files.length, bytes };
  },
  scan: (root = '', workerScript = '', list = '') => measureScan(root, workerScript, filesIn(list)),
  read: (list = '') => {
    readAll(filesIn(list));
    return { peakMemory: peakMemory() };
  },
  anchors: (count = '') => ({ words: someAnchors(Number(count)) }),
  access: (root = '', count = '') => measureAccess(root, Number(count)),
  keystroke: (folder = '', serverScript = '') => measureKeystroke(folder, serverScript),
  typing: (path = '') => measureTyping(path),
};

/** So many of the credential rules' anchors that have four characters or more, from all over the alphabet. */
function someAnchors(count: number): readonly string[] {
  const secrets = rules.filter(({ category }) => category === 'secret');
  const anchors = [...new Set(secrets.flatMap((rule) => rule.anchors))].filter(({ length }) => length >= 4).sort();
  return Array.from({ length: count }, (_, index) => anchors[Math.floor((index * anchors.length) / count)] ?? '');
}

async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const task = Object.hasOwn(tasks, name) ? tasks[name as keyof TaskResults] : null;
  if (task === null) throw new Error(`No task is called "${name}".`);
  process.stdout.write(`${JSON.stringify(await task(...args))}\n`);
}

void main(process.argv.slice(2));
