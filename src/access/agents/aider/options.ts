import { parse } from 'yaml';
import type { ConfigReader } from '../../config-reader';
import { nativePaths } from '../../paths';

/** What decides over Aider's lists. */
export interface AiderOptions {
  /** Absolute path. */
  readonly ignoreFile: string;
  /** Files that git ignores may be added to the chat. */
  readonly addsIgnored: boolean;
  readonly usesGit: boolean;
  /** False when part of the configuration is elsewhere or could not be understood, so that it may say something else. */
  readonly isClear: boolean;
}

/** Options that matter, by their name without dashes in front. Source: https://aider.chat/docs/config/options.html. */
const names = ['aiderignore', 'add-gitignore-files', 'git', 'no-git', 'config', 'env-file'] as const;
type OptionName = (typeof names)[number];

/** Values that one place gives; `null` for a file that was not understood. */
type Layer = Readonly<Partial<Record<OptionName, unknown>>> | null;

/** From the strongest on: `.env` files, the environment, `.aider.conf.yml`; of files the nearest to the start directory. */
export function readAiderOptions(reader: ConfigReader): AiderOptions {
  const { environment, startDirectory, git } = reader.context;
  const paths = nativePaths(environment.platform);
  const root = git.root ?? startDirectory;
  const folders = [...new Set([startDirectory, root, environment.home])];
  const layers: readonly Layer[] = [
    ...folders.map((folder) => fromDotenv(reader.readText(paths.join(folder, '.env')))),
    fromVariables(environment.variables),
    ...folders.map((folder) => fromYaml(reader.readText(paths.join(folder, '.aider.conf.yml')))),
  ];
  const value = (name: OptionName): unknown => layers.find((layer) => layer?.[name] !== undefined)?.[name];
  const isSwitched = (name: OptionName, byDefault: boolean): boolean => isOn(value(name)) ?? byDefault;
  const named = value('aiderignore');
  const isElsewhere = value('config') !== undefined || value('env-file') !== undefined;
  return {
    ignoreFile: paths.resolve(root, typeof named === 'string' ? named : '.aiderignore'),
    addsIgnored: isSwitched('add-gitignore-files', false),
    usesGit: isSwitched('git', true) && !isSwitched('no-git', false),
    isClear: !layers.includes(null) && !isElsewhere && (named === undefined || typeof named === 'string'),
  };
}

/** `null` when the option is not set. */
function isOn(value: unknown): boolean | null {
  if (value === undefined) return null;
  return value !== false && !(typeof value === 'string' && /^(?:false|no|off|0)$/i.test(value));
}

function fromYaml(text: string | null): Layer {
  try {
    const content: unknown = text === null ? {} : parse(text);
    return typeof content === 'object' && content !== null ? chosen(Object.entries(content)) : {};
  } catch {
    return null;
  }
}

/** Only lines that set an option of Aider are looked at; nothing else of the file is kept. */
function fromDotenv(text: string | null): Layer {
  const lines = (text ?? '').matchAll(/^\s*(?:export\s+)?(AIDER_[A-Z_]+)\s*=\s*(["']?)(.*?)\2\s*$/gm);
  return fromVariables(Object.fromEntries([...lines].map(([, name = '', , value]) => [name, value])));
}

function fromVariables(variables: Readonly<Record<string, string | undefined>>): Layer {
  const named = Object.entries(variables).filter(([name]) => name.startsWith('AIDER_'));
  return chosen(named.map(([name, value]) => [name.slice(6).toLowerCase().replaceAll('_', '-'), value]));
}

/** Names may be written with their dashes in front. */
function chosen(entries: readonly (readonly [string, unknown])[]): Layer {
  const plain = entries.map(([name, value]) => [name.replace(/^--/, ''), value] as const);
  return Object.fromEntries(plain.filter(([name]) => (names as readonly string[]).includes(name)));
}
