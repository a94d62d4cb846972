import { joinedNames } from '../matchers/names';
import { disputed, guardOf, strength, untouched, type Guard, type GuardAnswer } from './guard';

/** What holds back most of several lists that each count by themselves. */
export function anyOf(...guards: readonly Guard[]): Guard {
  return guardOf(joinedNames(...guards.map(({ names }) => names)), (target) => {
    let most = untouched;
    for (const guard of guards) most = stronger(most, guard(target));
    return most;
  });
}

/** Covered only where all readings of the same configuration agree; where they differ the answer is disputed. */
export function allAgree(...guards: readonly Guard[]): Guard {
  const any = anyOf(...guards);
  return guardOf(any.names, (target) => {
    const most = any(target);
    return holdsBack(most) && guards.some((guard) => guard(target).state !== most.state) ? disputed(most) : most;
  });
}

/** What a list covers is in doubt: the sources do not say, or contradict each other, whether it has this effect. */
export function doubted(guard: Guard): Guard {
  return guardOf(guard.names, (target) => {
    const answer = guard(target);
    return holdsBack(answer) ? disputed(answer) : answer;
  });
}

function holdsBack({ state }: GuardAnswer): boolean {
  return state === 'covered' || state === 'asks';
}

function stronger(one: GuardAnswer, other: GuardAnswer): GuardAnswer {
  if (other === untouched) return one;
  return strength.indexOf(other.state) < strength.indexOf(one.state) ? other : one;
}
