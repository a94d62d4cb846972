import type { ChannelAccess } from '../../../model/access';
import type { Platform } from '../../../model/edges';
import { channel, historyForms } from '../../channels';
import { hooked, prompted } from './file-tools';
import type { Policy } from './policy';
import { newestTried, openForms } from './shell-forms';
import type { Situation } from './situation';

const sandboxNote = 'The sandbox covers this path, but it fails open and cannot be verified from here.';
const sandboxedCommandsNote = 'In the sandbox commands may run without a prompt, which was not checked.';
const historyNote = 'Git gives out what was committed; rules on a path do not reach it.';
const gitNote = 'Whether a commit holds this file is not known.';
const linkNote = 'Commands that follow links while they go through folders read what lies outside without a prompt.';
const outsideNote = 'Commands that read outside the working folders need approval.';
const someAllowedNote = 'Some commands run without a prompt by an allow rule; what they read was not checked.';
const windowsNote = 'On Windows there is PowerShell besides Bash; what it may read was not checked.';
const linkForms = ['grep -R', 'rg -L'];

/** Commands. Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
export function shellChannel(policy: Policy, situation: Situation, platform: Platform): ChannelAccess {
  const access = decided(policy, situation);
  const holdsBack = access.access === 'asks' || access.access === 'blocked';
  return platform === 'win32' && holdsBack ? channel('unknown', { rule: access.rule, note: windowsNote }) : access;
}

function decided(policy: Policy, situation: Situation): ChannelAccess {
  const { deny, ask, mode } = policy;
  const noBash = deny.wholeTool('Bash');
  if (noBash !== null) return channel('blocked', { rule: noBash });
  const askBash = ask.wholeTool('Bash');
  const access = askBash === null ? byPath(policy, situation) : prompted(policy, mode.prompts.byRule, askBash);
  return hooked(policy, 'Bash', access);
}

function byPath(policy: Policy, situation: Situation): ChannelAccess {
  const { committed, sandboxed, denied, realInside, ownInside } = situation;
  const history = historyForms(committed);
  if (sandboxed !== null && committed !== true) return channel('unknown', { rule: sandboxed, note: sandboxNote });
  if (sandboxed !== null) return channel('open', { forms: history, note: historyNote });
  if (denied === null && realInside) return channel('open');
  const throughLink = ownInside && !realInside;
  if (denied === null && throughLink) return channel('open', { forms: [...linkForms, ...history], note: linkNote });
  if (situation.isReachable || throughLink || (isBashAllowed(policy) && (realInside || policy.refusal === null))) {
    return denied === null ? channel('open') : open(policy, situation);
  }
  if (committed === true) return channel('open', { forms: history, note: historyNote });
  return outOfReach(policy, situation);
}

/** Of what a deny rule covers only the forms on the probe list come through. */
function open(policy: Policy, { isReachable, committed }: Situation): ChannelAccess {
  const { version } = policy;
  const forms = openForms({ bashAllowed: isBashAllowed(policy), version, startDenied: !isReachable });
  const tried = version === null || version === newestTried ? newestTried : `${newestTried}; ${version} is installed`;
  const note = `A Read rule refuses only commands that are known to read and that name the file. Tried with ${tried}.`;
  return channel('open', { forms: [...forms, ...historyForms(committed)], note });
}

/** What no command on the probe list reaches without a prompt. */
function outOfReach(policy: Policy, { realAllowed, denied, committed, realInside }: Situation): ChannelAccess {
  const { allow, mode, refusal, sandbox } = policy;
  if (committed === 'unknown') return channel('unknown', { note: gitNote });
  if (!realInside && refusal !== null) return prompted(policy, mode.prompts.byRule, refusal, outsideNote);
  if (denied === null && realAllowed !== null) return channel('open', { rule: realAllowed });
  const someAllowed = allow.someUseOf('Bash');
  if (someAllowed !== null) return channel('unknown', { rule: someAllowed, note: someAllowedNote });
  if (sandbox.isOn) return channel('unknown', { note: sandboxedCommandsNote });
  return prompted(policy, mode.prompts.command, denied, outsideNote);
}

function isBashAllowed({ allow, mode }: Policy): boolean {
  // Where a classifier answers, a rule that allows every command does not count.
  const isAllowed = mode.prompts.command !== 'unknown' && allow.wholeTool('Bash') !== null;
  return mode.name === 'bypassPermissions' || isAllowed;
}
