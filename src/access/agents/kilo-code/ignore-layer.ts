import type { ConfigReader } from '../../config-reader';
import { ignoreLines, type IgnoreLine } from '../../matchers/gitignore-dialect';
import { nativePaths } from '../../paths';
import type { ConfigLeaf, ConfigMap, ConfigValue } from '../opencode/config-value';
import type { Layer } from '../opencode/layers';

/**
 * `.kilocodeignore` of the home folder and of the start directory as the permissions that they are turned into: all denials
 * first, then all exceptions, weaker than every configuration file. Read when the program starts.
 * Source: https://kilo.ai/docs/customize/context/kilocodeignore; observed with Kilo CLI 7.7.7 on Linux, 2026-11-22.
 */
export function ignoreLayer(reader: ConfigReader): Layer | null {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  const files = [
    paths.join(environment.home, '.kilocode', '.kilocodeignore'),
    paths.join(startDirectory, '.kilocodeignore'),
  ];
  const lines = files.flatMap((file) => {
    const text = reader.readText(file);
    return text === null ? [] : ignoreLines(reader.display(file), text).filter(isRule);
  });
  if (lines.length === 0) return null;
  const read: ConfigMap = {
    entries: new Map<string, ConfigValue>([
      ['*', { value: 'allow', source: null }],
      ...lines.filter((line) => !isException(line)).map((line) => rule(line, 'deny')),
      ...lines.filter(isException).map((line) => rule(line, 'allow')),
    ]),
  };
  return { value: { entries: new Map([['permission', { entries: new Map([['read', read]]) }]]) } };
}

function isRule({ pattern }: IgnoreLine): boolean {
  return !pattern.trim().startsWith('#');
}

function isException({ pattern }: IgnoreLine): boolean {
  return pattern.trim().startsWith('!');
}

function rule({ file, line, text, pattern }: IgnoreLine, value: 'deny' | 'allow'): [string, ConfigLeaf] {
  return [wildcardOf(pattern.trim().replace(/^!/, '')), { value, source: { file, line, text } }];
}

/** The wildcard that takes the place of a gitignore pattern; it is matched with the whole path. */
export function wildcardOf(pattern: string): string {
  return pattern
    .replace(/\/$/, '/*')
    .replace(/^\//, '')
    .replace(/^\*\*\//, '*')
    .replace(/\*\*\//g, '*')
    .replace(/\/\*\*$/, '/*');
}
