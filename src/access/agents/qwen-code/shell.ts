import type { AccessTarget } from '../../agent';
import { channel } from '../../channels';
import { openShell, type ChannelRule } from '../../channel-rules';
import type { ConfigReader } from '../../config-reader';
import { anyOf } from '../../guards/combined';
import type { Guard } from '../../guards/guard';
import { joinedNames } from '../../matchers/names';
import { asksForCommands, uncheckedNote, type Rules } from './asking';
import { qwenIgnored } from './ignored';
import { ruleGuard, wholeRule } from './rules';

const shellNote =
  'Rules for reading hold for commands such as cat that name the file in full, not for what bash -c is given.';

/** Commands that only read run without a question; rules see the paths that some of them name, ignore files are not asked. */
export function shell(reader: ConfigReader, { settings, deny, ask }: Rules): ChannelRule {
  const asked = asksForCommands.includes(settings.mode) ? wholeRule(ask, 'run_shell_command') : null;
  if (asked !== null) return { always: channel('asks', { rule: asked.rule }) };
  const held = ruleGuard(reader.context, deny, 'covered');
  const guard = anyOf(held, qwenIgnored(reader, settings, 'name'));
  const ways = openShell(reader, guard, { forms: ['bash -c', 'cat with a wildcard', 'grep -r'], note: shellNote });
  if (settings.mode !== 'plan' && settings.mode !== 'unknown') return ways;
  const unsure = channel('unknown', { note: uncheckedNote });
  const inTheWay = anyOf(held, ruleGuard(reader.context, ask, 'asks'));
  return {
    names: joinedNames(inTheWay.names, ways.names),
    decide: (target) => (coversWildcards(inTheWay, target) ? unsure : ways.decide(target)),
  };
}

/** Whether the rules hold a name with a wildcard back, too. The mode `plan` takes `bash -c` for more than reading. */
function coversWildcards(rules: Guard, target: AccessTarget): boolean {
  const sibling = target.realPath.replace(/[^/\\]*$/, '?*');
  const isHeld = (each: AccessTarget): boolean => ['covered', 'asks'].includes(rules(each).state);
  return isHeld(target) && isHeld({ absolutePath: sibling, realPath: sibling, isDirectory: false });
}
