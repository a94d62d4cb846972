import { describe, expect, it } from 'vitest';
import { channel } from '../access/channels';
import { sampleAgent, verdictFor } from '../../test/support/sample-exposure';
import { explain } from './explanation';
import { explanationText } from './explanation-text';
import { plainStyle } from './style';

const agent = sampleAgent('one');
const rule = { file: '.one.json', line: 7, text: 'Read(.env)' };
const blocked = channel('blocked', { rule });
const shell = channel('open', { forms: ['grep -r', 'git history'], note: 'Rules refuse named files only.' });
const guarded = { read: blocked, search: blocked, mention: blocked, editor: blocked, index: channel('none') };

describe('explain', () => {
  it('answers in one sentence that names what is left open', () => {
    const { headline } = explain('.env', verdictFor('one', 'partial', { ...guarded, shell }), agent);
    expect(headline).toBe(
      'ONE still gets at .env by shell commands; closed: file tool, search, @ mention, open file and selection.',
    );
  });

  it('puts channels with the same reason together, the most open first, and leaves out what the agent has not', () => {
    const { reasons } = explain('.env', verdictFor('one', 'partial', { ...guarded, shell }), agent);
    expect(reasons).toEqual([
      {
        access: 'open',
        ways: 'shell commands',
        why: 'Given out by grep -r, git history. Rules refuse named files only',
      },
      {
        access: 'blocked',
        ways: 'file tool, search, @ mention, open file and selection',
        why: '.one.json:7 Read(.env)',
      },
    ]);
  });

  it('says what a session without prompts opens besides', () => {
    const { basis } = explain('.env', verdictFor('one', 'asks', { read: channel('asks') }), agent);
    expect(basis[0]).toBe('A session that is started to skip prompts opens besides: file tool.');
  });

  it('names what it was checked against, and how this machine differs', () => {
    const conformance = { cases: 500, verdicts: 2400, agreement: 1, unknown: 0.01 };
    const checkedElsewhere = { checkedOn: '1.2.3 on Linux', here: '1.4.0 on macOS' };
    const state = sampleAgent('one', { checked: { ...agent.checked, conformance }, checkedElsewhere });
    expect(explain('.env', verdictFor('one', 'blocked', guarded), state).basis).toEqual([
      'Checked against the real ONE 1.2.3 on Linux, 2026-11-22, 500 workspaces, 2400 answers, all the same.',
      '"Blocked" means blocked on 1.2.3 on Linux; you run 1.4.0 on macOS.',
    ]);
  });

  it.each([
    ['source', 'Read in the source of ONE 1.2.3'],
    ['docs', 'Known from the documentation of ONE 1.2.3'],
    ['third-party', 'Known from third parties only'],
    ['none', 'Nobody has verified how ONE decides'],
  ] as const)('evidence %s: %s', (how, beginning) => {
    const state = sampleAgent('one', { checked: { ...agent.checked, how, sources: ['https://one.example/docs'] } });
    const { basis } = explain('.env', verdictFor('one', 'unknown'), state);
    expect(basis[0]?.startsWith(beginning)).toBe(true);
    expect(basis[0]).toContain('https://one.example/docs');
  });
});

describe('explanationText', () => {
  it('is one block for each agent, with nothing that a terminal would obey', () => {
    const entry = verdictFor('one', 'partial', { ...guarded, shell });
    const text = explanationText('a\u001b', [entry], [agent], plainStyle);
    expect(text.split('\n').slice(0, 3)).toEqual([
      'ONE still gets at a\\u001b by shell commands; closed: file tool, search, @ mention, open file and selection.',
      '  open     shell commands: Given out by grep -r, git history. Rules refuse named files only',
      '  blocked  file tool, search, @ mention, open file and selection: .one.json:7 Read(.env)',
    ]);
  });
});
