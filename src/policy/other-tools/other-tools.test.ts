import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../detect';
import { SecretLists } from '../../detect/secret-lists';
import { letters, tokenSamples } from '../../detect/test-samples';
import type { SecretList } from '../../model/suppression';
import { parseDetectSecrets, parseGitleaksConfig, parseGitleaksIgnore } from '.';

const github = tokenSamples[0]!;
const token = github.build(1);
const password = `7${letters(5, 3)}!${letters(5, 903)}9`;
const text = `const t = "${token}"; // of staging\nconst password = "${password}";\nconst u = "${github.build(2)}";\n`;
const sha1 = (value: string): string => createHash('sha1').update(value).digest('hex');

const found = createDetector({ salt: new Uint8Array(8), disabledRules: [] }).scanText('src/a.ts', text);

/** The lines of the findings that lists pass over. */
function hidden(lists: readonly SecretList[], path = 'src/a.ts'): readonly number[] {
  const compiled = new SecretLists(lists);
  const starts = text.split('\n').reduce<number[]>((all, line) => [...all, all.at(-1)! + line.length + 1], [0]);
  return found.flatMap(({ ruleId, category, range }) => {
    const { startLine, startColumn, endColumn } = range!;
    const span = { start: starts[startLine - 1]! + startColumn - 1, end: starts[startLine - 1]! + endColumn - 1 };
    return compiled.hiderOf({ id: ruleId, category }, span, path, text) === null ? [] : [startLine];
  });
}

const byGitleaks = (config: string, path?: string): readonly number[] =>
  hidden(parseGitleaksConfig(config).lists, path);

it('is tried on a secret on each line', () => {
  expect(found.map(({ range }) => range?.startLine)).toEqual([1, 2, 3]);
});

describe('.gitleaksignore', () => {
  it('names places by file and line', () => {
    const list = [
      '# looked at in March',
      '',
      'src/a.ts:github-pat:3',
      '  ./src/b.ts:generic-api-key:12\r',
      'a:b.txt:jwt:1',
      'win\\c.ts:jwt:2',
    ];
    expect(parseGitleaksIgnore(list.join('\n'))).toEqual({
      places: [
        { path: 'src/a.ts', place: 3, line: 3 },
        { path: 'src/b.ts', place: 12, line: 4 },
        { path: 'a:b.txt', place: 1, line: 5 },
        { path: 'win/c.ts', place: 2, line: 6 },
      ],
      problems: [],
    });
  });

  it('says nothing of files as they are where it names a commit', () => {
    const { places, problems } = parseGitleaksIgnore(`${'0a'.repeat(20)}:src/a.ts:github-pat:3`);
    expect([places, problems.map(({ severity }) => severity)]).toEqual([[], ['info']]);
  });

  it.each([
    'src/a.ts',
    'src/a.ts:3',
    'src/a.ts:github-pat:',
    'src/a.ts:github-pat:x',
    '../a.ts:github-pat:3',
    '/a.ts:github-pat:3',
  ])('tells of a line that is no fingerprint: %s', (line) => {
    const { places, problems } = parseGitleaksIgnore(`# a\n${line}\n`);
    expect(places).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'warning', range: { startLine: 2, startColumn: 1 } }]);
  });
});

