import { describe, expect, it } from 'vitest';
import type { Access } from '../../../model/access';
import { filled, splitList, stage, type TruthCase } from '../../../../test/support/truth-table';
import { claudeCode } from '.';
import table from './claude-code.truth.json';

interface Table {
  readonly source: string;
  readonly trees: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, readonly { readonly rule: string; readonly denied: string }[]>>;
  readonly cases: readonly (TruthCase & { readonly mode?: string; readonly allow?: readonly string[] })[];
}

const { source, trees, rules, cases } = table as unknown as Table;

/** Rows that the model does not give back for `.env`, and why; each errs towards "not blocked". */
const exceptions: Readonly<Record<string, { readonly read: Access; readonly reason: string }>> = {
  '--disallowedTools Read(/.env)': { read: 'open', reason: 'flags of a session cannot be seen on disk' },
  'setting enabledPlugins: {a: [1]}': { read: 'unknown', reason: 'a plugin may let pass what a rule refuses' },
  'hook exit 2 (project, untrusted)': { read: 'unknown', reason: 'what a foreign hook answers cannot be seen' },
  'hook JSON deny': { read: 'unknown', reason: 'what a foreign hook answers cannot be seen' },
};

describe(`Read deny rules, ${source}`, () => {
  for (const [tree, rows] of Object.entries(rules)) {
    it.each(rows)(`${tree}: $rule`, ({ rule, denied }) => {
      const files = { '.claude/settings.json': { permissions: { deny: [rule] } } };
      expect(blockedNames({ id: rule, tree, files, denied })).toEqual(sorted(splitList(denied)));
    });
  }
});

describe(`configuration, ${source}`, () => {
  it.each(cases.filter(({ id }) => !(id in exceptions)))('$id', (row) => {
    expect(blockedNames(row)).toEqual(sorted(splitList(row.denied)));
  });
});

describe('rows that are not given back', () => {
  it.each(Object.entries(exceptions))('%s', (id, { read, reason }) => {
    const row = cases.find((each) => each.id === id)!;
    const { context, target } = stage(trees, row);
    expect(claudeCode.load(context).decide(target('.env')).read.access, reason).toBe(read);
  });
});

describe(`prompts, ${source}`, () => {
  it.each(cases.filter(({ asks }) => asks !== undefined))('$id', (row) => {
    const { context, names, target } = stage(trees, row);
    const loaded = claudeCode.load(context);
    const asking = names.filter((name) => loaded.decide(target(name)).read.access === 'asks');
    expect(asking).toEqual(expect.arrayContaining(splitList(row.asks ?? '')));
    if (row.allow?.length === 0) expect(sorted(asking)).toEqual(sorted(splitList(row.asks ?? '')));
  });
});

/** What reached the model with the first request when the prompt mentioned all of `asked`. */
const mentions = [
  { deny: 'Read(./.env)', asked: ['.env', 'README.md', 'src/.env'], sent: ['README.md'], links: {} },
  { deny: 'Read(./secrets/**)', asked: ['secrets/a.txt'], sent: [], links: {} },
  { deny: 'Read(./secrets/**)', asked: ['l.txt'], sent: [], links: { 'l.txt': 'secrets/a.txt' } },
];

describe(`mentions, ${source}`, () => {
  it.each(mentions)('$deny $asked', ({ deny, asked, sent, links }) => {
    const files = { '.claude/settings.json': { permissions: { deny: [deny] } } };
    const { context, target } = stage(trees, { id: deny, tree: 'small', files, links, denied: '' });
    const loaded = claudeCode.load(context);
    expect(asked.filter((name) => loaded.decide(target(name)).mention.access === 'open')).toEqual(sent);
  });

  it('a sandbox rule does not hold for them', () => {
    const files = { '.claude/settings.json': { sandbox: { enabled: true, filesystem: { denyRead: ['./.env'] } } } };
    const { context, target } = stage(trees, { id: 'sandbox', tree: 'small', files, denied: '' });
    const { read, mention, shell } = claudeCode.load(context).decide(target('.env'));
    expect([read.access, mention.access, shell.access]).toEqual(['open', 'open', 'unknown']);
  });
});

function blockedNames(row: TruthCase): string[] {
  const { context, names, target } = stage(trees, row);
  const loaded = claudeCode.load(context);
  return sorted(names.filter((name) => loaded.decide(target(name)).read.access === 'blocked').map(filled));
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names.map(filled))].sort();
}
