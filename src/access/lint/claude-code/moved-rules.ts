import type { TextEdit } from '../../../model/problem';
import { child, type Node } from '../../json-tree';
import { insertElements, insertProperties, removeEntry, replaceProperty } from '../json-edit';
import type { JsonFile } from '../lint-context';

/** Edits that put rules at the end of `permissions.deny`, which is made where it is missing; none where it is no list. */
export function denyEdits(file: JsonFile, rules: readonly string[]): readonly TextEdit[] {
  const { root } = file;
  const permissions = child(root, 'permissions');
  if (permissions === null)
    return root.type === 'object' ? [insertProperties(file, root, { permissions: { deny: rules } })] : [];
  const deny = child(permissions, 'deny');
  if (deny === null) return permissions.type === 'object' ? [insertProperties(file, permissions, { deny: rules })] : [];
  return deny.type === 'array' ? [insertElements(file, deny, rules)] : [];
}

/** Edits that take a property out and put its rules into `permissions.deny`. `property` stands in the root or in `permissions`. */
export function moveToDeny(file: JsonFile, property: Node, rules: readonly string[]): readonly TextEdit[] {
  const permissions = child(file.root, 'permissions');
  const deny = permissions === null ? null : child(permissions, 'deny');
  // An insertion beside a removal would share its comma; the new property takes the old one's place instead.
  if (property.parent === permissions && deny === null) return [replaceProperty(file, property, { deny: rules })];
  if (permissions === null) return [replaceProperty(file, property, { permissions: { deny: rules } })];
  const added = denyEdits(file, rules);
  return added.length === 0 ? [] : [...added, ...removeEntry(file, property)];
}
