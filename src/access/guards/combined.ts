import { disputed, strength, untouched, type Guard, type GuardAnswer } from './guard';

/** What holds back most of several lists that each count by themselves. */
export function anyOf(...guards: readonly Guard[]): Guard {
  return (target) => guards.map((guard) => guard(target)).reduce(stronger, untouched);
}

/** Covered only where all readings of the same configuration agree; where they differ the answer is disputed. */
export function allAgree(...guards: readonly Guard[]): Guard {
  return (target) => {
    const answers = guards.map((guard) => guard(target));
    const most = answers.reduce(stronger, untouched);
    const holdsBack = most.state === 'covered' || most.state === 'asks';
    return holdsBack && answers.some(({ state }) => state !== most.state) ? disputed(most) : most;
  };
}

/** What a list covers is in doubt: the sources do not say, or contradict each other, whether it has this effect. */
export function doubted(guard: Guard): Guard {
  return (target) => {
    const answer = guard(target);
    return answer.state === 'covered' || answer.state === 'asks' ? disputed(answer) : answer;
  };
}

function stronger(one: GuardAnswer, other: GuardAnswer): GuardAnswer {
  return strength.indexOf(other.state) < strength.indexOf(one.state) ? other : one;
}