describe('an allow list of .gitleaks.toml', () => {
  it.each<[string, string, readonly number[]]>([
    ['a path', `paths = ['''^src/''']`, [1, 2, 3]],
    ['part of a path', `paths = ['''a\\.ts$''']`, [1, 2, 3]],
    ['another path', `paths = ['''^lib/''']`, []],
    ['the secret', `regexes = ['''^${token}$''']`, [1]],
    ['the secret, by name', `regexTarget = "secret"\nregexes = ['''${token.slice(5, 20)}''']`, [1]],
    ['a secret that the line only surrounds', `regexes = ['''staging''']`, []],
    ['the line', `regexTarget = "line"\nregexes = ['''of staging$''']`, [1]],
    ['the match, of which only the secret is known here', `regexTarget = "match"\nregexes = ['''${password}''']`, [2]],
    ['a stop word', `stopwords = ["${token.slice(10, 18).toUpperCase()}"]`, [1]],
    ['one of several', `paths = ['''^lib/''']\nregexes = ['''${password}''']`, [2]],
    ['each of several', `condition = "AND"\npaths = ['''^src/''']\nregexes = ['''${password}''']`, [2]],
    [
      'each of several, of which one does not hold',
      `condition = "AND"\npaths = ['''^lib/''']\nregexes = ['''${password}''']`,
      [],
    ],
    ['nothing', `description = "ours"`, []],
    ['a commit', `commits = ["${'0a'.repeat(20)}"]`, []],
    ['a commit and a path', `condition = "AND"\ncommits = ["${'0a'.repeat(20)}"]\npaths = ['''^src/''']`, []],
    ['a commit or a path', `commits = ["${'0a'.repeat(20)}"]\npaths = ['''^src/''']`, [1, 2, 3]],
    ['rules of a vendor', `targetRules = ["github-pat"]\npaths = ['''^src/''']`, [1, 3]],
    ['rules that go by a name', `targetRules = ["generic-api-key"]\npaths = ['''^src/''']`, [2]],
    ['rules that are not known here', `targetRules = ["awesome-rule-1"]\npaths = ['''^src/''']`, []],
  ])('passes over %s', (_, list, lines) => {
    expect(byGitleaks(`[[allowlists]]\n${list}\n`)).toEqual(lines);
    expect(byGitleaks(`[allowlist]\n${list}\n`)).toEqual(lines);
  });

  it('of a rule is about the rules of its vendor, or those that go by a name', () => {
    const list = (id: string): string => `[[rules]]\nid = "${id}"\n[[rules.allowlists]]\npaths = ['''^src/''']\n`;
    expect(byGitleaks(list('github-fine-grained-pat'))).toEqual([1, 3]);
    expect(byGitleaks(list('generic-api-key'))).toEqual([2]);
    expect(byGitleaks(list('awesome-rule-1'))).toEqual([]);
    expect(byGitleaks(list('github-pat').replace('[[rules.allowlists]]', '[rules.allowlist]'))).toEqual([1, 3]);
  });

  it.each<[string, string, number, number]>([
    ['an expression that looks behind', `paths = ['''^src/''', '''(?<=a)b''']`, 2, 26],
    ['an open bracket', `paths = ['''^src/''', '''(''']`, 2, 26],
    ['an empty expression', `paths = ['''^src/''', ""]`, 1, 1],
    ['a number', 'paths = 1', 2, 1],
    ['a list of numbers', 'stopwords = [1]', 2, 1],
    ['a target that is not known', `regexTarget = "file"\npaths = ['''^src/''']`, 2, 1],
    ['a condition that is not known', `condition = "XOR"\npaths = ['''^src/''']`, 2, 1],
  ])('hides nothing with %s, and says where', (_, list, startLine, startColumn) => {
    const { lists, problems } = parseGitleaksConfig(`[[allowlists]]\n${list}\n`);
    expect(lists).toEqual([]);
    expect(problems).toMatchObject([{ range: { startLine, startColumn } }]);
    expect(problems[0]?.severity).not.toBe('info');
  });

  it('hides nothing in a file that is not TOML, and says where', () => {
    const { lists, problems } = parseGitleaksConfig(`[allowlist]\npaths = ['''^src/''']\nx = "${token}\n`);
    expect(lists).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'error', message: 'syntax: not valid TOML', range: { startLine: 3 } }]);
  });

  it('never passes over what is no secret, and no finding about the whole file', () => {
    const { lists } = parseGitleaksConfig(`[allowlist]\npaths = ['''.''']\n`);
    const detector = createDetector({ salt: new Uint8Array(8), disabledRules: [], secretLists: lists });
    const found = detector.scanText('.env', `API_TOKEN=${letters(24, 7)}\n`);
    expect(found.map(({ ruleId, hiddenBy }) => [ruleId, hiddenBy])).toEqual([
      ['env-file', undefined],
      ['credential-value', '.gitleaks.toml'],
    ]);
  });

  it('takes hostile expressions and long lines', () => {
    const { lists } = parseGitleaksConfig(
      `[allowlist]\nregexTarget = "line"\nregexes = ['''(a+)+$''', '''(x|x)*y''']\n`,
    );
    const detector = createDetector({ salt: new Uint8Array(8), disabledRules: [], secretLists: lists });
    expect(detector.scanText('a.ts', `${'a'.repeat(100_000)} = "${token}"; ${'x'.repeat(100_000)}`)).toHaveLength(1);
  });
});

