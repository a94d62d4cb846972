import { describe, expect, it } from 'vitest';
import { denying } from '../../../../test/support/access-context';
import { codes, type Tree } from '../../../../test/support/lint-stage';

const project = '/ws/.claude/settings.json';
const only = { agents: ['claude-code'] };

function claudeCodes(tree: Tree): string[] {
  return codes(tree, only);
}

describe('rules that work are left alone', () => {
  it.each([
    'Read',
    'Read(*)',
    'Bash',
    'Write',
    'Edit(./.env)',
    'WebFetch(domain:example.com)',
    'Bash(rm -rf *)',
    'Bash(npm run test:*)',
    'Bash(command:*)',
    'Bash(cat /etc/passwd)',
    'Bash(head -n 3)',
    'mcp__fs__read',
    'Read(.env)',
    'Read(./.env)',
    'Read(//etc/passwd)',
    'Read(~/.ssh/**)',
    'Read(/src/**)',
    'Read(x/\\[id\\]/p.ts)',
    'Read(\\!bang.txt)',
    'Read((paren).txt)',
    'Read(star\\*.txt)',
    'Read(**/.env.*)',
    'Read(com,ma.txt)',
    'Read(sp ace.txt)',
    'Read(a:b.txt)',
    'Read([ab].txt)',
    'Read(*/src)',
    'Read(\\~tilde.txt)',
    'Read(./**)',
  ])('%s', (rule) => {
    expect(claudeCodes({ [project]: denying(rule) })).toEqual([]);
  });

  it('an exception behind its rule', () => {
    expect(claudeCodes({ [project]: denying('Read(.env*)', 'Read(!.env.example)') })).toEqual([]);
  });

  it('an allow rule for what nothing denies', () => {
    const settings = (...allow: string[]): Tree => ({
      [project]: JSON.stringify({ permissions: { deny: ['Read(.env*)'], allow } }),
    });
    expect(claudeCodes(settings('Read(README.md)', 'Read(*.md)', 'Read(//etc/hosts)'))).toEqual([]);
  });

  it('a name that really is so', () => {
    expect(claudeCodes({ [project]: denying('Read(/etc/**)'), '/ws/etc/x': '' })).toEqual([]);
    expect(claudeCodes({ [project]: denying('Read({a,b}.txt)'), '/ws/{a,b}.txt': '' })).toEqual([]);
    expect(claudeCodes({ [project]: denying('Read(.a,b.txt)'), '/ws/.a,b.txt': '' })).toEqual([]);
  });
});
