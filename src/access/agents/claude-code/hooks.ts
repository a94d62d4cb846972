import type { DecidingRule } from '../../../model/access';
import { child, children, descendant, isTrue } from '../../json-tree';
import { lineAt } from '../../text-place';
import type { SettingsFile } from './settings';

/** The first PreToolUse hook that is asked about a tool. A foreign hook may guard or not, and hooks fail open. */
export function hookFor(settings: readonly SettingsFile[], tool: string): DecidingRule | null {
  const disabled =
    settings.map((file) => descendant(file.root, 'disableAllHooks')).find((node) => node !== null) ?? null;
  if (isTrue(disabled)) return null;
  for (const { root, text, file } of settings) {
    for (const entry of children(descendant(root, 'hooks', 'PreToolUse'))) {
      const matcher: unknown = child(entry, 'matcher')?.value;
      const written = typeof matcher === 'string' ? matcher : '';
      if (matches(written, tool)) {
        return {
          file,
          line: lineAt(text, entry.offset),
          text: `PreToolUse hook for ${written === '' ? '*' : written}`,
        };
      }
    }
  }
  return null;
}

function matches(matcher: string, tool: string): boolean {
  if (matcher === '' || matcher === '*') return true;
  try {
    return new RegExp(`^(?:${matcher})$`).test(tool);
  } catch {
    return false;
  }
}
