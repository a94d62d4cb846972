import { describe, expect, it } from 'vitest';
import { fileAt } from '../../test/support/access-context';
import type { Access } from '../model/access';
import type { DecidedRule } from './channel-rules';
import { channel } from './channels';
import { noNames } from './matchers/names';
import { strictest } from './strictest-rule';

const always = (access: Access, note: string | null = null): DecidedRule => {
  const answer = channel(access, { note });
  return { names: noNames, decide: () => answer };
};

describe('the strictest of several rules', () => {
  it.each<readonly [readonly Access[], Access]>([
    [['open', 'blocked'], 'blocked'],
    [['unknown', 'asks', 'open'], 'asks'],
    [['open', 'unknown'], 'unknown'],
    [['open', 'open'], 'open'],
  ])('%s: %s', (given, expected) => {
    const [first, ...others] = given.map((access) => always(access));
    expect(strictest(first!, ...others).decide(fileAt('/ws/a')).access).toBe(expected);
  });

  it('keeps the note of the first of equals', () => {
    const rule = strictest(always('unknown', 'one'), always('unknown', 'two'));
    expect(rule.decide(fileAt('/ws/a')).note).toBe('one');
  });
});
