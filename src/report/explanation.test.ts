import { describe, expect, it } from 'vitest';
import { builtIn, channel } from '../access/channels';
import type { ChannelMap, Verdict } from '../model/access';
import { sampleAgent, verdictFor } from '../../test/support/sample-exposure';
import { basisOf, explain } from './explanation';
import { explanationText } from './explanation-text';
import { plainStyle } from './style';

const agent = sampleAgent('one');
const rule = { file: '.one.json', line: 7, text: 'Read(.env)' };
const blocked = channel('blocked', { rule });
const shell = channel('open', { forms: ['grep -r', 'git history'], note: 'Rules refuse named files only.' });
const nothing = channel('none');
const noChannels = {
  read: nothing,
  search: nothing,
  mention: nothing,
  editor: nothing,
  shell: nothing,
  index: nothing,
};
const guarded = { read: blocked, search: blocked, mention: blocked, editor: blocked, index: channel('none') };

describe('explain', () => {
  it('answers in one sentence that names what is left open', () => {
    const { headline } = explain('.env', verdictFor('one', 'partial', { ...guarded, shell }), agent);
    expect(headline).toBe('.env is only partly guarded from ONE: shell commands still give it out.');
  });

  it.each<[string, Verdict, Partial<ChannelMap>, string]>([
    ['all open', 'readable', { read: channel('open') }, 'ONE can read .env.'],
    ['asks', 'asks', { read: channel('asks') }, 'ONE asks you before it reads .env.'],
    [
      'asks, with a way around',
      'asks',
      { read: channel('asks'), shell, search: channel('open') },
      'ONE asks you before it reads .env, but search and shell commands give it out without asking.',
    ],
    [
      'one way that asks',
      'partial',
      { ...guarded, search: channel('open'), shell: channel('asks') },
      '.env is only partly guarded from ONE: search still gives it out; you are asked first about shell commands.',
    ],
    [
      'in doubt, with a way that is open',
      'unknown',
      { read: channel('unknown'), editor: channel('open'), shell },
      'Nobody can say for sure whether the file tool of ONE can read .env; open file and selection, and shell commands give it out in any case.',
    ],
    [
      'closed but for what nobody knows',
      'unknown',
      { ...guarded, mcp: channel('unknown') },
      'ONE is kept from .env by way of file tool, search, @ mention, and open file and selection; nobody can say whether MCP servers give it out.',
    ],
    [
      'an agent that reads by commands',
      'unknown',
      { shell: channel('unknown') },
      'Nobody can say for sure whether the shell commands of ONE can read .env.',
    ],
    ['closed', 'blocked', guarded, 'ONE is kept from .env by configuration found on this machine.'],
  ])('%s', (_, verdict, map, sentence) => {
    expect(explain('.env', verdictFor('one', verdict, { ...noChannels, ...map }), agent).headline).toBe(sentence);
  });

  it('names the start directory so that it is not lost before the stop', () => {
    const { headline } = explain('.', verdictFor('one', 'readable'), agent);
    expect(headline).toBe('ONE can read ./.');
  });

  it('puts channels with the same reason together, the most open first, and leaves out what the agent has not', () => {
    const { reasons } = explain('.env', verdictFor('one', 'partial', { ...guarded, shell }), agent);
    expect(reasons).toEqual([
      {
        access: 'open',
        ways: 'shell commands',
        why: 'Given out by grep -r and git history. Rules refuse named files only',
      },
      {
        access: 'blocked',
        ways: 'file tool, search, @ mention, open file and selection',
        why: 'By .one.json:7 Read(.env)',
      },
    ]);
  });

  it.each([
    ['open', channel('open'), 'Nothing that was found holds it back'],
    ['open by a rule', channel('open', { rule }), 'Decided by .one.json:7 Read(.env)'],
    ['asks', channel('asks', { rule }), 'Because of .one.json:7 Read(.env)'],
    ['in doubt', channel('unknown', { rule }), 'It turns on .one.json:7 Read(.env)'],
    ['its own rule', channel('blocked', { rule: builtIn('.env') }), 'By its own built-in rule .env'],
    ['perhaps', channel('asks', { forms: ['cat'] }), 'Perhaps given out by cat'],
  ])('%s: says what the rule does', (_, read, why) => {
    const { reasons } = explain('.env', verdictFor('one', 'unknown', { ...noChannels, read }), agent);
    expect(reasons.map((reason) => reason.why)).toEqual([why]);
  });

  it('says what a session without prompts opens besides', () => {
    const { basis } = explain('.env', verdictFor('one', 'asks', { read: channel('asks') }), agent);
    expect(basis[0]).toBe('A session that is started to skip prompts opens besides: file tool.');
  });

  it('names what it was checked against, and how this machine differs', () => {
    const conformance = { cases: 500, verdicts: 2400, agreement: 1, unknown: 0.01 };
    const checkedElsewhere = { checkedOn: '1.2.3 on Linux', here: '1.4.0 on macOS' };
    const state = sampleAgent('one', { checked: { ...agent.checked, conformance }, checkedElsewhere });
    const { headline, reasons, basis } = explain(
      '.env',
      verdictFor('one', 'blocked', { ...noChannels, ...guarded }),
      state,
    );
    expect(headline).toBe(
      'ONE is kept from .env by configuration found on this machine: blocked on 1.2.3 on Linux, you run 1.4.0 on macOS.',
    );
    expect(reasons[0]?.why).toBe('By .one.json:7 Read(.env). Blocked on 1.2.3 on Linux, you run 1.4.0 on macOS');
    const ground =
      'Checked against the real ONE 1.2.3 on Linux, 2026-11-22: 500 workspaces, 2400 answers, all the same.';
    expect(basis).toEqual([ground]);
    expect(basisOf(state)).toEqual([ground, '"Blocked" means blocked on 1.2.3 on Linux, you run 1.4.0 on macOS.']);
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
      'a\\u001b is only partly guarded from ONE: shell commands still give it out.',
      '  open     shell commands: Given out by grep -r and git history. Rules refuse named files only.',
      '  blocked  file tool, search, @ mention, open file and selection: By .one.json:7 Read(.env).',
    ]);
  });
});
