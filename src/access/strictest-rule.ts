import type { Access } from '../model/access';
import type { DecidedRule } from './channel-rules';
import { joinedNames } from './matchers/names';

/** The answers in the order of how much they hold back. */
const order: readonly Access[] = ['blocked', 'asks', 'unknown', 'open', 'none'];

/** Of several rules for one channel the one that holds back most, with its own note; the first of equals. */
export function strictest(first: DecidedRule, ...others: readonly DecidedRule[]): DecidedRule {
  return {
    names: joinedNames(first.names, ...others.map(({ names }) => names)),
    decide(target) {
      let kept = first.decide(target);
      for (const { decide } of others) {
        const next = decide(target);
        if (order.indexOf(next.access) < order.indexOf(kept.access)) kept = next;
      }
      return kept;
    },
  };
}
