import type { Access, DecidingRule } from '../../../model/access';
import { descendant } from '../../json-tree';
import { lineAt } from '../../text-place';
import type { SettingsScope } from './locations';
import { byStrength, type SettingsFile } from './settings';

type Mode = 'default' | 'acceptEdits' | 'manual' | 'plan' | 'dontAsk' | 'bypassPermissions' | 'auto';

/** What becomes of a request for which Claude Code would prompt. */
interface PromptOutcome {
  /** An `ask` rule covers it. */
  readonly byRule: Access;
  /** A file tool wants to read outside the working folders. */
  readonly outside: Access;
  /** A command that is not known to be harmless. */
  readonly command: Access;
}

const prompting: PromptOutcome = { byRule: 'asks', outside: 'asks', command: 'asks' };
/** A classifier on the vendor's side answers for commands; reading outside the folders it lets pass. */
const classified: PromptOutcome = { byRule: 'asks', outside: 'open', command: 'unknown' };

/** Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
const outcomes: Readonly<Record<Mode, PromptOutcome>> = {
  default: prompting,
  manual: prompting,
  acceptEdits: prompting,
  plan: classified,
  auto: classified,
  dontAsk: { byRule: 'blocked', outside: 'blocked', command: 'blocked' },
  bypassPermissions: { byRule: 'asks', outside: 'open', command: 'open' },
};

/** The mode in which a session starts, and what it makes of prompts. */
export interface PermissionMode {
  readonly name: Mode;
  readonly prompts: PromptOutcome;
  /** The setting that gives the mode; `null` for the built-in one. */
  readonly rule: DecidingRule | null;
}

/** Modes that a repository cannot choose for its readers: there the setting is passed over. */
const personalModes: readonly Mode[] = ['bypassPermissions', 'auto'];
const personalScopes: readonly SettingsScope[] = ['managed', 'user'];

/**
 * The permission mode that the settings give. The strongest scope that names one decides, if it may choose it; one that
 * some scope disables leaves the built-in mode. Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22.
 */
export function permissionMode(settings: readonly SettingsFile[]): PermissionMode {
  const wanted = chosen(byStrength(settings).flatMap((file) => modeOf(file) ?? []));
  if (wanted === null || isDisabled(settings, wanted.name)) return { name: 'default', prompts: prompting, rule: null };
  const { name, rule } = wanted;
  const prompts = name === 'plan' && isOff(settings, 'disableAutoMode') ? prompting : outcomes[name];
  return { name, prompts, rule };
}

/** Below a mode that was passed over only one counts that opens more than the built-in one; which does was not seen. */
function chosen(wanted: readonly WantedMode[]): WantedMode | null {
  const [first, ...others] = wanted;
  if (first === undefined) return null;
  if (mayChoose(first)) return first;
  return others.find((mode) => mayChoose(mode) && outcomes[mode.name].outside === 'open') ?? null;
}

interface WantedMode {
  readonly name: Mode;
  readonly scope: SettingsScope;
  readonly rule: DecidingRule;
}

function modeOf({ root, text, file, scope }: SettingsFile): WantedMode | null {
  const node = descendant(root, 'permissions', 'defaultMode');
  const name = node?.value as unknown;
  if (node === null || !isMode(name)) return null;
  return { name, scope, rule: { file, line: lineAt(text, node.offset), text: `defaultMode: ${name}` } };
}

function mayChoose({ scope, name }: WantedMode): boolean {
  return !personalModes.includes(name) || personalScopes.includes(scope);
}

function isMode(name: unknown): name is Mode {
  return typeof name === 'string' && name in outcomes;
}

function isDisabled(settings: readonly SettingsFile[], mode: Mode): boolean {
  if (mode === 'auto') return isOff(settings, 'disableAutoMode');
  return mode === 'bypassPermissions' && isOff(settings, 'disableBypassPermissionsMode');
}

function isOff(settings: readonly SettingsFile[], key: string): boolean {
  return settings.some(
    ({ root }) =>
      descendant(root, 'permissions', key)?.value === 'disable' || descendant(root, key)?.value === 'disable',
  );
}
