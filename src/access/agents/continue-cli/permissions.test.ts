import { describe, expect, it } from 'vitest';
import { stage } from '../../../../test/support/truth-table';
import { continueCli } from '.';

function load(permissions: string) {
  const homeFiles = { '.continue/permissions.yaml': permissions };
  const { context, target } = stage({ basic: 'a.txt' }, { id: 'permissions', denied: '', homeFiles });
  const loaded = continueCli.load(context);
  return { problems: loaded.problems, read: loaded.decide(target('a.txt')).read };
}

describe('permissions.yaml', () => {
  it('is named with the line that decides', () => {
    const { read, problems } = load('# mine\nallow: []\nexclude:\n  - Write\n  - "Re*"\n');
    expect(read).toMatchObject({
      access: 'blocked',
      rule: { file: '~/.continue/permissions.yaml', line: 5, text: 'Re*' },
    });
    expect(problems).toEqual([]);
  });

  it('is reported at the place where it is no YAML, and then holds nothing back', () => {
    const { read, problems } = load('exclude:\n  - "Read\n');
    expect(read.access).toBe('open');
    expect(problems).toMatchObject([
      { code: 'continue-cli/permissions-not-yaml', file: '~/.continue/permissions.yaml', severity: 'error' },
    ]);
  });

  it.each(['exclude:\n  a: Read\nask:\n  - Read\n', 'exclude: Read\n', '- Read\n', '', '# nothing\n'])(
    'holds nothing back when it is no map of lists: %j',
    (text) => {
      expect(load(text).read.access).toBe('open');
    },
  );
});
