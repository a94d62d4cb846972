import { parse, TomlError } from 'smol-toml';
import type { Platform } from '../../../model/edges';
import type { ConfigReader } from '../../config-reader';
import { realOrSame } from '../../config-reader';
import { below, expandPath, nativePaths, rulePath } from '../../paths';

/** A TOML file that was read. */
export interface Layer {
  /** As it is shown. */
  readonly file: string;
  readonly text: string;
  readonly values: TomlTable;
}

export interface TomlTable {
  readonly [key: string]: unknown;
}

const link = 'https://developers.openai.com/codex/config-reference';

const systemFolders: Readonly<Record<Platform, string>> = {
  linux: '/etc/codex',
  darwin: '/etc/codex',
  win32: 'C:\\ProgramData\\OpenAI\\Codex',
};

/**
 * The configuration files that count, the weakest first; `null` when one of them is no TOML, with which Codex does not start.
 * Those of a project count when it is trusted, from the root of the repository down to the start directory.
 * Source: https://developers.openai.com/codex/config-reference; observed with Codex 0.169.0 on Linux, 2026-11-22.
 */
export function configLayers(reader: ConfigReader): readonly Layer[] | null {
  const paths = nativePaths(reader.context.environment.platform);
  const machine = readLayers(reader, [
    systemFile(reader, 'config.toml'),
    paths.join(userFolder(reader), 'config.toml'),
  ]);
  if (machine === null) return null;
  const found = readLayers(reader, projectFiles(reader, trustedFolders(reader, machine)));
  return found === null ? null : [...machine, ...found];
}

/** Rules of the administrator; `null` when there are none, `'broken'` when they are no TOML. */
export function requirements(reader: ConfigReader): Layer | 'broken' | null {
  const found = readLayers(reader, [systemFile(reader, 'requirements.toml')]);
  return found === null ? 'broken' : (found[0] ?? null);
}

export function table(value: unknown): TomlTable | null {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
  return isTable ? (value as TomlTable) : null;
}

function systemFile(reader: ConfigReader, name: string): string {
  const { platform } = reader.context.environment;
  return nativePaths(platform).join(systemFolders[platform], name);
}

/** The folder of Codex itself. */
export function userFolder({ context }: ConfigReader): string {
  const { environment, startDirectory } = context;
  const moved = environment.variables['CODEX_HOME'];
  if (moved !== undefined && moved !== '') return expandPath(environment, startDirectory, moved);
  return nativePaths(environment.platform).join(environment.home, '.codex');
}

/** In rule notation, links followed. */
function trustedFolders({ context }: ConfigReader, layers: readonly Layer[]): readonly string[] {
  return layers
    .flatMap(({ values }) => Object.entries(table(values['projects']) ?? {}))
    .filter(([, project]) => table(project)?.['trust_level'] === 'trusted')
    .map(([path]) => rulePath(context.environment.platform, realOrSame(context, path)));
}

/** A folder is trusted by its own path, or by that of its repository. */
function projectFiles({ context }: ConfigReader, trusted: readonly string[]): readonly string[] {
  const { environment, startDirectory, git } = context;
  const { platform } = environment;
  const root = realOrSame(context, git.root ?? startDirectory);
  const top = rulePath(platform, root);
  const down = below(platform, top, rulePath(platform, realOrSame(context, startDirectory))) ?? '';
  const names = down === '' ? [] : down.split('/');
  const depths = Array.from({ length: names.length + 1 }, (_, depth) => names.slice(0, depth));
  return depths
    .filter((inner) => trusted.includes(top) || trusted.includes([top, ...inner].join('/')))
    .map((inner) => nativePaths(platform).join(root, ...inner, '.codex', 'config.toml'));
}

function readLayers(reader: ConfigReader, paths: readonly string[]): readonly Layer[] | null {
  const found = [...new Set(paths)].map((path) => readLayer(reader, path));
  return found.includes('broken') ? null : found.filter((layer) => layer !== null && layer !== 'broken');
}

function readLayer(reader: ConfigReader, path: string): Layer | 'broken' | null {
  const text = reader.readText(path);
  if (text === null) return null;
  const file = reader.display(path);
  try {
    return { file, text, values: parse(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    reader.add({
      file,
      range: { startLine: line, startColumn: column, endLine: line, endColumn: column },
      code: 'codex/config-not-toml',
      severity: 'error',
      message: 'This is not TOML; Codex does not start with it.',
      link,
      fix: null,
    });
    return 'broken';
  }
}
