import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../test/support/memory-files';
import { WorkspaceAccess, type AgentSelection } from './workspace-access';

const program = '/home/me/.local/bin/claude';

function configured(agents: AgentSelection, entries: Record<string, string> = {}): WorkspaceAccess {
  const files = memoryFiles({ '/ws/.claudeignore': '.env\n', '/ws/.env': 'x', '/home/me/': '', ...entries });
  const environment = { platform: 'linux', home: '/home/me', variables: {}, now: () => 0 } as const;
  const access = new WorkspaceAccess({ root: '/ws', files, environment });
  access.configure({ agents, editorExtensions: [] });
  return access;
}

const looked = (access: WorkspaceAccess): string[] => access.explain('/ws/.env').map(({ agent }) => agent);
const codes = (access: WorkspaceAccess): string[] => access.problems.map(({ code }) => code);

describe('the agents looked at', () => {
  it('are those in use', () => {
    expect(looked(configured('detected', { [program]: '' }))).toEqual(['claude-code']);
  });

  it('are none where none is in use, but dead rules of one that is configured here are told', () => {
    const access = configured('detected');
    expect(looked(access)).toEqual([]);
    expect(codes(access)).toEqual(['claude-code/claudeignore']);
  });

  it('are those chosen, dead rules included', () => {
    const access = configured(['cursor'], { [program]: '' });
    expect(looked(access)).toEqual(['cursor']);
    expect(codes(access)).toEqual([]);
    expect(access.agents.find(({ id }) => id === 'cursor')?.evidence[0]).toBe('chosen by you');
  });

  it('can be all', () => {
    const access = configured('all');
    expect(looked(access)).toEqual(access.agents.map(({ id }) => id));
  });
});
