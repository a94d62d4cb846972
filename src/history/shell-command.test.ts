import { describe, expect, it } from 'vitest';
import { expandsTo, printedWords } from './shell-command';

const named = (command: string): readonly string[] =>
  printedWords(command).map(({ word, folder }) => (folder === '.' ? word : `${folder}: ${word}`));

describe('the files that a command prints', () => {
  it.each([
    ['cat a.txt', 'a.txt'],
    ["sed -n '1,3p' 'a b.txt'", 'a b.txt'],
    ['sudo LC_ALL=C cat a.txt', 'a.txt'],
    ['/usr/bin/head -5 a.txt | sort', 'a.txt'],
    ['x=1; cat a.txt', 'a.txt'],
    ['git show HEAD:src/a.ts', 'src/a.ts'],
    ['git --no-pager diff -- a.txt', 'a.txt'],
    ['wc -c < a.txt', 'a.txt'],
    ['python3 -c "print(open(\'a.txt\').read())"', 'a.txt'],
    ['cd src && cat b.ts', './src: b.ts'],
    ['cat a.txt 2>/dev/null', 'a.txt'],
    ['echo $(cat a.txt)', 'a.txt'],
  ])('%s', (command, file) => {
    expect(named(command)).toContain(file);
  });

  it.each([
    'rm a.txt',
    'ls -l a.txt',
    'git add a.txt',
    'cat a.txt > b.txt',
    'sed -i s/x/y/ a.txt',
    'echo a.txt',
    'chmod 600 a.txt',
  ])('none: %s', (command) => {
    expect(named(command)).not.toContain('a.txt');
  });

  it('may be named by a pattern, hidden ones only by one that says so', () => {
    expect(expandsTo('.e*', '.env')).toBe(true);
    expect(expandsTo('*', '.env')).toBe(false);
    expect(expandsTo('src/*.ts', 'src/a.ts')).toBe(true);
    expect(expandsTo('*.ts', 'src/a.ts')).toBe(false);
  });
});
