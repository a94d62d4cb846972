import { describe, expect, it } from 'vitest';
import { createDetector } from '../../create-detector';
import { fileFacts } from '../../file-facts';
import { rulesIn, severityIn } from '../../test-detector';
import { letters } from '../../test-samples';
import { createDirectory } from './directory';
import { rotationPages } from './rotation-pages';
import { parentOf, statementBefore } from './owner';
import { readTables } from './service-table';
import { patternOf } from './shape';
import { serviceTables } from './tables';

const table = `
  plain-key ; Plain Mail ; {h32} ; plain.test/keys
  linear-secret ; Linear ; - ; linear.test/keys ; what: signing secret ; also: lin linearapp ; medium ; public: site
`;

describe('the table of services', () => {
  it('gives a line its fields', () => {
    expect(readTables([table])).toEqual([
      {
        ...{ id: 'plain-key', name: 'Plain Mail', spellings: ['plainmail'], shape: '{h32}', source: 'plain.test/keys' },
        ...{ credential: 'API key', severity: 'high', isPublic: null },
      },
      {
        ...{ id: 'linear-secret', name: 'Linear', spellings: ['linear', 'lin', 'linearapp'], shape: null },
        ...{ source: 'linear.test/keys', credential: 'signing secret', severity: 'medium', isPublic: /site/i },
      },
    ]);
  });

  it('fails on a line of another form', () => {
    expect(() => readTables(['a-key ; A ; -'])).toThrow('lacks a field: a-key');
    expect(() => readTables(['a-key ; A ; - ; a.test ; where: here'])).toThrow('unknown detail: where: here');
  });

  it('holds each service once, with forms that can be read and pages that can be opened', () => {
    const rows = readTables(serviceTables);
    const names = rows.map(({ name, credential }) => `${name} ${credential}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { shape, source, spellings } of rows) {
      expect(() => new RegExp(patternOf(shape ?? ''))).not.toThrow();
      expect(URL.canParse(`https://${source}`), source).toBe(true);
      for (const spelling of spellings) expect(spelling).toMatch(/^[a-z0-9]{2,}$/);
    }
  });
});

describe('the pages where keys are replaced', () => {
  it('belong to services of the table', () => {
    const ids = new Set(readTables(serviceTables).map(({ id }) => id));
    for (const [id, page] of Object.entries(rotationPages)) {
      expect(ids.has(id), id).toBe(true);
      expect(URL.canParse(`https://${page ?? ''}`), id).toBe(true);
    }
  });
});

describe('shapes', () => {
  it.each([
    ['{h32}', '[0-9a-f]{32,32}'],
    ['live_{A20-40}|{d3}', String.raw`live_[A-Za-z0-9]{20,40}|\d{3,3}`],
    ['v1.{X4}', String.raw`v1\.[0-9A-F]{4,4}`],
  ])('%s', (shape, pattern) => {
    expect(patternOf(shape)).toBe(pattern);
  });

  it('give a UUID a word of its own', () => {
    expect(new RegExp(`^(?:${patternOf('{u}:fx')})$`).test('3fa85f64-5717-4562-b3fc-2c963f66afa6:fx')).toBe(true);
  });
});

describe('the directory', () => {
  const directory = createDirectory([table]);
  it.each([
    ['PLAIN_MAIL_API_KEY', ['plain-key']],
    ['plainMailKey', ['plain-key']],
    ['plainmailapikey', ['plain-key']],
    ['X-Plain-Mail-Token', ['plain-key']],
    ['complainMail', []],
    ['MY_LINEARAPP_TOKEN', ['linear-secret']],
  ])('finds by %s', (name, ids) => {
    expect(directory.namedIn(name).map(({ service }) => service.rule.id)).toEqual(ids);
  });

  it('knows which spelling is an everyday word', () => {
    expect(directory.namedIn('linear_key').map(({ isCommonWord }) => isCommonWord)).toEqual([true]);
    expect(directory.namedIn('linearapp_key').map(({ isCommonWord }) => isCommonWord)).toEqual([false]);
  });
});

describe('the owner of an entry', () => {
  it.each([
    ['a.yaml', 'shop:\n  mode: live\n\n  ', 'shop'],
    ['a.yaml', 'shop:\n  mail:\n    host: a\n  ', 'shop'],
    ['a.ini', '[shop]\nmode = live\n', 'shop'],
    ['a.toml', '[[tools.shop]]\n', 'tools.shop'],
    ['a.json', '{"other": {"a": 1}, "shop": {"mode": "live", ', 'shop'],
    ['a.ts', 'const shop = {\n  other: { a: 1 },\n  ', 'shop'],
    ['a.ts', 'connect(', ''],
  ])('%s: %j', (path, before, name) => {
    expect(parentOf(before, before.length, fileFacts(path))).toBe(name);
  });

  it('is also looked for in the statement', () => {
    const before = 'other();\nconst shop = connect("x", ';
    expect(statementBefore(before, before.length)).toBe('\nconst shop = connect("x", ');
    expect(statementBefore('one(); two(', 11)).toBe(' two(');
  });
});

describe('keys of services', () => {
  const key = letters(32, 3, 'hex');
  it.each([
    ['a name', 'a.ts', `const algoliaAdminKey = '${key}';`, ['algolia-key']],
    ['a bare key below the name', 'a.yaml', `algolia:\n  app: shop\n  key: ${key}\n`, ['algolia-key']],
    ['a section', 'a.ini', `[mailjet]\nsender = shop\nsecret = ${key}\n`, ['mailjet-key']],
    ['a service in the call', 'a.js', `connect('algolia', { key: '${key}' })`, ['algolia-key']],
    ['a value of another form', 'a.ts', `const algoliaApiKey = '${letters(40, 3)}';`, ['secret-assignment']],
    ['a service without a known form', 'a.ts', `const deelApiToken = '${letters(40, 3)}';`, ['deel-token']],
    ['an everyday word behind a bare key', 'a.ts', `const front = { key: '${letters(40, 3)}' };`, []],
    ['a bare key of nobody', 'a.ts', `const cache = { key: '${key}' };`, []],
    ['a public value', 'a.ts', `const algoliaSearchKey = '${key}';`, []],
  ])('%s', (_, path, text, ids) => {
    expect(rulesIn(text, path)).toEqual(ids);
  });

  it('are rated by the table where the form is known, else by the value', () => {
    expect(severityIn(`const openweatherApiKey = '${key}';`)).toBe('medium');
    expect(severityIn(`const deelApiToken = '${letters(40, 3)}';`)).toBe('high');
    expect(severityIn(`const algoliaApiKey = '${key}';`, 'test/a.ts')).toBe('low');
  });

  it('are reported by the general rule where the service is switched off, and by the service where that is', () => {
    const idsWithout = (...disabledRules: readonly string[]): readonly string[] =>
      createDetector({ salt: new Uint8Array(8), disabledRules })
        .scanText('a.ts', `const algoliaApiKey = '${key}';`)
        .map(({ ruleId }) => ruleId);
    expect(idsWithout('algolia-key')).toEqual(['secret-assignment']);
    expect(idsWithout('secret-assignment')).toEqual(['algolia-key']);
    expect(idsWithout('secret-assignment', 'algolia-key')).toEqual([]);
  });
});
