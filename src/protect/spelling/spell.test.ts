import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { claudeDialect, ignoreFileDialect, type Dialect } from './dialect';
import { spell } from './spell';

function pattern(path: string, dialect: Dialect): string | null {
  const spelling = spell(path, dialect);
  return 'pattern' in spelling ? spelling.pattern : null;
}

// Claude Code: observed with Claude Code 2.1.330 on Linux, 2026-11-22. Ignore files:
// https://git-scm.com/docs/gitignore#_pattern_format, but for what `ignore` 5.3 reads otherwise (`?`, a `*` at the end).
describe('spelling of each special character; null: no pattern matches it', () => {
  const rows: [name: string, claude: string | null, ignoreFile: string | null][] = [
    ['a[b].txt', 'a\\[b\\].txt', 'a\\[b\\].txt'],
    ['x/[id]/p.ts', 'x/\\[id\\]/p.ts', 'x/\\[id\\]/p.ts'],
    ['{a,b}.txt', '\\{a,b\\}.txt', '\\{a,b\\}.txt'],
    ['star*.txt', 'star\\*.txt', 'star\\*.txt'],
    ['star*', 'star?', 'star?'],
    ['!bang.txt', '\\!bang.txt', '\\!bang.txt'],
    ['mid!bang', 'mid!bang', 'mid!bang'],
    ['#hash.txt', '\\#hash.txt', '\\#hash.txt'],
    ['sp ace.txt', 'sp ace.txt', 'sp ace.txt'],
    ['q?.txt', 'q?.txt', 'q?.txt'],
    ['trail ', null, 'trail?'],
    ['two  ', null, 'two??'],
    ['back\\slash.txt', null, null],
    ['line\nend', null, 'line?end'],
    ['tab\there', null, 'tab?here'],
    ['ünï.txt', 'ünï.txt', 'ünï.txt'],
    ['日本.txt', '日本.txt', '日本.txt'],
    ['😀.txt', '😀.txt', '😀.txt'],
    ['(paren).txt', '(paren).txt', '(paren).txt'],
    ['com,ma.txt', 'com,ma.txt', 'com,ma.txt'],
    ['do$lar.txt', 'do$lar.txt', 'do$lar.txt'],
    ['-dash.txt', '-dash.txt', '-dash.txt'],
    ['~tilde.txt', '~tilde.txt', '~tilde.txt'],
    ['@at.txt', '@at.txt', '@at.txt'],
  ];
  it.each(rows)('%j', (name, claude, ignoreFile) => {
    expect([pattern(name, claudeDialect), pattern(name, ignoreFileDialect)]).toEqual([claude, ignoreFile]);
  });
});

/** Spellable names made of the characters that matter. */
const names = fc
  .array(fc.constantFrom(...Array.from('ab1.-_!#*?[]{}() ~@$,^+|é日')), { minLength: 1, maxLength: 8 })
  .map((units) => units.join(''))
  .filter((name) => !/^\.+$/.test(name));

/** Names that differ from the given one in one character, or by one character more or less. */
function neighbours(name: string): string[] {
  const changed = name.split('').map((_unit, at) => `${name.slice(0, at)}z${name.slice(at + 1)}`);
  return [...changed, `${name}z`, `z${name}`, name.slice(1), name.slice(0, -1)].filter(
    (other) => other !== '' && other !== name && !/^\.+$/.test(other),
  );
}

describe('a spelled line of an ignore file', { timeout: 60_000 }, () => {
  it('matches that name, and no other where no wildcard is needed, by the npm package ignore', () => {
    fc.assert(
      fc.property(names, (name) => {
        const spelling = spell(name, ignoreFileDialect);
        if (!('pattern' in spelling)) throw new Error('these names have a spelling');
        const list = ignore({ allowRelativePaths: true }).add(`/${spelling.pattern}\n`);
        expect(list.ignores(name)).toBe(true);
        expect(list.ignores(`below/${name}`)).toBe(false);
        if (spelling.wildcards > 0) return;
        for (const other of neighbours(name)) expect([other, list.ignores(other)]).toEqual([other, false]);
      }),
      { numRuns: 2000 },
    );
  });

  it('matches the same names by git', () => {
    const sample = fc.sample(names, { numRuns: 300, seed: 7 });
    const folder = mkdtempSync(join(tmpdir(), 'sightline-'));
    try {
      const spelled = sample.map((name, index) => ({
        name,
        folder: `d${String(index)}`,
        spelling: spell(name, ignoreFileDialect),
      }));
      const lines = spelled.map(({ folder: parent, spelling }) =>
        'pattern' in spelling ? `/${parent}/${spelling.pattern}` : '',
      );
      writeFileSync(join(folder, '.gitignore'), `${lines.join('\n')}\n`);
      execFileSync('git', ['init', '--quiet'], { cwd: folder });
      const matched = checkIgnore(
        folder,
        spelled.flatMap(({ name, folder: parent }) => [name, ...neighbours(name)].map((other) => `${parent}/${other}`)),
      );
      const exact = spelled.filter(({ spelling }) => 'wildcards' in spelling && spelling.wildcards === 0);
      for (const { name, folder: parent } of spelled) expect(matched).toContain(`${parent}/${name}`);
      for (const { name, folder: parent } of exact) {
        for (const other of neighbours(name)) expect(matched).not.toContain(`${parent}/${other}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function checkIgnore(folder: string, paths: readonly string[]): Set<string> {
  const options = { cwd: folder, input: paths.join('\0'), encoding: 'utf8' } as const;
  const output = execFileSync(
    'git',
    ['-c', 'core.ignoreCase=false', 'check-ignore', '--no-index', '--stdin', '-z'],
    options,
  );
  return new Set(output.split('\0'));
}
