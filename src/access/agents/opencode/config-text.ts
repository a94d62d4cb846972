import type { ConfigReader } from '../../config-reader';
import { expandPath, nativePaths } from '../../paths';

const filePattern = /\{file:([^}]*)\}/g;

/**
 * The text with `{env:NAME}` and `{file:path}` put in, as it is done before the JSON is read; `null` when a named file is
 * missing. `folder`: absolute, where relative paths start. Lines that begin with `//` keep their `{file:...}`.
 * Source: https://opencode.ai/docs/config/#variables.
 */
export function substituted(reader: ConfigReader, text: string, folder: string): string | null {
  const { variables } = reader.context.environment;
  const lines = text
    .replace(/\{env:([^}]+)\}/g, (_, name: string) => variables[name] ?? '')
    .split('\n')
    .map((line) => (line.trimStart().startsWith('//') ? line : withFiles(reader, line, folder)));
  return lines.includes(null) ? null : lines.join('\n');
}

function withFiles(reader: ConfigReader, line: string, folder: string): string | null {
  const contents = [...line.matchAll(filePattern)].map(([, path = '']) => contentOf(reader, folder, path));
  if (contents.includes(null)) return null;
  const left = [...contents];
  return line.replace(filePattern, () => JSON.stringify((left.shift() ?? '').trim()).slice(1, -1));
}

function contentOf(reader: ConfigReader, folder: string, path: string): string | null {
  const { environment } = reader.context;
  const paths = nativePaths(environment.platform);
  return reader.readText(paths.isAbsolute(path) ? path : expandPath(environment, folder, path));
}
