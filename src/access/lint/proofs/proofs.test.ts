import { describe, expect, it } from 'vitest';
import { accessOf, afterFix, lint, problemOf, type LintOptions, type Tree } from '../../../../test/support/lint-stage';
import { channels, type Access, type Channel, type ChannelMap } from '../../../model/access';
import type { Problem } from '../../../model/problem';
import type { TextRange } from '../../../model/range';
import { lintRules } from '..';
import { adviceProofs } from './advice-proofs';
import { claudeFileProofs } from './claude-file-proofs';
import { claudeRuleProofs } from './claude-rule-proofs';
import { fileProofs } from './file-proofs';
import { ignoreLineProofs } from './ignore-line-proofs';
import type { Effect, Idle, Proof } from './proof';
import { settingsProofs } from './settings-proofs';

const proofs: readonly Proof[] = [
  ...claudeFileProofs,
  ...claudeRuleProofs,
  ...settingsProofs,
  ...ignoreLineProofs,
  ...fileProofs,
  ...adviceProofs,
];

const agentOf = ({ code }: Proof): string => code.slice(0, code.indexOf('/'));
const deadOptions = (proof: Proof): LintOptions => ({ ...proof.options, agents: [agentOf(proof)] });
const nearOptions = (proof: Proof): LintOptions => ({ ...deadOptions(proof), ...proof.nearOptions });

function codesIn(tree: Tree, options: LintOptions): readonly string[] {
  return lint(tree, options).map(({ code }) => code);
}

/** From the least guarded on; what an agent has no channel for is guarded best. */
const strictness: readonly Access[] = ['open', 'unknown', 'asks', 'blocked', 'none'];

/** Channels by which a path is less guarded after the fix than before. */
function loosened(proof: Proof, path: string, after: Tree): readonly string[] {
  const [was, is] = [proof.dead, after].map((tree) => accessOf(agentOf(proof), tree, path, proof.options));
  const rank = (verdict: ChannelMap | undefined, channel: Channel): number =>
    strictness.indexOf(verdict?.[channel].access ?? 'open');
  return channels.filter((channel) => rank(is, channel) < rank(was, channel)).map((channel) => `${path}: ${channel}`);
}

/** Fails unless the access in the dead tree and in the other one is what the effect says, and differs. */
function expectEffect(proof: Proof, { path, before, after, channel = 'read' }: Effect, other: Tree): void {
  const options = other === proof.near ? { ...proof.options, ...proof.nearOptions } : proof.options;
  const agent = agentOf(proof);
  expect(before).not.toBe(after);
  expect([
    accessOf(agent, proof.dead, path, proof.options)[channel].access,
    accessOf(agent, other, path, options)[channel].access,
  ]).toEqual([before, after]);
}

function expectIdle(proof: Proof, { path, channels: wanted = channels }: Idle): void {
  const [dead, near] = [
    accessOf(agentOf(proof), proof.dead, path, proof.options),
    accessOf(agentOf(proof), proof.near, path, { ...proof.options, ...proof.nearOptions }),
  ].map((verdict) => wanted.map((channel) => `${channel}: ${verdict[channel].access}`));
  expect(dead).toEqual(near);
}

/** What these are about is no access: a build that fails. */
const notModelled = ['claude-code/breaks-build'];

describe('the proofs', () => {
  const proved = new Set(proofs.map(({ code }) => code));
  const known = new Set(lintRules.map(({ code }) => code));

  it('are there for every rule', () => {
    expect([...known].filter((code) => !proved.has(code))).toEqual([]);
  });

  it('are for rules that exist', () => {
    expect([...proved].filter((code) => !known.has(code))).toEqual([]);
  });

  it('show the effect of every fix', () => {
    const withEffect = new Set(proofs.filter(({ proves }) => proves !== undefined).map(({ code }) => code));
    const withFix = lintRules.filter(({ fixTitle }) => fixTitle !== null).map(({ code }) => code);
    expect(withFix.filter((code) => !withEffect.has(code))).toEqual([]);
  });

  it('ask the loader of the agent about every rule', () => {
    const asked = new Set(
      proofs.filter(({ proves, contrast, idle }) => proves ?? contrast ?? idle).map(({ code }) => code),
    );
    expect([...known].filter((code) => !asked.has(code))).toEqual(notModelled);
  });

  it('say why where another channel than the file tool tells', () => {
    const effects = proofs.flatMap(({ code, proves, contrast }) =>
      [proves, contrast].flatMap((effect) => (effect === undefined ? [] : { ...effect, code })),
    );
    const unexplained = effects.filter(({ channel, because }) => (channel === undefined) !== (because === undefined));
    expect(unexplained.map(({ code }) => code)).toEqual([]);
  });
});

const named = proofs.map((proof) => [proof.code, JSON.stringify(proof.dead), proof] as const);

describe('each rule is found, and not in the near miss', () => {
  it.each(named)('%s in %s', (code, _tree, proof) => {
    const { file, range } = problemIn(proof);
    const there = lint(proof.dead, deadOptions(proof)).filter(
      (other) => other.file === file && isSame(other.range, range),
    );
    expect(there.map((problem) => problem.code)).toEqual([code]);
    expect(codesIn(proof.near, nearOptions(proof))).not.toContain(code);
  });
});

describe('each fix changes the verdict, and takes the problem away', () => {
  it.each(named.filter(([, , { proves }]) => proves !== undefined))('%s in %s', (code, _tree, proof) => {
    const after = afterFix(proof.dead, problemIn(proof));
    if (proof.proves !== undefined) expectEffect(proof, proof.proves, after);
    // Nor does another problem take its place.
    const others = codesIn(proof.dead, deadOptions(proof)).filter((found) => found !== code);
    expect(codesIn(after, deadOptions(proof)).filter((found) => !others.includes(found))).toEqual([]);
    const paths = [...Object.keys(proof.dead), ...(proof.proves === undefined ? [] : [proof.proves.path])];
    expect(paths.flatMap((path) => loosened(proof, path, after))).toEqual([]);
  });
});

describe('what has no right form has no fix', () => {
  it.each(named.filter(([, , { proves }]) => proves === undefined))('%s in %s', (_code, _tree, proof) => {
    expect(problemIn(proof).fix).toBeNull();
  });
});

describe('the loader sees what the rule says', () => {
  it.each(named.filter(([, , { contrast, idle }]) => contrast ?? idle))('%s in %s', (_code, _tree, proof) => {
    if (proof.contrast !== undefined) expectEffect(proof, proof.contrast, proof.near);
    if (proof.idle !== undefined) expectIdle(proof, proof.idle);
  });
});

function isSame(left: TextRange, right: TextRange): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The one problem of the code in the dead tree. */
function problemIn(proof: Proof): Problem {
  return problemOf(proof.dead, proof.code.slice(agentOf(proof).length + 1), deadOptions(proof));
}
