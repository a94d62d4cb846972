import type { ConfigReader } from '../../config-reader';
import { nativePaths } from '../../paths';
import { requirements, userFolder } from './config-layers';

/** What an administrator's hand in the configuration leaves to say. */
export interface Administration {
  /** The rules that it sets are no TOML, with which Codex does not start. */
  readonly isBroken: boolean;
  /** Why nothing can be said of any file; `null` when there is no sign of such a hand. */
  readonly overrides: string | null;
  /** Why a profile that denies may not be the one that counts; what is open counts as open all the same. */
  readonly mayReplace: string | null;
}

const requirementsNote =
  'Rules of the administrator (requirements.toml) change what profiles mean; that was not checked.';
const preferencesNote =
  'Managed preferences of macOS for com.openai.codex go before this configuration; they were not read.';
const cloudNote = (file: string): string =>
  `The organisation that is signed in handed out rules (${file}); which profile they leave cannot be seen from here.`;

const preferenceDomain = 'com.openai.codex';
/** What Codex keeps of an organisation's rules, in its own folder. */
const cloudCopies = ['cloud-requirements-cache.json', 'cloud-config-bundle-cache.json'];

/**
 * Looks for what goes before the user's and the project's configuration.
 * Source: https://developers.openai.com/codex/enterprise/managed-configuration.
 */
export function administration(reader: ConfigReader): Administration {
  const rules = requirements(reader);
  const overrides = [
    rules === null ? null : requirementsNote,
    managedFile(reader),
    reader.context.system.managedPreferences(preferenceDomain) === 'nothing' ? null : preferencesNote,
  ];
  return {
    isBroken: rules === 'broken',
    overrides: overrides.find((note) => note !== null) ?? null,
    mayReplace: cloudCopy(reader),
  };
}

function managedFile(reader: ConfigReader): string | null {
  const path = ownFile(
    reader,
    reader.context.environment.platform === 'win32' ? null : '/etc/codex',
    'managed_config.toml',
  );
  if (!reader.exists(path)) return null;
  return `${reader.display(path)} of the administrator goes before this configuration; what it says was not checked.`;
}

function cloudCopy(reader: ConfigReader): string | null {
  const found = cloudCopies.map((name) => ownFile(reader, null, name)).filter((path) => reader.exists(path));
  return found[0] === undefined ? null : cloudNote(reader.display(found[0]));
}

/** A watched path in a folder, Codex's own when that is `null`. */
function ownFile(reader: ConfigReader, folder: string | null, name: string): string {
  const path = nativePaths(reader.context.environment.platform).join(folder ?? userFolder(reader), name);
  reader.watch(path);
  return path;
}
