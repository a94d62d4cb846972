import { builtIn, channel } from '../../channels';
import { guarded, type ChannelRule } from '../../channel-rules';
import { realOrSame, type ConfigReader } from '../../config-reader';
import { anyOf } from '../../guards/combined';
import { guardOf, noGuard, untouched, type Guard, type GuardAnswer } from '../../guards/guard';
import { disputedBy } from '../../letter-case';
import { joinedNames, namesIn } from '../../matchers/names';
import { below, rulePath } from '../../paths';
import { signsOfUse } from '../../presence';
import { asksByRule, asksOutside, restartNote, uncheckedNote, type Rules } from './asking';
import { qwenIgnored } from './ignored';
import { outside } from './outside';
import { allowed, ruleGuard, wholeRule } from './rules';
import { userFolder } from './settings';

const searchNote =
  'Without the program rg on PATH the search runs git grep or grep, which know no ignore file; rules name the folder that is searched, not what is found in it.';
const windowsNote =
  'Whether the search knows ignore files depends on the bundled ripgrep, which was not checked on Windows.';

/** Rules count by the place where links lead, ignore files by the name that is asked for. */
export function read(reader: ConfigReader, rules: Rules): ChannelRule {
  const { settings, deny, ask } = rules;
  const { context } = reader;
  const { mode } = settings;
  const notes = { note: restartNote, ...disputedBy(context.environment) };
  const held = anyOf(ruleGuard(context, deny, 'covered'), qwenIgnored(reader, settings, 'name'));
  if (mode === 'unknown') return guarded(held, { ...notes, otherwise: channel('unknown', { note: uncheckedNote }) });
  const asked: Guard = asksByRule.includes(mode) ? ruleGuard(context, ask, 'asks') : noGuard;
  return guarded(anyOf(held, asked, awayAsks(reader, rules)), notes);
}

/** Files outside the workspace are asked about unless a rule allows them. */
function awayAsks({ context }: ConfigReader, { settings, allow }: Rules): Guard {
  if (!asksOutside.includes(settings.mode)) return noGuard;
  const away = outside(context, settings, 'asks');
  const isAllowed = allowed(context, allow);
  return guardOf(joinedNames(away.names, isAllowed.names), (target) => {
    const answer = away(target);
    return answer.state === 'asks' && isAllowed(target) ? untouched : answer;
  });
}

/** Rules see the folder that is named for a search, not what is found in it; ignore files are known to ripgrep only. */
export function search(reader: ConfigReader, rules: Rules): ChannelRule {
  const { settings, ask } = rules;
  const { mode } = settings;
  const whole = asksByRule.includes(mode) ? wholeRule(ask, 'grep_search') : null;
  if (whole !== null) return { always: channel('asks', { rule: whole.rule }) };
  const away = ownFolderOpen(reader, awayAsks(reader, rules));
  const { platform } = reader.context.environment;
  const isUnchecked = platform === 'win32' && settings.useRipgrep && settings.respectQwenIgnore;
  const ignored = bothWays(qwenIgnored(reader, settings, 'name'), qwenIgnored(reader, settings, 'target'));
  if (isUnchecked) return guarded(anyOf(ignored, away), { covered: 'unknown', note: windowsNote });
  if (!settings.respectQwenIgnore || !settings.useRipgrep || !hasRipgrep(reader)) {
    return guarded(away, { otherwise: channel('open', { note: searchNote }) });
  }
  const asked = asksByRule.includes(mode) ? ruleGuard(reader.context, ask, 'asks') : noGuard;
  return guarded(anyOf(askedFirst(ignored, asked), away), { note: restartNote });
}

/**
 * In its own folder a search was let through in the mode `plan`, where one in any other folder outside is asked about
 * (observed with Qwen Code 0.24.4 on Linux, 2026-11-28); on what that hangs nobody has tried.
 */
function ownFolderOpen(reader: ConfigReader, away: Guard): Guard {
  const { environment } = reader.context;
  const folder = rulePath(environment.platform, realOrSame(reader.context, userFolder(reader)));
  const disputed: GuardAnswer = { state: 'disputed', rule: builtIn('outside the workspace') };
  return guardOf(joinedNames(away.names, namesIn([folder])), (target) => {
    const answer = away(target);
    const isOwn = below(environment.platform, folder, rulePath(environment.platform, target.realPath)) !== null;
    return answer.state === 'asks' && isOwn ? disputed : answer;
  });
}

/** Where a rule asks, the question comes before anything is left out. */
function askedFirst(ignored: Guard, asked: Guard): Guard {
  return guardOf(joinedNames(ignored.names, asked.names), (target) => {
    const [answer, question] = [ignored(target), asked(target)];
    return answer.state === 'covered' && question.state === 'asks' ? question : answer;
  });
}

/** What a link leads to is found under its own name, too. */
function bothWays(own: Guard, real: Guard): Guard {
  return guardOf(joinedNames(own.names, real.names), (target) => {
    const answer = own(target);
    return answer.state === 'covered' ? real(target) : answer;
  });
}

/** The program brings a copy of its own, which npm installs without the right to be run. */
function hasRipgrep({ context }: ConfigReader): boolean {
  return signsOfUse(context, { programs: ['rg'], places: [], extensions: [], logs: [] }).length > 0;
}
