import { child, children, descendant, type Node } from '../../json-tree';

/** A setting whose wrong value makes Claude Code drop the whole file, and what it takes. */
interface SettingShape {
  readonly path: readonly string[];
  readonly expected: string;
  readonly accepts: (value: Node) => boolean;
}

const isText = (value: Node): boolean => value.type === 'string';
const isNumber = (value: Node): boolean => value.type === 'number';
const isSwitch = (value: Node): boolean => value.type === 'boolean';
const isObject = (value: Node): boolean => value.type === 'object';
const isList = (value: Node): boolean => value.type === 'array';
/** Numbers among the rules are skipped one by one; anything else that is no text drops the file. */
const isRuleList = (value: Node): boolean =>
  isList(value) && children(value).every((item) => isText(item) || isNumber(item));
const isTextList = (value: Node): boolean => isList(value) && children(value).every(isText);

/** Source: https://code.claude.com/docs/en/permissions (permission modes). */
const modes = ['default', 'acceptEdits', 'plan', 'auto', 'dontAsk', 'bypassPermissions'];

/**
 * Observed with Claude Code 2.1.330 on Linux, 2026-11-22, for the entries under `permissions`, `model`,
 * `cleanupPeriodDays`, `env`, `sandbox`, `hooks`, `enabledPlugins` and `statusLine`; the types of the others are those of
 * https://json.schemastore.org/claude-code-settings.json, judged alike so that no rule counts that may have been dropped.
 */
const shapes: readonly SettingShape[] = [
  { path: ['permissions'], expected: 'an object', accepts: isObject },
  { path: ['permissions', 'deny'], expected: 'a list of rules', accepts: isRuleList },
  { path: ['permissions', 'ask'], expected: 'a list of rules', accepts: isRuleList },
  { path: ['permissions', 'allow'], expected: 'a list of rules', accepts: isRuleList },
  { path: ['permissions', 'additionalDirectories'], expected: 'a list of folders', accepts: isTextList },
  {
    path: ['permissions', 'defaultMode'],
    expected: `one of ${modes.join(', ')}`,
    accepts: (value) => modes.includes(String(value.value)),
  },
  { path: ['model'], expected: 'a text', accepts: isText },
  { path: ['cleanupPeriodDays'], expected: 'a number', accepts: isNumber },
  { path: ['env'], expected: 'an object of plain values', accepts: isPlainObject },
  { path: ['enabledPlugins'], expected: 'an object', accepts: isObject },
  { path: ['statusLine'], expected: 'an object with a type', accepts: isTyped },
  { path: ['sandbox'], expected: 'an object', accepts: isObject },
  { path: ['sandbox', 'enabled'], expected: 'true or false', accepts: isSwitch },
  { path: ['sandbox', 'filesystem'], expected: 'an object', accepts: isObject },
  ...['denyRead', 'allowRead', 'denyWrite', 'allowWrite'].map((key) => ({
    path: ['sandbox', 'filesystem', key],
    expected: 'a list of paths',
    accepts: isTextList,
  })),
  { path: ['sandbox', 'excludedCommands'], expected: 'a list of commands', accepts: isTextList },
  { path: ['disableAllHooks'], expected: 'true or false', accepts: isSwitch },
  { path: ['allowManagedPermissionRulesOnly'], expected: 'true or false', accepts: isSwitch },
  { path: ['respectGitignore'], expected: 'true or false', accepts: isSwitch },
  { path: ['includeCoAuthoredBy'], expected: 'true or false', accepts: isSwitch },
  { path: ['enableAllProjectMcpServers'], expected: 'true or false', accepts: isSwitch },
  { path: ['enabledMcpjsonServers'], expected: 'a list of names', accepts: isTextList },
  { path: ['disabledMcpjsonServers'], expected: 'a list of names', accepts: isTextList },
  { path: ['apiKeyHelper'], expected: 'a text', accepts: isText },
  { path: ['outputStyle'], expected: 'a text', accepts: isText },
];

function isPlainObject(value: Node): boolean {
  return isObject(value) && valuesOf(value).every(({ type }) => ['string', 'number', 'boolean'].includes(type));
}

function isTyped(value: Node): boolean {
  const type = child(value, 'type');
  return type !== null && isText(type);
}

/** Events that are not known are tolerated, malformed entries are not; a command hook needs its command. */
function isHookList(value: Node): boolean {
  return isList(value) && children(value).every(isHookEntry);
}

function isHookEntry(entry: Node): boolean {
  const matcher = child(entry, 'matcher');
  const hooks = child(entry, 'hooks');
  const matcherFits = matcher === null || isText(matcher);
  return matcherFits && hooks !== null && isList(hooks) && children(hooks).every(isHook);
}

function isHook(hook: Node): boolean {
  const command = child(hook, 'command');
  const needsCommand = child(hook, 'type')?.value === 'command';
  return isTyped(hook) && (command === null ? !needsCommand : isText(command));
}

function valuesOf(object: Node): readonly Node[] {
  return children(object).flatMap((property) => property.children?.[1] ?? []);
}

/** The first wrong value of a known setting and what would be right; `null` when all are right. */
export function wrongValue(
  root: Node,
): { readonly node: Node; readonly name: string; readonly expected: string } | null {
  if (!isObject(root)) return { node: root, name: 'the file', expected: 'an object' };
  for (const { path, expected, accepts } of shapes) {
    const node = descendant(root, ...path);
    if (node !== null && !accepts(node)) return { node, name: path.join('.'), expected };
  }
  const hooks = child(root, 'hooks');
  const malformed = hooks?.type === 'object' ? valuesOf(hooks).find((event) => !isHookList(event)) : undefined;
  return malformed === undefined
    ? null
    : { node: malformed, name: 'An event in hooks', expected: 'a list of hook entries' };
}
