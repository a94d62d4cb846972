import type { ChannelAccess } from '../../model/access';
import { openShell, type DecidedRule } from '../channel-rules';
import { channel } from '../channels';
import type { ConfigReader } from '../config-reader';
import { answers, guardOf } from '../guards/guard';
import { listedNames, securityList, type SecurityAnswer } from './continue-security-list';

/** Makes the answer for one entry of the list; kept, so that equal answers are the same object. */
export type ListedAccess = (answer: Exclude<SecurityAnswer, { readonly by: null }>) => ChannelAccess;

const unlisted = channel('open');

/** A channel that asks the list which Continue carries in itself. */
export function readByList({ context }: ConfigReader, accessOf: ListedAccess): DecidedRule {
  const ask = securityList(context.environment.platform);
  const known = new Map<SecurityAnswer, ChannelAccess>();
  return {
    names: listedNames,
    decide(target) {
      const answer = ask(target);
      if (answer.by === null) return unlisted;
      const access = known.get(answer) ?? accessOf(answer);
      known.set(answer, access);
      return access;
    },
  };
}

/** A shell that knows nothing of the list; its forms are shown for the files whose name the list holds. */
export function shellBesideList(reader: ConfigReader, note?: string): DecidedRule {
  const ask = securityList(reader.context.environment.platform);
  const answer = answers<SecurityAnswer>(({ rule }) => rule ?? { file: null, line: null, text: '' });
  const guard = guardOf(listedNames, (target) => {
    const found = ask(target);
    return found.by === 'name' ? answer('covered', found) : answer('untouched', null);
  });
  return openShell(reader, guard, note === undefined ? {} : { note });
}
