import { ascii, bytesAt } from './file-kind';
import type { FileKind } from './file-kind';

const rows = 'Rows of a database, often those of real people; keep it outside the workspace or make it anonymous.';

/** SQLite files that belong to another kind, or to tools that keep no data of people in them. */
const otherSqlite =
  /(?:^|\/)(?:cookies(?:\.sqlite)?|places\.sqlite|formhistory\.sqlite|login data[^/]*|web data|history|key[34]\.db|credentials\.db|access_tokens\.db|thumbs\.db|index\.db|\.?coverage[^/]*|.*\.(?:gpkg|mbtiles|sqlar|fossil|qch|qhc|tags|lrcat|wixpdb|snap|ipynb_db))$|(?:^|\/)(?:\.?cache|\.mypy_cache|\.hypothesis|\.turbo|\.parcel-cache|\.svn|\.terraform)\//;

/** Databases and their dumps. */
export const databases: readonly FileKind[] = [
  {
    id: 'sqlite-database',
    title: 'SQLite database',
    severity: 'medium',
    explanation: rows,
    source: 'https://www.sqlite.org/fileformat2.html#the_database_header',
    marks: { magic: [ascii('SQLite format 3\0')] },
    path: new RegExp(`^(?!.*(?:${otherSqlite.source}))`),
  },
  {
    id: 'database-file',
    title: 'Database file',
    severity: 'medium',
    explanation: rows,
    source: 'https://en.wikipedia.org/wiki/List_of_file_formats#Database',
    marks: {
      extensions: [
        'mdb',
        'accdb',
        'mdf',
        'ldf',
        'ndf',
        'ibd',
        'myd',
        'realm',
        'duckdb',
        'fdb',
        'gdb',
        'sdf',
        'fp7',
        'fmp12',
      ],
      magic: [
        ascii('\0\x01\0\0Standard Jet DB'),
        ascii('\0\x01\0\0Standard ACE DB'),
        ascii('** This file contains an SQLite 2'),
        ascii('H:2,block'),
      ],
    },
    // GDB and SDF are other things too (scripts of a debugger, chemical structures): those are text.
    begins: (bytes) => bytes.subarray(0, 512).includes(0) || bytesAt(0, 'H:2,')(bytes),
  },
  {
    id: 'database-dump',
    title: 'Database dump',
    severity: 'medium',
    explanation: rows,
    source: 'https://www.postgresql.org/docs/current/app-pgdump.html',
    marks: {
      extensions: ['rdb', 'bson', 'dmp', 'bak'],
      // pg_dump, Redis, mongodump --archive, SQL Server, Oracle
      magic: [
        ascii('PGDMP'),
        ascii('REDIS0'),
        [0x6d, 0xe2, 0x99, 0x81],
        ascii('TAPE\0\0'),
        ascii('\x03\0\x02EXPORT:V'),
        ascii('EXPORT:V'),
      ],
    },
    begins: (bytes) => dumpStarts.some((starts) => starts(bytes)) || isBson(bytes),
  },
  {
    id: 'compressed-dump',
    title: 'Compressed SQL dump',
    severity: 'medium',
    explanation: rows,
    source: 'https://www.postgresql.org/docs/current/backup-dump.html',
    marks: { extensions: ['gz', 'zst', 'xz', 'bz2', 'zip', '7z'] },
    path: /(?:\.(?:sql|dump|psql|pgsql|mysql|bson|archive|rdb)\.(?:gz|zst|xz|bz2|zip|7z)|(?:^|[/_.-])(?:db|database|mysql|postgres|pg|mongo|prod(?:uction)?)[_-]?(?:dump|backup|export)(?![a-z])[^/]{0,40}\.(?:gz|zst|xz|bz2|zip|7z))(?<!\.\d[a-z]{0,3}\.gz)$/,
  },
  {
    id: 'redis-append-only-file',
    title: 'Redis append-only file',
    severity: 'medium',
    explanation: rows,
    source: 'https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/',
    marks: { extensions: ['aof'] },
    holds: [/^\*\d{1,4}\r\n\$\d/],
  },
  {
    id: 'statistics-data-set',
    title: 'Data set of a statistics program',
    severity: 'low',
    explanation: 'Often answers of people who were asked; see that it holds no names before a service reads it.',
    source: 'https://www.loc.gov/preservation/digital/formats/fdd/dataset_fdd.shtml',
    presets: ['gdpr', 'hipaa'],
    marks: {
      extensions: ['sav', 'sas7bdat', 'xpt', 'dta', 'rdata', 'rds', 'parquet', 'feather'],
      magic: [ascii('$FL2@(#)'), ascii('PAR1')],
    },
  },
  {
    id: 'notebook-output',
    title: 'Notebook with tables in its output',
    severity: 'low',
    explanation: 'Shows rows of the data that it worked on; clear the output before a service reads it.',
    source: 'https://nbformat.readthedocs.io/en/latest/format_description.html#display-data',
    presets: ['gdpr', 'hipaa'],
    marks: { extensions: ['ipynb'] },
    holds: [/"text\/html"\s{0,9}:\s{0,9}\[[^\]]{0,2000}<table/],
  },
];

const dumpStarts = ['PGDMP', 'REDIS0', '\x6d\xe2\x99\x81', 'TAPE\0\0', '\x03\0\x02EXPORT:V', 'EXPORT:V'].map((start) =>
  bytesAt(0, start),
);

/** A BSON document begins with its length and its first element, of type 1 to 19: https://bsonspec.org/spec.html */
function isBson(bytes: Uint8Array): boolean {
  const length = (bytes[0] ?? 0) + (bytes[1] ?? 0) * 256 + (bytes[2] ?? 0) * 65_536 + (bytes[3] ?? 0) * 16_777_216;
  const type = bytes[4] ?? 0;
  return length > 5 && length <= bytes.length && bytes[length - 1] === 0 && type >= 1 && type <= 19;
}
