import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../detect';
import { letters, tokenSamples } from '../../detect/test-samples';
import type { Finding } from '../../model/finding';
import { BaselineIndex, baselineKeys, changeBaseline, occurrencesIn, parseBaseline, type BaselineEntry } from '.';

const salt = new Uint8Array(32).fill(9);
const detector = createDetector({ salt, disabledRules: [] });
const github = tokenSamples[0]!;

function found(path: string, text: string): readonly Finding[] {
  return detector.scanText(path, text);
}

function entriesFor(path: string, text: string): readonly BaselineEntry[] {
  const findings = found(path, text);
  const occurrences = occurrencesIn(salt, path, findings);
  return findings.map((finding) => ({
    rule: finding.ruleId,
    path,
    fingerprint: finding.fingerprint,
    occurrence: occurrences.get(finding) ?? null,
    reason: 'made up',
    date: '2026-11-28',
  }));
}

function baselineOf(files: Readonly<Record<string, string>>): string {
  const added = Object.entries(files).flatMap(([path, text]) => entriesFor(path, text));
  return changeBaseline(null, salt, { added, removed: [] });
}

/** The rules of the findings that are still shown under a baseline text. */
function shown(baseline: string, path: string, text: string): readonly string[] {
  const read = parseBaseline(baseline).baseline;
  const findings = found(path, text);
  if (read === null) return findings.map(({ ruleId }) => ruleId);
  const hidden = new BaselineIndex(read).match(path, findings);
  return findings.filter((finding) => !hidden.has(finding)).map(({ ruleId }) => ruleId);
}

const token = (seed: number): string => `const t = "${github.build(seed)}";`;
/** Too short to hide behind a hash. */
const password = (seed: number): string => `const password = "7${letters(5, seed)}!${letters(5, seed + 900)}9";`;

