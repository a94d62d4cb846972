import type { Access, ChannelAccess, DecidingRule } from '../../../model/access';
import { channel } from '../../channels';
import type { Policy, Tool } from './policy';
import type { Situation } from './situation';

const outsideNote = 'Outside the working folders Claude Code asks before it reads.';
const suspiciousNote = 'Claude Code asks before it reads a path that looks like a trick of Windows paths.';
const dontAskNote = 'In the mode dontAsk Claude Code refuses what it would otherwise ask about.';
const refusalNote = 'Outside the working folders reads are refused in every permission mode.';
const hiddenNote = 'Search asks about the file itself; whether it shows up in a search of its folder was not checked.';
const dotsNote = 'A mention of a name that starts with two dots was seen to be passed over.';
const uncheckedNote = 'What the editor sends of an open file was not checked with this rule.';
const hookNote = 'A hook is asked before each use; it may refuse, allow or fail, which cannot be seen from here.';
const ownHookNote = 'The hook of Sightline is asked before each use; that it works on this machine is not shown yet.';
const promptHookNote = 'A hook may answer the prompt in place of the user, which cannot be seen from here.';

/** The Read tool. Source of all channels here: observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
export function readChannel(policy: Policy, situation: Situation): ChannelAccess {
  const { deny, ask, allow, mode } = policy;
  const denying = deny.wholeTool('Read') ?? situation.denied;
  if (denying !== null) return channel('blocked', { rule: denying });
  const isInside = situation.ownInside && situation.realInside;
  if (!isInside && policy.refusal !== null) return refused(policy, policy.refusal, 'Read');
  const asking = ask.wholeTool('Read') ?? situation.asked;
  if (asking !== null) return hooked(policy, 'Read', prompted(policy, mode.prompts.byRule, asking));
  const isQuiet = !situation.suspicious;
  if (isInside && isQuiet) return hooked(policy, 'Read', channel('open', { rule: situation.excepted }));
  const allowing = allow.wholeTool('Read') ?? (isQuiet ? situation.allowed : null);
  if (allowing !== null) return hooked(policy, 'Read', channel('open', { rule: allowing }));
  const note = isQuiet ? outsideNote : suspiciousNote;
  return hooked(policy, 'Read', prompted(policy, mode.prompts.outside, null, note));
}

/**
 * The Grep tool, where a session has one. It finds a file under the path where its links lead, and goes through folders
 * without asking about the single files in them.
 */
export function searchChannel(policy: Policy, situation: Situation): ChannelAccess {
  const { deny, ask, allow, mode } = policy;
  const denying = deny.wholeTool('Grep') ?? situation.searchDenied;
  if (denying !== null) return channel('blocked', { rule: denying });
  if (!situation.realInside && situation.denied !== null) return channel('blocked', { rule: situation.denied });
  if (!situation.realInside && policy.refusal !== null) return refused(policy, policy.refusal, 'Grep');
  const asking = ask.wholeTool('Grep') ?? (situation.isSearchable ? null : situation.realAsked);
  if (asking !== null && (situation.realInside || ask.wholeTool('Grep') !== null)) {
    if (situation.denied !== null) return channel('unknown', { rule: situation.denied, note: hiddenNote });
    return hooked(policy, 'Grep', prompted(policy, mode.prompts.byRule, asking));
  }
  if (situation.hidden) return channel('unknown', { rule: situation.realAsked, note: hiddenNote });
  // A link that leads outside is found only where it is named itself.
  if (!situation.realInside && situation.linkAsked !== null) {
    return hooked(policy, 'Grep', prompted(policy, mode.prompts.byRule, situation.linkAsked));
  }
  if (situation.suspiciousStart && allow.wholeTool('Grep') === null) {
    return hooked(policy, 'Grep', prompted(policy, mode.prompts.outside, null, suspiciousNote));
  }
  if (situation.realInside) return hooked(policy, 'Grep', channel('open', { rule: situation.excepted }));
  const allowing = allow.wholeTool('Grep') ?? situation.realAllowed;
  if (allowing !== null) return hooked(policy, 'Grep', channel('open', { rule: allowing }));
  return hooked(policy, 'Grep', prompted(policy, mode.prompts.outside, asking, outsideNote));
}

/** A file that the user names with `@`: neither ask rules nor hooks for the Read tool hold it back. */
export function mentionChannel(policy: Policy, situation: Situation): ChannelAccess {
  const denying = policy.deny.wholeTool('Read') ?? situation.denied;
  if (denying !== null) return channel('blocked', { rule: denying });
  const isInside = situation.ownInside && situation.realInside;
  if (!isInside && policy.refusal !== null) return channel('blocked', { rule: policy.refusal, note: refusalNote });
  return situation.startsWithDots ? channel('unknown', { note: dotsNote }) : channel('open');
}

/** What the editor sends of an open file. Source: https://code.claude.com/docs/en/vs-code. */
export function editorChannel({ deny, refusal }: Policy, situation: Situation): ChannelAccess {
  if (situation.denied !== null) return channel('blocked', { rule: situation.denied });
  const isInside = situation.ownInside && situation.realInside;
  const unclear = deny.wholeTool('Read') ?? (isInside ? null : refusal);
  return unclear === null ? channel('open') : channel('unknown', { rule: unclear, note: uncheckedNote });
}

/** A prompt, or what the permission mode makes of it. */
export function prompted(
  { mode }: Policy,
  access: Access,
  rule: DecidingRule | null,
  note: string | null = null,
): ChannelAccess {
  if (access === 'blocked') return channel(access, { rule: rule ?? mode.rule, note: dontAskNote });
  if (access === 'open') return channel(access, { rule: mode.rule, note: `The mode ${mode.name} lets this pass.` });
  return channel(access, { rule, note });
}

/** The refusal itself, unless a hook is asked, of which nobody knows whether it is asked first. */
function refused(policy: Policy, rule: DecidingRule, tool: Tool): ChannelAccess {
  return hooked(policy, tool, channel('blocked', { rule, note: refusalNote }));
}

/** Under a hook nothing is known but what deny rules decide, which no hook lifts. */
export function hooked({ hooks }: Policy, tool: Tool, access: ChannelAccess): ChannelAccess {
  const { before, atPrompt } = hooks[tool];
  if (before !== null) {
    return channel('unknown', { rule: before.rule, note: before.isOwn ? ownHookNote : hookNote });
  }
  const maySpeak = access.access === 'asks' || access.access === 'blocked';
  return atPrompt !== null && maySpeak ? channel('unknown', { rule: atPrompt.rule, note: promptHookNote }) : access;
}
