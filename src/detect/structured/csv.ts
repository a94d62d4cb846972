import { parse } from 'csv-parse/sync';
import type { Table } from './table';
import { countOf, sampleLength, sampleRows } from './table';

const delimiters = [',', ';', '\t', '|'];
const longestHeader = 20_000;

/** Reads comma-, semicolon-, tab- or bar-separated values by RFC 4180; `null` for a text that is no table. */
export function readCsv(text: string): Table | null {
  // Excel's own line about the delimiter is no row.
  const start = /^(?:sep=.\r?\n|\s*\n)*/.exec(text.slice(0, 100))?.[0].length ?? 0;
  const lineEnd = text.slice(start, start + longestHeader).search(/[\r\n]/);
  const header = lineEnd < 0 ? text.slice(start) : text.slice(start, start + lineEnd);
  const delimiter = delimiterOf(header);
  if (delimiter === null || header.length >= longestHeader) return null;
  const records = recordsOf(text.slice(start, start + sampleLength), delimiter);
  const [first, ...others] = records;
  if (first === undefined || first.length < 2) return null;
  const hasNames = !first.some((value) => /@|^[\d.,-]+$/.test(value));
  const sample = hasNames ? others : records;
  const names = hasNames ? first : first.map(() => '');
  const isWhole = text.length - start <= sampleLength && records.length <= sampleRows;
  return {
    columns: names,
    sample: sample.slice(0, sampleRows),
    rows: () => (isWhole ? sample.length : linesOf(text, start) - Number(hasNames)),
    span: () => ({ start, end: start + header.length }),
  };
}

function delimiterOf(header: string): string | null {
  const counts = delimiters.map((delimiter) => ({ delimiter, count: countOf(header, delimiter) }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? null : best.delimiter;
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    const records: unknown = parse(text, {
      delimiter,
      to: sampleRows + 1,
      trim: true,
      skip_empty_lines: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_records_with_error: true,
    });
    return records as readonly (readonly string[])[];
  } catch {
    // Quotes that do not match: the lines as they are.
    const lines = text.split(/\r?\n/, sampleRows + 1).filter((line) => line.trim() !== '');
    return lines.map((line) => line.split(delimiter).map((value) => value.trim()));
  }
}

/** Lines that hold something; one within quotes counts too. */
function linesOf(text: string, start: number): number {
  return countOf(text, '\n', start) + (text.endsWith('\n') ? 0 : 1);
}