describe('a finding that its value identifies', () => {
  const baseline = baselineOf({ 'src/a.ts': token(1) });

  it('stays hidden wherever its line moves', () => {
    const other = fc
      .array(fc.constantFrom('// a', 'let b = 1;', '', '  '), { maxLength: 6 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(other, other, fc.constantFrom('', '  ', '\t'), (before, after, indentation) => {
        expect(shown(baseline, 'src/a.ts', `${before}\n${indentation}${token(1)}\n${after}`)).toEqual([]);
      }),
    );
  });

  it.each([
    ['is changed', 'src/a.ts', token(2)],
    ['is copied to another file', 'src/b.ts', token(1)],
    ['is renamed with its file', 'src/c.ts', token(1)],
  ])('is shown when it %s', (_, path, text) => {
    expect(shown(baseline, path, text)).toEqual(['github-token']);
  });

  it('takes no other along', () => {
    expect(shown(baseline, 'src/a.ts', `${token(1)}\n${token(2)}`)).toEqual(['github-token']);
  });
});

describe('a finding that its place identifies', () => {
  const baseline = baselineOf({ 'src/a.ts': `${password(1)}\n${password(2)}` });

  it('stays hidden when its line moves', () => {
    expect(shown(baseline, 'src/a.ts', `// a\n${password(1)}\n\n\n${password(2)}\n`)).toEqual([]);
  });

  it.each([
    ['one more', `${password(3)}\n${password(1)}\n${password(2)}`, 3],
    ['one fewer', password(1), 1],
  ])('is shown when there is %s, since nobody knows which is new', (_, text, count) => {
    expect(shown(baseline, 'src/a.ts', text)).toHaveLength(count);
  });

  it('is shown in another file', () => {
    expect(shown(baseline, 'src/b.ts', `${password(1)}\n${password(2)}`)).toHaveLength(2);
  });

  it('can be one that is about the whole file', () => {
    const text = `API_TOKEN=${letters(24, 7)}\n`;
    expect(found('.env', text).map(({ range }) => range === null)).toContain(true);
    expect(shown(baselineOf({ '.env': text }), '.env', text)).toEqual([]);
  });
});

describe('the file', () => {
  it('holds nothing of what was found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const values = [github.build(seed), letters(11, seed), letters(40, seed)];
        const text = `const a = "${values[0]}";\nconst password = "7${values[1]}";\nconst apiKey = "${values[2]}";`;
        const baseline = baselineOf({ 'src/a.ts': text });
        const parts = values.flatMap((value) =>
          Array.from({ length: value.length - 5 }, (_, at) => value.slice(at + 4, at + 9)),
        );
        expect(parts.some((part) => part.length === 5 && baseline.includes(part))).toBe(false);
      }),
    );
  });

  it('is no finding itself', () => {
    const baseline = baselineOf({ 'src/a.ts': [1, 2, 3].map(token).join('\n'), 'src/token.ts': password(1) });
    expect(found('.sightline-baseline.json', baseline)).toEqual([]);
  });

  it('never hides more when it is damaged', () => {
    const files = {
      'src/a.ts': `${token(1)}\n${password(1)}\n${token(2)}\n${password(2)}`,
      'src/b.ts': `${token(3)}\n${password(3)}\n${token(4)}`,
    };
    const accepted = ['src/a.ts', 'src/b.ts'] as const;
    const whole = changeBaseline(null, salt, {
      added: [
        ...entriesFor('src/a.ts', files['src/a.ts']).slice(0, 2),
        ...entriesFor('src/b.ts', files['src/b.ts']).slice(1),
      ],
      removed: [],
    });
    const hiddenBy = (baseline: string): ReadonlySet<string> => {
      const read = parseBaseline(baseline).baseline;
      if (read === null) return new Set();
      const index = new BaselineIndex(read);
      return new Set(
        accepted.flatMap((path) =>
          [...index.match(path, found(path, files[path])).keys()].map(({ fingerprint }) => fingerprint),
        ),
      );
    };
    const before = hiddenBy(whole);
    expect(before.size).toBeGreaterThan(2);
    const damage = fc.record({
      at: fc.integer({ min: 0, max: whole.length }),
      length: fc.integer({ min: 0, max: 40 }),
      text: fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom('1', '2', ',', '"', '}', 'src/b.ts', 'null', '"of": 9, '),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = damages.reduce(
          (text, { at, length, text: put }) => text.slice(0, at) + put + text.slice(at + length),
          whole,
        );
        for (const fingerprint of hiddenBy(damaged)) expect(before.has(fingerprint)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  const entry = '{ "rule": "r", "path": "a.ts", "fingerprint": "0123456789abcdef" }';
  const head = `{ "version": 1, "salt": "${'0'.repeat(64)}", "findings": [`;
  it.each([
    ['nothing', '', 1, 1, 'syntax: value expected'],
    ['a list', '[]', 1, 1, 'the baseline must be an object'],
    ['a syntax error', '{\n  "version": 1,\n  "salt" "x" }', 3, 10, 'syntax: colon expected'],
    ['no version', '{ "findings": [] }', 1, 1, '"version" must be 1'],
    ['another version', '{ "version": 2 }', 1, 14, '"version" must be 1'],
    ['no salt', '{ "version": 1 }', 1, 1, '"salt" is missing'],
    ['a short salt', '{ "version": 1,\n "salt": "0a" }', 2, 10, '"salt" must be 64 hexadecimal digits'],
    ['an odd salt', `{ "version": 1,\n "salt": "${'0'.repeat(63)}x" }`, 2, 10, '"salt" must be 64 hexadecimal digits'],
  ])('hides nothing with %s, and says where', (_, text, startLine, startColumn, message) => {
    const { baseline, problems } = parseBaseline(text);
    expect(baseline).toBeNull();
    expect(problems[0]).toMatchObject({ severity: 'error', message, range: { startLine, startColumn } });
  });

  it.each([
    ['no rule', '{ "path": "a.ts", "fingerprint": "0123456789abcdef" }', '"rule" is missing'],
    ['a path outside', entry.replace('a.ts', '../a.ts'), '"path" must be a path inside the workspace'],
    ['a path that is not normal', entry.replace('a.ts', './a.ts'), '"path" must be a path inside the workspace'],
    ['a short fingerprint', entry.replace('0123', ''), '"fingerprint" must be 16 hexadecimal digits'],
    [
      'half an occurrence',
      entry.replace(' }', ', "occurrence": 1 }'),
      '"occurrence" and "of" must be numbers, such as 1 and 2',
    ],
    [
      'an occurrence of others',
      entry.replace(' }', ', "occurrence": 1, "of": 2 }'),
      '"fingerprint" is not that of this rule, path and occurrence',
    ],
    ['a text', '"a"', 'an entry of "findings" must be an object'],
  ])('leaves out an entry with %s, and keeps the others', (_, wrong, message) => {
    const { baseline, problems } = parseBaseline(`${head}\n${wrong},\n${entry}]}`);
    expect(baseline?.entries.map(({ rule, line }) => [rule, line])).toEqual([['r', 3]]);
    expect(problems.map((problem) => [problem.message, problem.range.startLine])).toEqual([[message, 2]]);
  });

  it('may have comments, a byte order mark and commas at the end', () => {
    expect(parseBaseline(`\uFEFF// ours\n${head}${entry},]}`)).toMatchObject({
      baseline: { entries: [{ rule: 'r' }] },
      problems: [],
    });
  });
});

describe('the JSON schema', () => {
  it('lists the keys that are read', () => {
    interface Schema {
      readonly properties: Readonly<Record<string, unknown>> & { readonly findings: { readonly items: Schema } };
    }
    const schema = JSON.parse(readFileSync('media/baseline.schema.json', 'utf8')) as Schema;
    expect(Object.keys(schema.properties)).toEqual(baselineKeys.baseline);
    expect(Object.keys(schema.properties.findings.items.properties)).toEqual(baselineKeys.entry);
  });
});

describe('changing it', () => {
  const [one, two, three] = [1, 2, 3].map((seed) => entriesFor(`src/${seed}.ts`, token(seed))[0]!);
  const whole = changeBaseline(null, salt, { added: [one!, two!, three!], removed: [] });

  it('reads as it was written', () => {
    const { baseline, problems } = parseBaseline(whole);
    expect(problems).toEqual([]);
    expect(baseline?.salt).toEqual(salt);
    expect(baseline?.entries.map(({ line, ...entry }) => [entry, line])).toEqual([
      [one, 5],
      [two, 6],
      [three, 7],
    ]);
  });

  it('keeps every other byte', () => {
    const text = whole.replace('  "findings"', '  // looked at in March\r\n  "findings"');
    const without = changeBaseline(text, salt, { added: [], removed: [two!] });
    expect(without).toBe(
      text
        .split('\n')
        .filter((line) => !line.includes('src/2.ts'))
        .join('\n'),
    );
    const back = changeBaseline(without, salt, { added: [two!], removed: [] });
    expect(parseBaseline(back).baseline?.entries.map(({ path }) => path)).toEqual(['src/1.ts', 'src/3.ts', 'src/2.ts']);
    expect(back).toContain('// looked at in March\r\n');
  });

  it('gives the same whatever order entries go in', () => {
    fc.assert(
      fc.property(fc.subarray([one!, two!, three!]), fc.subarray([one!, two!, three!]), (added, removed) => {
        const start = changeBaseline(null, salt, { added, removed: [] });
        const { baseline, problems } = parseBaseline(changeBaseline(start, salt, { added: [], removed }));
        expect(problems).toEqual([]);
        const left = added.filter((entry) => !removed.includes(entry));
        expect(baseline?.entries.map(({ fingerprint }) => fingerprint)).toEqual(
          left.map(({ fingerprint }) => fingerprint),
        );
      }),
    );
  });

  it.each([
    ['no comment', whole],
    ['a comment between', whole.replace('    { "rule"', '    // looked at\n    { "rule"')],
    ['a comment inside', whole.replace('"path": "src/2.ts"', '/* second */ "path": "src/2.ts"')],
    ['a comma at the end', whole.replace(/ \}\n {2}\]/, ' },\n  ]')],
    ['one line', JSON.stringify(JSON.parse(whole))],
  ])('takes any entries out of a file with %s, and nothing else', (_, text) => {
    fc.assert(
      fc.property(fc.subarray([one!, two!, three!]), (removed) => {
        const left = changeBaseline(text, salt, { added: [], removed });
        const { baseline, problems } = parseBaseline(left);
        expect(problems).toEqual([]);
        const kept = [one!, two!, three!].filter((entry) => !removed.includes(entry));
        expect(baseline?.entries.map(({ path }) => path)).toEqual(kept.map(({ path }) => path));
        for (const comment of text.match(/\/\/ looked at|\/\* second \*\//g) ?? []) expect(left).toContain(comment);
        if (removed.length === 0) expect(left).toBe(text);
      }),
    );
  });

  it('adds to an empty list, and makes one that is missing', () => {
    const empty = changeBaseline(null, salt, { added: [], removed: [] });
    for (const text of [empty, empty.replace(/,\n {2}"findings": \[\]/, '')])
      expect(parseBaseline(changeBaseline(text, salt, { added: [one!], removed: [] })).baseline?.entries).toHaveLength(
        1,
      );
  });

  it.each(['{ "findings": 1 }', '[]', '{'])('refuses %s', (text) => {
    expect(() => changeBaseline(text, salt, { added: [one!], removed: [] })).toThrow(/^line 1, column \d+: /);
  });
});
