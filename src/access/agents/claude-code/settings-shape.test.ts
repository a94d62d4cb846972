import { describe, expect, it } from 'vitest';
import { contextOn, fileAt } from '../../../../test/support/access-context';
import { claudeCode } from '.';
import table from './settings.truth.json';

/** What the file tool gets of a file that a rule beside these settings denies. */
function readBeside(settings: Readonly<Record<string, unknown>>): string {
  const own = (settings['permissions'] ?? {}) as Readonly<Record<string, unknown>>;
  const text = JSON.stringify({ ...settings, permissions: { ...own, deny: ['Read(./.env)'] } });
  return claudeCode.load(contextOn({ '/ws/.claude/settings.json': text })).decide(fileAt('/ws/.env')).read.access;
}

const rows = (list: readonly object[]) => list.map((settings) => [JSON.stringify(settings), settings] as const);

describe(`settings beside a deny rule, ${table.source}`, () => {
  it.each(rows(table.dropped))('%s: the program drops the file, its rules included', (_, settings) => {
    expect(readBeside({ ...settings })).toBe('open');
  });

  it.each(rows(table.accepted))('%s: the rules count', (_, settings) => {
    expect(readBeside({ ...settings })).toBe('blocked');
  });
});
