import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileAt } from '../../../test/support/access-context';
import { allAgree, anyOf, doubted } from './combined';
import { noNames } from '../matchers/names';
import { guardOf, strength, untouched, type Guard, type GuardAnswer } from './guard';

const target = fileAt('/ws/a');
const states = fc.constantFrom(...strength);
const saying = (state: GuardAnswer['state']): Guard => {
  const answer: GuardAnswer = { state, rule: { file: 'f', line: 1, text: state } };
  return guardOf(noNames, () => answer);
};
const holdsBack = (state: GuardAnswer['state']): boolean => state === 'covered' || state === 'asks';

describe('several lists as one', () => {
  it('without a list nothing is touched', () => {
    expect([anyOf()(target), allAgree()(target)]).toEqual([untouched, untouched]);
  });

  it('any of them holds back', () => {
    fc.assert(
      fc.property(fc.array(states, { minLength: 1 }), (given) => {
        const { state } = anyOf(...given.map(saying))(target);
        expect(state).toBe(strength.find((each) => given.includes(each)));
      }),
    );
  });

  it('readings that must agree hold back only together', () => {
    fc.assert(
      fc.property(fc.array(states, { minLength: 1 }), (given) => {
        const { state } = allAgree(...given.map(saying))(target);
        expect(holdsBack(state)).toBe(holdsBack(given[0]!) && given.every((each) => each === given[0]));
      }),
    );
  });

  it('what is in doubt never holds back', () => {
    fc.assert(
      fc.property(states, (given) => {
        const { state, rule } = doubted(saying(given))(target);
        expect([holdsBack(state), rule?.text]).toEqual([false, given]);
      }),
    );
  });

  it('equal answers are the same object', () => {
    const guards = [anyOf(saying('lifted'), saying('covered')), allAgree(saying('covered'), saying('lifted'))];
    for (const guard of [...guards, doubted(saying('covered'))]) expect(guard(target)).toBe(guard(fileAt('/ws/b')));
  });
});
