import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileFacts } from '../file-facts';
import type { Table } from './table';
import { tableExtensions, tablesIn } from './read-tables';

function read(path: string, text: string): readonly Table[] {
  return tablesIn({ file: fileFacts(path), text, bytes: new Uint8Array(), now: 0 });
}

/** Names, rows and number of rows of the only table. */
function only(path: string, text: string): readonly [readonly string[], Table['sample'], number] {
  const [table, ...others] = read(path, text);
  expect(others).toEqual([]);
  return [table?.columns ?? [], table?.sample ?? [], table?.rows() ?? -1];
}

describe('delimited values', () => {
  it.each([
    ['commas', 'a.csv', 'id,name\n1,x\n2,y\n'],
    ['semicolons', 'a.csv', 'id;name\n1;x\n2;y'],
    ['tabs', 'a.tsv', 'id\tname\r\n1\tx\r\n2\ty\r\n'],
    ['bars', 'a.psv', 'id|name\n1|x\n2|y\n'],
    ['the line of Excel', 'a.csv', 'sep=;\nid;name\n1;x\n2;y\n'],
    ['quotes', 'a.csv', '"id","name"\n"1","x"\n"2","y"\n'],
  ])('with %s', (_, path, text) => {
    expect(only(path, text)).toEqual([
      ['id', 'name'],
      [
        ['1', 'x'],
        ['2', 'y'],
      ],
      2,
    ]);
  });

  it('may hold delimiters, quotes and line ends in quotes', () => {
    expect(only('a.csv', 'id,note\n1,"a, ""b""\nc"\n')).toEqual([['id', 'note'], [['1', 'a, "b"\nc']], 1]);
  });

  it('have no names where the first row is data', () => {
    expect(only('a.csv', 'a@shop.internal,1\nb@shop.internal,2\n')[0]).toEqual(['', '']);
  });

  it('are counted beyond the rows that are read', () => {
    const [, sample, rows] = only('a.csv', `id,name\n${'1,x\n'.repeat(5000)}`);
    expect([sample.length, rows]).toEqual([200, 5000]);
  });

  it('are no table with one column, or where quotes never end', () => {
    expect(read('a.csv', 'just a line\nand another\n')).toEqual([]);
    expect(only('a.csv', 'id,name\n1,"x\n2,y\n')[0]).toEqual(['id', 'name']);
  });
});

describe('SQL', () => {
  it('takes the names of INSERT', () => {
    const text =
      "INSERT INTO shop.users (id, name) VALUES (1, 'O''Neil'), (2, 'a,b)');\nINSERT INTO shop.users (id, name) VALUES (3, NULL);";
    expect(only('a.sql', text)).toEqual([
      ['id', 'name'],
      [
        ['1', "O'Neil"],
        ['2', 'a,b)'],
        ['3', ''],
      ],
      3,
    ]);
  });

  it('takes the names of CREATE TABLE where INSERT has none', () => {
    const text =
      "CREATE TABLE `u` (\n `id` int(11) NOT NULL,\n `mail` varchar(20) DEFAULT NULL,\n PRIMARY KEY (`id`)\n);\nINSERT INTO `u` VALUES (1,'x');";
    expect(only('a.sql', text)).toEqual([['id', 'mail'], [['1', 'x']], 1]);
  });

  it('reads the lines of COPY', () => {
    const text = 'COPY public.u (id, mail) FROM stdin;\n1\tx\n2\t\\N\n\\.\n\nSELECT 1;\n';
    expect(only('a.sql', text)).toEqual([
      ['id', 'mail'],
      [
        ['1', 'x'],
        ['2', ''],
      ],
      2,
    ]);
  });

  it('is a schema without rows', () => {
    expect(only('a.sql', 'CREATE TABLE IF NOT EXISTS u (id int, mail text)')).toEqual([['id', 'mail'], [], 0]);
  });

  it('counts beyond the rows that are read', () => {
    const [, sample, rows] = only('a.sql', `INSERT INTO u (a, b) VALUES ${"(1, 'x'),\n".repeat(999)}(1, 'x');\n`);
    expect([sample.length, rows]).toEqual([200, 1000]);
  });
});

describe('JSON', () => {
  it('is a table where a list holds objects, wherever it lies', () => {
    const text = '{ "data": { "users": [ { "id": 1, "name": "x" }, { "id": 2, "mail": "y" } ] } }';
    expect(only('a.json', text)).toEqual([
      ['id', 'name', 'mail'],
      [
        ['1', 'x', ''],
        ['2', '', 'y'],
      ],
      2,
    ]);
  });

  it('is a table where the values of an object have one form', () => {
    const text = '{"u1":{"name":"x"},"u2":{"name":"y"},"u3":{"name":"z"}}';
    expect(only('a.json', text)).toEqual([['name'], [['x'], ['y'], ['z']], 3]);
  });

  it('takes the values of objects within a row', () => {
    expect(only('a.json', '[{"address":{"street":"x"}}]')[0]).toEqual(['address.street']);
  });

  it('may have comments, and be cut off', () => {
    expect(only('a.json', '// people\n[{"name":"x"},]')).toEqual([['name'], [['x']], 1]);
    const [, sample, rows] = only('a.json', `[${'{"name":"somebody"},'.repeat(200_000)}{"name":"x"}]`);
    expect([sample.length, rows]).toEqual([200, 200_001]);
  });

  it('may be one object a line', () => {
    expect(only('a.jsonl', '{"name":"x"}\n{"name":"y"}\n')).toEqual([['name'], [['x'], ['y']], 2]);
  });
});

describe('YAML', () => {
  it('is a table where a list holds maps', () => {
    const text = 'people:\n  - name: x\n    mail: "y"\n  # note\n  - name: z\n';
    expect(only('a.yaml', text)).toEqual([
      ['name', 'mail'],
      [
        ['x', 'y'],
        ['z', ''],
      ],
      2,
    ]);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...['"', "'", ',', ';', '\t', '\n', '(', ')', '{', '}', '[', ']', ':', '\\', '- ', 'a', '1', 'é', '\0', '\ud83d'],
    ...[
      'INSERT INTO a (',
      'VALUES (',
      'CREATE TABLE a (',
      'COPY a (b) FROM stdin;\n',
      '\\.\n',
      '{"a":',
      '[{',
      'sep=;\n',
    ],
  );
  const extension = fc.constantFrom(...tableExtensions, 'json', 'yaml');

  it('is read without an error', () => {
    fc.assert(
      fc.property(extension, fc.string({ unit: piece, maxLength: 60 }), (name, text) => {
        for (const { columns, sample, span: spanOf } of read(`a.${name}`, text)) {
          for (const row of sample) expect(row.every((value) => typeof value === 'string')).toBe(true);
          expect(columns.every((column) => typeof column === 'string')).toBe(true);
          const span = spanOf();
          expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '(',
    '[',
    '{"a":',
    "'",
    '"',
    'INSERT INTO a (',
    "INSERT INTO a VALUES ('",
    'COPY a (b) FROM stdin;\n',
    '- a: b\n',
  ])('may repeat %j without end', (text) => {
    for (const name of [...tableExtensions, 'json', 'yaml'])
      expect(() => read(`a.${name}`, text.repeat(100_000 / text.length))).not.toThrow();
  });
});
