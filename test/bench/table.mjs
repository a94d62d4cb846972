/** @typedef {import('./rows.mjs').Row} Row */

/**
 * The rows as a table in plain text.
 *
 * @param {readonly Row[]} rows
 */
export function formatTable(rows) {
  const header = ['measure', 'figure', 'baseline of the same run', 'ratio', 'goal'];
  const cells = [header, ...rows.map(cellsOf)];
  const widths = header.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? '').length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {Row} row */
function cellsOf({ name, figure, unit, baselineName, baseline, goal }) {
  const ratio = baseline > 0 ? `${number(figure / baseline)} x` : '';
  const verdict = goal === null ? '' : `< ${goal} ${unit}: ${figure < goal ? 'met' : 'MISSED'}`;
  return [name, `${number(figure)} ${unit}`, `${baselineName}: ${number(baseline)} ${unit}`, ratio, verdict];
}

/** Three digits that count. @param {number} value */
function number(value) {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
