import type { Node } from 'jsonc-parser';
import { editErrorAt } from '../text/edit-error';
import { propertyValue } from '../text/json-tree';

/**
 * A place in a configuration of OpenCode's kind where rules for reading stand, or have to be put: that of the whole
 * file, or that of an inner agent that has rules of its own, which are stronger.
 */
export interface Slot {
  /** Empty for the whole file, else as it is written before a rule: `agent "build": `. */
  readonly owner: string;
  /**
   * What `node` is: `map`, the patterns with their actions; `read`, one action in the place of that map; `permission`, one
   * action for everything; `permissions`, an object without `read`; `holder`, an object without `permission`.
   */
  readonly kind: 'map' | 'read' | 'permission' | 'permissions' | 'holder';
  readonly node: Node;
}

/** Every slot of a file. @throws EditError where a rule for reading would not hold, or would change what others mean. */
export function slotsOf(body: string, root: Node): readonly Slot[] {
  if (root.type !== 'object') throw editErrorAt(body, root.offset, 'the file is not an object');
  const sections = ['agent', 'mode'].flatMap((key) =>
    propertiesOf(propertyValue(root, key)).map(({ name, value }) => ({
      owner: `${key} ${JSON.stringify(name)}: `,
      holder: value,
    })),
  );
  const inner = sections.flatMap(({ owner, holder }) => slotOf(body, owner, holder) ?? []);
  return [slotOf(body, '', root) ?? { owner: '', kind: 'holder', node: root }, ...inner];
}

/** `null` for a holder that says nothing of reading. */
function slotOf(body: string, owner: string, holder: Node): Slot | null {
  if (holder.type !== 'object') throw editErrorAt(body, holder.offset, 'an agent is not an object');
  const permission = propertyValue(holder, 'permission');
  const read = permission === undefined ? undefined : propertyValue(permission, 'read');
  const tools = propertyValue(holder, 'tools');
  const tool = tools === undefined ? undefined : propertyValue(tools, 'read');
  if (read === undefined && tool !== undefined) {
    throw editErrorAt(body, tool.offset, '"tools" decides about reading, and a permission would take its place');
  }
  if (permission === undefined) return null;
  if (permission.type !== 'object') {
    return { owner, kind: 'permission', node: actionAt(body, permission) };
  }
  const speaks = propertiesOf(permission).filter(({ name }) => isAboutReading(name));
  const at = speaks.findIndex(({ name }) => name === 'read');
  const later = speaks.slice(at + 1).find(({ name, value }) => name !== 'read' && value.value !== 'deny');
  if (read !== undefined && later !== undefined) {
    throw editErrorAt(body, later.key.offset, 'this entry comes after "read" and decides in its place');
  }
  if (read === undefined) {
    const isOpen = speaks.some(({ value }) => value.value !== 'deny');
    return isOpen || owner === '' ? { owner, kind: 'permissions', node: permission } : null;
  }
  return read.type === 'object'
    ? { owner, kind: 'map', node: read }
    : { owner, kind: 'read', node: actionAt(body, read) };
}

/** Whether a key of `permission` names the tool that reads; `*` is any text and `?` any character. */
function isAboutReading(key: string): boolean {
  const source = key
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test('read');
}

function actionAt(body: string, node: Node): Node {
  if (['allow', 'ask', 'deny'].includes(String(node.value))) return node;
  throw editErrorAt(body, node.offset, 'this is neither a map nor "allow", "ask" or "deny"');
}

interface Property {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** The properties of an object; none for anything else. */
export function propertiesOf(object: Node | undefined): readonly Property[] {
  if (object?.type !== 'object') return [];
  return (object.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key === undefined || value === undefined ? [] : [{ name: String(key.value), key, value }],
  );
}
