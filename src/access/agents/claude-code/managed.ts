import type { SystemSetting } from '../../../model/edges';
import { exists, type ConfigReader } from '../../config-reader';
import { descendant, parseStrict } from '../../json-tree';
import { nativePaths } from '../../paths';
import { userFolder } from './locations';
import { managedFiles, type SettingsFile } from './settings';
import { wrongValue } from './settings-shape';

/** The settings that count, the strongest scope first, and what cannot be known about the managed ones. */
export interface SettingsInForce {
  readonly files: readonly SettingsFile[];
  /** Why managed settings that nobody can see from here may hold besides; `null` when there is no sign of any. */
  readonly doubt: string | null;
  /** Why Claude Code does not start with them; `null` when it does. */
  readonly stoppedBy: string | null;
}

/** Source: https://code.claude.com/docs/en/managed-settings. */
const preferenceDomain = 'com.anthropic.claudecode';
const policyKey = 'SOFTWARE\\Policies\\ClaudeCode';
const policyValue = 'Settings';
/** Where Claude Code keeps what an organisation's server handed out: seen in Claude Code 2.1.330 on Linux, 2026-11-22. */
const serverCopy = 'remote-settings.json';

const systemDoubt =
  'Managed settings of the operating system could not be read; they may add rules or switch others off.';
const serverDoubt = (file: string): string =>
  `An organisation's server handed out settings (${file}); which of them hold cannot be seen from here.`;

/**
 * Adds the managed settings that the operating system keeps. Of the managed sources only the strongest is used: the
 * administrator's (registry of the machine, preference domain), then files, then the user's registry.
 */
export function settingsInForce(reader: ConfigReader, files: readonly SettingsFile[]): SettingsInForce {
  const { system } = reader.context;
  const fromFiles = files.filter(({ scope }) => scope === 'managed');
  const others = files.filter(({ scope }) => scope !== 'managed');
  const sources = [
    managed(system.managedPreferences(preferenceDomain)),
    managed(system.registryValue(`HKLM\\${policyKey}`, policyValue)),
    { files: fromFiles, isUnknown: false },
    managed(system.registryValue(`HKCU\\${policyKey}`, policyValue)),
  ];
  const used = isMerged(sources) ? sources : sources.filter((source) => source.files.length > 0).slice(0, 1);
  const isUnknown = sources.some((source) => source.isUnknown);
  return {
    files: [...used.flatMap((source) => source.files), ...others],
    doubt: isUnknown ? systemDoubt : serverSign(reader),
    stoppedBy: brokenFile(reader),
  };
}

/**
 * A file of the administrator that is no JSON object: a run without a terminal ends with it. Observed with Claude Code 2.1.330
 * on Linux, 2026-11-28.
 */
function brokenFile(reader: ConfigReader): string | null {
  const broken = managedFiles(reader).find((path) => {
    const text = reader.readText(path);
    return text !== null && text.trim() !== '' && parseStrict(text).root?.type !== 'object';
  });
  if (broken === undefined) return null;
  return `Claude Code does not start while ${reader.display(broken)} is no JSON object, so nobody can say what it reads.`;
}

interface ManagedSource {
  readonly files: readonly SettingsFile[];
  readonly isUnknown: boolean;
}

function managed(setting: SystemSetting): ManagedSource {
  if (setting === 'nothing') return { files: [], isUnknown: false };
  if (setting === 'unknown') return { files: [], isUnknown: true };
  const { text, place } = setting;
  const { root } = parseStrict(text);
  if (root === null || wrongValue(root) !== null) return { files: [], isUnknown: true };
  return { files: [{ scope: 'managed', path: place, file: place, text, root }], isUnknown: false };
}

function isMerged(sources: readonly ManagedSource[]): boolean {
  const strongest = sources.find((source) => source.files.length > 0);
  return strongest?.files.some(({ root }) => descendant(root, 'managedSourcesBehavior')?.value === 'merge') ?? false;
}

function serverSign(reader: ConfigReader): string | null {
  const { context } = reader;
  const path = nativePaths(context.environment.platform).join(userFolder(context), serverCopy);
  reader.watch(path);
  return exists(context, path) ? serverDoubt(reader.display(path)) : null;
}
