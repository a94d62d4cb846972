import { describe, expect, it } from 'vitest';
import { lint } from '../../../test/support/lint-stage';

function told(text: string, path = '/ws/CLAUDE.md', agent = 'claude-code'): number[] {
  const found = lint({ [path]: text }, { agents: [agent] }).filter(({ code }) => code === `${agent}/advice-only`);
  return found.map(({ range }) => range.startLine);
}

describe('lines that ask an agent not to read a file', () => {
  it.each([
    'Never read .env',
    '- **Never** read `.env` files.',
    'Do not read `.env` or any *.pem file',
    "Don't open .env.local!",
    'You must not access secrets/',
    'NEVER open or view config/credentials.json',
    'Be careful. Do not ever read `secrets/prod.yaml`.',
    'Avoid reading `terraform.tfvars`',
    '* do not look at ~/.ssh',
    'You are not allowed to read id_rsa',
    'Do not commit or read .env',
  ])('%s', (line) => {
    expect(told(`# Rules\n${line}\n`)).toEqual([2]);
  });

  it.each([
    'Never read the whole file at once',
    "Don't open a pull request without tests",
    'Do not read user input without validation',
    'Avoid accessing the DOM directly',
    'Never commit .env',
    'Do not read from stdin',
    'Never read `process.env` directly; use config.ts',
    'Do not read `import.meta.env.X`',
    'Read .env.example first',
    'Do not forget to read README.md',
    'Never read before you ask',
    'Avoid opening files that are larger than 1 MB',
    'Do not access private members',
    'Never open a connection without reading config.json',
    'We do not read e.g. this or that',
    'Do not load modules lazily',
  ])('near miss: %s', (line) => {
    expect(told(line)).toEqual([]);
  });

  it('code is no instruction', () => {
    expect(told('```\nnever read .env\n```\n')).toEqual([]);
  });

  it.each([
    ['/ws/AGENTS.md', 'codex'],
    ['/ws/GEMINI.md', 'gemini-cli'],
    ['/ws/.cursorrules', 'cursor'],
    ['/ws/.github/copilot-instructions.md', 'github-copilot'],
    ['/home/me/.claude/CLAUDE.md', 'claude-code'],
  ])('%s for %s', (path, agent) => {
    expect(told('Never read .env', path, agent)).toEqual([1]);
  });

  it('a file that several are given is told of once', () => {
    const found = lint({ '/ws/AGENTS.md': 'Never read .env' });
    expect(found.filter(({ file }) => file === 'AGENTS.md')).toHaveLength(1);
  });
});
