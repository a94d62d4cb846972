import { describe, expect, it } from 'vitest';
import { splitList, stage, type TruthCase } from '../../../../test/support/truth-table';
import { geminiCli } from '.';
import table from './gemini-cli.truth.json';

const { source, trees, cases } = table as unknown as {
  readonly source: string;
  readonly trees: Readonly<Record<string, string>>;
  readonly cases: readonly TruthCase[];
};

describe(`read_file, ${source}`, () => {
  it.each(cases)('$id', (row) => {
    const { context, names, target } = stage(trees, row);
    const loaded = geminiCli.load(context);
    const blocked = names.filter((name) => loaded.decide(target(name)).read.access === 'blocked');
    expect(blocked.sort()).toEqual(splitList(row.denied).sort());
  });
});