describe('.secrets.baseline', () => {
  const entry = (value: string, more = {}): object => ({
    type: 'Secret Keyword',
    hashed_secret: sha1(value),
    line_number: 99,
    ...more,
  });
  const baselineOf = (more: object): string => JSON.stringify({ version: '1.5.0', ...more });
  const passes = (more: object, path?: string): readonly number[] =>
    hidden(parseDetectSecrets(baselineOf(more)).lists, path);

  it('tells secrets by file and hash, wherever their line moves', () => {
    expect(passes({ results: { 'src/a.ts': [entry(token), entry(password)] } })).toEqual([1, 2]);
    expect(passes({ results: { 'src\\a.ts': [entry(token)] } })).toEqual([1]);
    expect(passes({ results: { 'src/b.ts': [entry(token)] } })).toEqual([]);
    expect(passes({ results: { 'src/a.ts': [entry('another')] } })).toEqual([]);
  });

  it('hides what was audited as false or not at all, and shows what is real', () => {
    expect(
      passes({ results: { 'src/a.ts': [entry(token, { is_secret: false }), entry(password, { is_secret: true })] } }),
    ).toEqual([1]);
  });

  const filter = (name: string, pattern: unknown): object => ({
    filters_used: [
      { path: 'detect_secrets.filters.heuristic.is_lock_file' },
      { path: `detect_secrets.filters.regex.${name}`, pattern },
    ],
  });
  it.each<[string, object, readonly number[]]>([
    ['files', filter('should_exclude_file', ['lib/', '^src/']), [1, 2, 3]],
    ['lines', filter('should_exclude_line', ['staging']), [1]],
    ['secrets', filter('should_exclude_secret', ['^7']), [2]],
    ['one pattern without a list', filter('should_exclude_secret', '^7'), [2]],
    ['files of older versions', { exclude: { files: '^src/', lines: null } }, [1, 2, 3]],
    ['lines of older versions', { exclude: { files: null, lines: 'staging' } }, [1]],
  ])('knows the filters by which people leave out %s', (_, more, lines) => {
    expect(passes(more)).toEqual(lines);
  });

  it.each<[string, string, number, number]>([
    ['a syntax error', '{\n  "results" {} }', 2, 13],
    ['a list', '[]', 1, 1],
    ['results of another form', '{ "results": [] }', 1, 14],
    ['a hash of another form', '{ "results": {\n "src/a.ts": [{ "hashed_secret": "abc" }] } }', 2, 34],
    ['an expression that looks behind', '{ "exclude": {\n "files": "(?<=a)b" } }', 2, 11],
  ])('hides nothing with %s, and says where', (_, written, startLine, startColumn) => {
    const { lists, problems } = parseDetectSecrets(written);
    expect(lists).toEqual([]);
    expect(problems[0]).toMatchObject({ range: { startLine, startColumn } });
  });
});

describe('any of the files', () => {
  const config = `[[allowlists]]\ncondition = "AND"\npaths = ['''^src/''']\nregexes = ['''^${token}$''']\n`;
  const baseline = JSON.stringify({ results: { 'src/a.ts': [{ hashed_secret: sha1(token) }] } }, null, 2);
  const damage = fc.record({
    at: fc.nat(400),
    length: fc.nat(30),
    text: fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('"', '}', ']', "'''", '#', '\n')),
  });

  it('hides only what it names, however it is damaged', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = damages.reduce(
          (whole, { at, length, text: put }) => whole.slice(0, at) + put + whole.slice(at + length),
          baseline,
        );
        for (const line of hidden(parseDetectSecrets(damaged).lists)) expect(line).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('never makes its reader fail', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(config, baseline, 'src/a.ts:github-pat:3\n'),
        fc.array(damage, { maxLength: 3 }),
        (whole, damages) => {
          const damaged = damages.reduce(
            (now, { at, length, text: put }) => now.slice(0, at) + put + now.slice(at + length),
            whole,
          );
          for (const parse of [parseGitleaksConfig, parseGitleaksIgnore, parseDetectSecrets])
            for (const { range } of parse(damaged).problems) expect(range.startLine).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
