import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled, splitList, stage, type TruthCase, type TruthTable } from '../../../test/support/truth-table';
import type { Access } from '../../model/access';
import { agents } from '.';

/** Every table beside an agent's code. */
function tables(): readonly TruthTable[] {
  return readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.truth.json'))
    .sort()
    .map(
      (name) =>
        JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as
          TruthTable | { readonly agent?: undefined },
    )
    .filter((table) => table.agent !== undefined);
}

it('every agent has a table', () => {
  const told = new Set(tables().map(({ agent }) => agent));
  expect(agents.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
});

describe.each(tables())('$agent', ({ agent, source, trees, cases }) => {
  it.each(cases)('$id ($source)', (row) => {
    expect(row.source ?? source).toMatch(/^(https:\/\/|observed with )/);
    expect(answers(agent, trees, row)).toEqual(expected(row));
  });
});

/** Names of the case by what the channel says of them; the open ones are those that no list holds. */
function answers(id: string, trees: TruthTable['trees'], row: TruthCase): Readonly<Record<string, readonly string[]>> {
  const { context, names, target } = stage(trees, row);
  const loaded = agents.find((agent) => agent.id === id)!.load(context);
  const having = (access: Access): readonly string[] =>
    sorted(names.filter((name) => loaded.decide(target(name))[row.channel ?? 'read'].access === access));
  return { denied: having('blocked'), asks: having('asks'), unknown: having('unknown') };
}

function expected({ denied, asks = '', unknown = '' }: TruthCase) {
  return { denied: sorted(splitList(denied)), asks: sorted(splitList(asks)), unknown: sorted(splitList(unknown)) };
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(filled))].sort();
}
