import type { Access } from '../model/access';
import type { DecidedRule } from './channel-rules';

/** The answers in the order of how much they hold back. */
const order: readonly Access[] = ['blocked', 'asks', 'unknown', 'open', 'none'];

/** Of several rules for one channel the one that holds back most, with its own note; the first of equals. */
export function strictest(first: DecidedRule, ...others: readonly DecidedRule[]): DecidedRule {
  return {
    decide: (target) =>
      others
        .map(({ decide }) => decide(target))
        .reduce(
          (kept, next) => (order.indexOf(next.access) < order.indexOf(kept.access) ? next : kept),
          first.decide(target),
        ),
  };
}
