import type { DecidingRule } from '../../../model/access';
import { child, children, descendant, isTrue, type Node } from '../../json-tree';
import { lineAt } from '../../text-place';
import { byStrength, type SettingsFile } from './settings';

/** A hook that is asked about a tool. */
export interface ToolHook {
  readonly rule: DecidingRule;
  /** Every hook of the entry is this product's own guard. */
  readonly isOwn: boolean;
}

type HookEvent = 'PreToolUse' | 'PermissionRequest';

/** The first hook of an event that is asked about a tool; `null` when there is none or hooks are off. */
export function hookFor(settings: readonly SettingsFile[], event: HookEvent, tool: string): ToolHook | null {
  for (const file of inForce(settings)) {
    for (const entry of children(descendant(file.root, 'hooks', event))) {
      const matcher: unknown = child(entry, 'matcher')?.value;
      const written = typeof matcher === 'string' ? matcher : '';
      if (matches(written, tool)) {
        const text = `${event} hook for ${written === '' ? '*' : written}`;
        return { rule: { file: file.file, line: lineAt(file.text, entry.offset), text }, isOwn: isOwn(entry) };
      }
    }
  }
  return null;
}

/** The strongest scope that says anything decides; what it switches off does not hold for managed hooks. */
function inForce(settings: readonly SettingsFile[]): readonly SettingsFile[] {
  const managed = settings.filter(({ scope }) => scope === 'managed');
  const only = byStrength(managed).flatMap(({ root }) => descendant(root, 'allowManagedHooksOnly') ?? []);
  if (isTrue(only[0] ?? null)) return managed;
  const disabling = byStrength(settings).find(({ root }) => descendant(root, 'disableAllHooks') !== null);
  if (disabling === undefined || !isTrue(descendant(disabling.root, 'disableAllHooks'))) return settings;
  return disabling.scope === 'managed' ? [] : managed;
}

/**
 * A list of names between `|` or `,`, else a regular expression that may match anywhere in the name; one that does not
 * compile matches nothing. Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22.
 */
function matches(matcher: string, tool: string): boolean {
  if (matcher === '' || matcher === '*') return true;
  if (/^[\w\s|,]*$/.test(matcher)) {
    const names = matcher.split(/[|,]/).map((name) => name.trim());
    return names.includes(tool);
  }
  try {
    return new RegExp(matcher).test(tool);
  } catch {
    return false;
  }
}

/** `sightline hook claude-code`, by its name on the path or by the built program. */
const ownCommand = /(?:^|[\s"'\\/])(?:sightline(?:\.cmd|\.exe)?|dist[\\/]cli\.js)["']?\s+hook\s+claude-code(?:\s|$)/;

function isOwn(entry: Node): boolean {
  const hooks = children(child(entry, 'hooks'));
  return hooks.length > 0 && hooks.every((hook) => ownCommand.test(String(child(hook, 'command')?.value)));
}
