import type { ChannelAccess, ChannelMap, DecidingRule } from '../../../model/access';
import type { AccessTarget } from '../../agent';
import { channel, noChannel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { editorChannel, mentionChannel, readChannel, searchChannel } from './file-tools';
import type { Names } from '../../matchers/names';
import type { Policy } from './policy';
import { shellChannel } from './shell';
import { Situations, type Situation } from './situation';

/** Claude Code's channels for any path; the same object for paths in equal situations. */
export class ClaudeDecision {
  private readonly situations: Situations;
  private readonly known = new Map<string | number, ChannelMap>();
  private readonly numbers = new Map<unknown, number>();

  constructor(
    private readonly reader: ConfigReader,
    private readonly policy: Policy,
    private readonly mcp: ChannelAccess,
  ) {
    this.situations = new Situations(reader.context, policy);
  }

  get names(): Names {
    return this.situations.names;
  }

  decide(target: AccessTarget): ChannelMap {
    const situation = this.situations.of(target);
    const key = isPlain(situation) ? flagsOf(situation) : this.keyOf(situation);
    let known = this.known.get(key);
    if (known === undefined) this.known.set(key, (known = this.channels(situation)));
    return known;
  }

  private channels(situation: Situation): ChannelMap {
    const { policy, mcp } = this;
    const { platform } = this.reader.context.environment;
    const certain = (access: ChannelAccess): ChannelAccess => withDoubt(policy, access);
    return {
      read: certain(readChannel(policy, situation)),
      search: certain(searchChannel(policy, situation)),
      mention: certain(mentionChannel(policy, situation)),
      editor: certain(editorChannel(policy, situation)),
      shell: certain(shellChannel(policy, situation, platform)),
      index: noChannel,
      mcp,
    };
  }

  private keyOf(situation: Situation): string {
    let key = '';
    for (const value of Object.values(situation) as readonly (DecidingRule | boolean | string | null)[]) {
      key += `${String(this.numberOf(value))} `;
    }
    return key;
  }

  private numberOf(value: unknown): number {
    const number = this.numbers.get(value) ?? this.numbers.size;
    this.numbers.set(value, number);
    return number;
  }
}

/** No rule speaks about the path, which is so for most. */
function isPlain(situation: Situation): boolean {
  const { denied, excepted, asked, allowed, realAllowed, sandboxed } = situation;
  return (denied ?? excepted ?? asked ?? allowed ?? realAllowed ?? sandboxed) === null;
}

/** All of a situation that is not a rule, as one number. */
function flagsOf(situation: Situation): number {
  const { suspicious, ownInside, realInside, isReachable, isSearchable, hidden, startsWithDots, committed } = situation;
  const history = committed === 'unknown' ? 2 : Number(committed);
  const folders = Number(ownInside) + 2 * Number(realInside) + 4 * Number(isReachable) + 8 * Number(isSearchable);
  return folders + 16 * Number(suspicious) + 32 * Number(hidden) + 64 * Number(startsWithDots) + 128 * history;
}

/** What an unseen managed setting could lift is not claimed. */
function withDoubt({ doubt, managedFiles }: Policy, access: ChannelAccess): ChannelAccess {
  const holdsBack = access.access === 'blocked' || access.access === 'asks';
  const stands = access.access === 'blocked' && managedFiles.has(access.rule?.file ?? '');
  return doubt === null || !holdsBack || stands ? access : channel('unknown', { rule: access.rule, note: doubt });
}
