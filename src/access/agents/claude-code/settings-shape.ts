import { child, children, descendant, type Node } from '../../json-tree';
import { hookKinds, listedObjects, type ObjectKind } from './settings-objects';
import { requiredMembers, settingsByKind, settingsWithWords, type Kind } from './settings-types';

/** A setting whose wrong value makes Claude Code drop the whole file, and what it takes. */
interface SettingShape {
  readonly path: readonly string[];
  readonly expected: string;
  readonly accepts: (value: Node) => boolean;
  /** The part of a value that is not accepted; all of it when left out. */
  readonly culprit?: (value: Node) => Node;
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

/** What the kinds of {@link settingsByKind} take. */
const kinds: Readonly<Record<Kind, Omit<SettingShape, 'path'>>> = {
  switch: { expected: 'true or false', accepts: isSwitch },
  text: { expected: 'a text', accepts: isText },
  texts: { expected: 'a list of texts', accepts: isTextList },
  objects: { expected: 'a list of objects', accepts: (value) => isList(value) && children(value).every(isObject) },
  object: { expected: 'an object', accepts: isObject },
  textMap: { expected: 'an object of texts', accepts: (value) => isObject(value) && valuesOf(value).every(isText) },
  natural: { expected: 'a whole number above 0', accepts: (value) => isWhole(value) && Number(value.value) > 0 },
  count: { expected: 'a whole number', accepts: (value) => isWhole(value) && Number(value.value) >= 0 },
  share: { expected: 'a number above 0 and up to 1', accepts: isShare },
  number: { expected: 'a number', accepts: isNumber },
  positive: { expected: 'a number above 0', accepts: (value) => isNumber(value) && Number(value.value) > 0 },
  textLists: {
    expected: 'an object of lists of texts',
    accepts: (value) => isObject(value) && valuesOf(value).every(isTextList),
  },
};

const skillStates = ['on', 'name-only', 'user-invocable-only', 'off'];

/** Settings with a shape of their own. Observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
const ownShapes: readonly SettingShape[] = [
  { path: ['permissions', 'deny'], expected: 'a list of rules', accepts: isRuleList },
  { path: ['permissions', 'ask'], expected: 'a list of rules', accepts: isRuleList },
  { path: ['permissions', 'allow'], expected: 'a list of rules', accepts: isRuleList },
  { path: ['env'], expected: 'an object of plain values', accepts: isPlainObject },
  {
    path: ['attribution'],
    expected: 'true, false or an object',
    accepts: (value) => isSwitch(value) || isObject(value),
  },
  {
    path: ['enabledPlugins'],
    expected: 'an object of true, false or lists of texts',
    accepts: (value) => valuesOf(value).every((each) => isSwitch(each) || isTextList(each)),
  },
  {
    path: ['forceLoginOrgUUID'],
    expected: 'a text or a list of texts',
    accepts: (value) => isText(value) || isTextList(value),
  },
  {
    path: ['pluginConfigs'],
    expected: 'an object of objects',
    accepts: (value) => valuesOf(value).every(isObject),
  },
  {
    path: ['skillOverrides'],
    expected: `an object of ${skillStates.join(', ')}`,
    accepts: (value) => valuesOf(value).every((each) => skillStates.includes(String(each.value))),
  },
];

const shapes: readonly SettingShape[] = [
  ...Object.entries(settingsByKind).flatMap(([kind, names]) =>
    names
      .trim()
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => ({ path: name.split('.'), ...kinds[kind as Kind] })),
  ),
  ...Object.entries(settingsWithWords).map(([name, words]) => ({
    path: name.split('.'),
    expected: `one of ${words.join(', ')}`,
    accepts: (value: Node) => isText(value) && words.includes(String(value.value)),
  })),
  ...Object.entries(requiredMembers).map(([name, members]) => ({
    path: name.split('.'),
    expected: `an object with ${members.join(' and ')}`,
    accepts: (value: Node) => members.every((member) => child(value, member) !== null),
  })),
  ...Object.entries(listedObjects).map(([name, kind]) => ({
    path: name.split('.'),
    expected: 'a list of complete entries',
    accepts: (value: Node) => isList(value) && children(value).every((item) => isOfKind(item, kind)),
    culprit: (value: Node) => children(value).find((item) => !isOfKind(item, kind)) ?? value,
  })),
  ...ownShapes,
];

/** Whether an object has the members that its kind asks for, each of the right kind of value. */
function isOfKind(value: Node, { tag, variants }: ObjectKind): boolean {
  const variant: unknown = tag === null ? '' : child(value, tag)?.value;
  if (!isObject(value) || typeof variant !== 'string' || !Object.hasOwn(variants, variant)) return false;
  return Object.entries(variants[variant] ?? {}).every(([name, spec]) => isMember(child(value, name), spec));
}

function isMember(value: Node | null, spec: string): boolean {
  const [kind = '', ...words] = spec.split(' ');
  if (value === null) return !kind.endsWith('!');
  if (words.length > 0) return isText(value) && words.includes(String(value.value));
  return kinds[kind.replace('!', '') as Kind].accepts(value);
}

function isWhole(value: Node): boolean {
  return Number.isInteger(value.value);
}

function isShare(value: Node): boolean {
  return isNumber(value) && Number(value.value) > 0 && Number(value.value) <= 1;
}

function isPlainObject(value: Node): boolean {
  return isObject(value) && valuesOf(value).every(({ type }) => ['string', 'number', 'boolean'].includes(type));
}

/** Events that are not known are tolerated, malformed entries are not. */
function isHookList(value: Node): boolean {
  return isList(value) && children(value).every(isHookEntry);
}

function isHookEntry(entry: Node): boolean {
  const matcher = child(entry, 'matcher');
  const hooks = child(entry, 'hooks');
  const matcherFits = matcher === null || isText(matcher);
  return matcherFits && hooks !== null && isList(hooks) && children(hooks).every((hook) => isOfKind(hook, hookKinds));
}

function valuesOf(object: Node): readonly Node[] {
  return children(object).flatMap((property) => property.children?.[1] ?? []);
}

/** The first wrong value of a known setting and what would be right; `null` when all are right. */
export function wrongValue(
  root: Node,
): { readonly node: Node; readonly name: string; readonly expected: string } | null {
  if (!isObject(root)) return { node: root, name: 'the file', expected: 'an object' };
  for (const { path, expected, accepts, culprit = (whole: Node) => whole } of shapes) {
    const node = descendant(root, ...path);
    if (node !== null && !accepts(node)) return { node: culprit(node), name: path.join('.'), expected };
  }
  const hooks = child(root, 'hooks');
  const malformed = hooks?.type === 'object' ? valuesOf(hooks).find((event) => !isHookList(event)) : undefined;
  return malformed === undefined
    ? null
    : { node: malformed, name: 'An event in hooks', expected: 'a list of hook entries' };
}
