import { describe, expect, it } from 'vitest';
import type { MemoryEntry } from '../../../test/support/memory-files';
import { planFor as plan, type PlanCase } from '../../../test/support/plan-for';

describe('Codex: which profile gets the entry', () => {
  const user = '/home/ann/.codex/config.toml';
  const table = '[permissions.mine.filesystem]\n';
  const selected = `default_permissions = "mine"\n${table}`;
  const trust = '\n[projects."/ws"]\ntrust_level = "trusted"\n';
  const trusted = `${selected}${trust}`;
  const inWorkspace = (line: string): string => `filesystem.":workspace_roots"]\n${line}\n`;
  const denying = (line: string): string => `${selected}[permissions.mine.${inWorkspace(line)}${trust}`;
  const base = `[permissions.base.${inWorkspace('"d/x" = "deny"')}`;
  const inherited = `default_permissions = "mine"\n[permissions.mine]\nextends = "base"\n${base}${trust}`;

  it('that of the user by the whole path, that of the project below the workspace', () => {
    const ofUser = plan({
      files: { [user]: selected },
      paths: ['d/', 'a'],
      wish: { agents: ['codex'], scope: 'user' },
    });
    expect(ofUser.edits).toMatchObject([{ after: `${selected}"/ws/d" = "deny"\n"/ws/a" = "deny"\n` }]);
    const ofProject = plan({ files: { [user]: trusted }, paths: ['a'], wish: { agents: ['codex'] } });
    expect(ofProject.edits).toMatchObject([
      { file: '/ws/.codex/config.toml', after: '[permissions.mine.filesystem.":workspace_roots"]\n"a" = "deny"\n' },
    ]);
  });

  it('keeps to the older name of the table where the file has it', () => {
    const older = '[permissions.mine.filesystem.":project_roots"]\n"b" = "none"\n';
    const files = { [user]: trusted, '/ws/.codex/config.toml': older };
    expect(plan({ files, paths: ['a'], wish: { agents: ['codex'] } }).edits).toMatchObject([
      { after: `${older}"a" = "deny"\n` },
    ]);
  });

  const rows: [files: Record<string, MemoryEntry>, reason: RegExp, changed?: Partial<PlanCase>][] = [
    [{}, /no permission profile is selected; set default_permissions/],
    [{ [user]: 'default_permissions = ":workspace"' }, /:workspace is built in/],
    [{ [user]: 'default_permissions = "mine"' }, /"mine" does not exist/],
    [{ [user]: selected }, /the project is not trusted/],
    [{ [user]: trusted, '/etc/codex/requirements.toml': '' }, /requirements\.toml changes what profiles mean/],
    [{ [user]: trusted, '/ws/a': { link: 'b' }, '/ws/b': '' }, /a link in a denied path/],
    [{ [user]: 'a = 1\nb = ' }, /^line 2, column 5: it does not parse as TOML/],
    [{ [user]: trusted }, /a pattern to it/, { paths: ['a*'] }],
    [{ [user]: trusted }, /Windows/, { platform: 'win32' }],
    [{ [user]: denying('"d/x" = "deny"'), '/ws/d/x': '' }, /d\/x is denied already/, { paths: ['d/'] }],
    [{ [user]: denying('"d/in" = "none"'), '/ws/d/in/x': '' }, /d\/in is denied already/, { paths: ['d/'] }],
    [{ [user]: denying('"**/k" = "deny"'), '/ws/d/in/k': '' }, /d\/in\/k is denied already/, { paths: ['d/'] }],
    [{ [user]: denying('"d" = "deny"'), '/ws/d/x': '' }, /\/ws\/d is denied already/, { paths: ['d/x'] }],
    [{ [user]: `${selected}"/ws/d/x" = "deny"${trust}`, '/ws/d/x': '' }, /is denied already/, { paths: ['d/'] }],
    [{ [user]: inherited, '/ws/d/x': '' }, /is denied already/, { paths: ['d/'] }],
  ];
  it('takes a folder where a pattern finds nothing, and a file beside a denied one', () => {
    const files = { [user]: denying('"**/k" = "deny"\n"e/x" = "deny"'), '/ws/d/in/x': '' };
    const { edits } = plan({ files, paths: ['d/', 'e/y'], wish: { agents: ['codex'] } });
    expect(edits.map(({ rules }) => rules.length)).toEqual([2]);
  });

  it.each(rows)('refuses: %j, %s', (files, reason, changed = {}) => {
    const { edits, refusals } = plan({ files, paths: ['a'], wish: { agents: ['codex'] }, ...changed });
    expect(edits).toEqual([]);
    expect(refusals).toMatchObject([{ reason: expect.stringMatching(reason) as string }]);
  });
});
