import { children, type Node } from '../../json-tree';
import type { SettingsScope } from './locations';
import { wrongValue } from './settings-shape';

/** With a wrong value it counts as on. */
const failClosed = 'allowManagedPermissionRulesOnly';

/**
 * What Claude Code takes of a settings file; `null` when it takes nothing. One wrong value drops a whole file, but of an
 * administrator's file only the wrong setting. Observed with Claude Code 2.1.330 on Linux, 2026-11-28.
 */
export function acceptedPart(scope: SettingsScope, root: Node): Node | null {
  const wrong = wrongValue(root);
  if (wrong === null) return root;
  if (scope !== 'managed' || wrong.path.length === 0) return null;
  const [key] = wrong.path;
  return acceptedPart(
    scope,
    changed(root, wrong.path, (value) => (key === failClosed ? isOn(value) : rest(value))),
  );
}

function isOn(value: Node): Node {
  return { ...value, type: 'boolean', value: true };
}

/** Of a list the entries that are texts; of anything else nothing. */
function rest(value: Node): Node | null {
  const kept = children(value).filter(({ type }) => type === 'string');
  return value.type === 'array' && kept.length < children(value).length ? { ...value, children: kept } : null;
}

/** A copy in which the value under a path of keys, which is there, is another one, or is gone. */
function changed(object: Node, [key, ...inner]: readonly string[], change: (value: Node) => Node | null): Node {
  const kept = children(object).flatMap((property) => {
    const [name, value] = property.children ?? [];
    if (name === undefined || value === undefined || name.value !== key) return [property];
    const next = inner.length === 0 ? change(value) : changed(value, inner, change);
    return next === null ? [] : [{ ...property, children: [name, next] }];
  });
  return { ...object, children: kept };
}
