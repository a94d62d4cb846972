export type Row = readonly [name: string, path: string, text: string];

/** The usual places of a banner; `%` stands for it. */
const places: Readonly<Record<string, readonly [path: string, text: string]>> = {
  text: ['report.txt', '%\n\nQuarterly report\n\nIt rained.\n'],
  markdown: ['notes/plan.md', '**%**\n\n# Plan\n\nWe begin in May.\n'],
  html: ['page.html', '<html><body>\n<h1>%</h1>\n<p>Text</p>\n'],
  c: ['src/main.c', '/*\n * %\n *\n * Copyright 2026 Northwind\n */\nint main(void) { return 0; }\n'],
  python: ['tool.py', '#!/usr/bin/env python3\n# %\nimport os\n'],
  sql: ['load.sql', '-- %\nSELECT 1;\n'],
  footer: ['minutes.txt', 'Minutes\n\nWe met.\n\n%\n'],
  label: ['brief.txt', 'Brief\nClassification: %\n\nText\n'],
};

const at = (place: keyof typeof places, banner: string, name: string = place): Row => {
  const [path, text] = places[place] ?? ['', ''];
  return [`${name}: ${place}`, path, text.replace('%', banner)];
};

/** What code about a marking looks like. */
const mentions = (banner: string): readonly Row[] => [
  ['a string in a list', 'src/levels.ts', `export const levels = [\n  "${banner}",\n  'NONE',\n];\n`],
  ['a sentence', 'README.md', `# Levels\n\nThe tool also reads "${banner}" where a header has it.\n`],
  ['a constant', 'src/Level.java', `enum Level {\n  /** Written as {@code ${banner}}. */\n  FIRST("${banner}"),\n}\n`],
  ['in the middle of code', 'src/a.c', `${'int a;\n'.repeat(200)}// ${banner}\n${'int b;\n'.repeat(200)}`],
  ['an item of a list', 'levels.md', `# Levels\n\n- ${banner}\n- others\n`],
  ['lower case', 'notes.txt', `${banner.toLowerCase()} or not\n`],
];

/** Texts in which a rule must report, and near misses in which nothing may. */
export interface Case {
  readonly found: readonly Row[];
  readonly quiet: readonly Row[];
}

export const bannerCase = (banners: readonly string[], quiet: readonly Row[] = []): Case => ({
  found: banners.flatMap((banner) => [
    at('text', banner),
    at('c', banner),
    at('markdown', banner),
    at('footer', banner),
  ]),
  quiet: [...mentions(banners[0] ?? ''), ...quiet],
});

/** A header of code around a statement, with the line broken after some words. */
const header = (statement: string): Row => [
  'header of code',
  'src/radar.cpp',
  `/*\n${(statement.match(/.{1,60}(?:\s|$)/g) ?? []).map((line) => ` * ${line.trim()}\n`).join('')} */\n#include "radar.h"\n`,
];
const page = (statement: string): Row => ['first page', 'spec.txt', `Antenna\n\n${statement}\n\nThe antenna turns.\n`];
const spoken = (statement: string): Row => [
  'a string of code',
  'src/notices.ts',
  `export const notice =\n  '${statement.replaceAll("'", '’')}';\n`,
];
export const statementCase = (statements: readonly string[], quiet: readonly Row[]): Case => ({
  found: statements.flatMap((statement) => [header(statement), page(statement)]),
  quiet: [spoken(statements[0] ?? ''), ...quiet],
});
