import { posix } from 'node:path';
import { globOf, isGlob } from '../../access/agents/codex/profiles';
import { expandPath, rulePath } from '../../access/paths';
import { FileError } from '../../model/edges';
import type { WishedPath } from '../plan';
import { layers, selected } from './codex-config';
import { asValues, valueAt } from './settings-values';
import type { Place } from './writer';

/** Names of the table for paths of the workspace, the older one still taken. */
export const workspaceTables = [':workspace_roots', ':project_roots'] as const;

/**
 * Why a rule for the path would keep Codex from running any command: its sandbox cannot be set up where a denied path lies
 * in a denied folder, be it named or found by a pattern. Observed with Codex 0.169.0 on Linux, 2026-11-28.
 */
export function besideDenied({ path, isDirectory }: WishedPath, place: Place): string | null {
  const whole = posix.join(rulePath(place.environment.platform, place.root), path);
  const denied = deniedPaths(place);
  const plain = denied.filter((each) => !isGlob(each));
  const clash = plain.find((each) => isBelow(each, whole) || (isDirectory && isBelow(whole, each)));
  const found = clash ?? (isDirectory ? foundBelow(whole, denied.filter(isGlob), place) : undefined);
  return found === undefined
    ? null
    : `${found} is denied already, and with a denied path inside a denied folder Codex runs no command; take one of the two out`;
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** What the selected profile and those that it extends deny: whole paths and patterns in rule notation. */
function deniedPaths(place: Place): readonly string[] {
  const { platform } = place.environment;
  const root = rulePath(platform, place.root);
  return filesystemTables(place).flatMap((table) =>
    Object.entries(asValues(table)).flatMap(([key, value]) => {
      if (isDenial(value)) return [withoutEnd(rulePath(platform, expandPath(place.environment, place.root, key)))];
      const isOfWorkspace = workspaceTables.some((name) => name === key);
      const inner = isOfWorkspace ? Object.entries(asValues(value)).filter(([, each]) => isDenial(each)) : [];
      return inner.map(([path]) => withoutEnd(posix.join(root, path)));
    }),
  );
}

function isDenial(value: unknown): boolean {
  return value === 'deny' || value === 'none';
}

function withoutEnd(path: string): string {
  return path.replace(/(?<=[^/])\/+$/, '');
}

function filesystemTables(place: Place): readonly unknown[] {
  const files = layers(place);
  const names: string[] = [];
  for (let name = selected(place); name !== undefined && !names.includes(name);) {
    names.push(name);
    const above = files.map((values) => valueAt(values, 'permissions', names.at(-1) ?? '', 'extends'));
    name = above.findLast((each) => typeof each === 'string');
  }
  return names.flatMap((name) => files.map((values) => valueAt(values, 'permissions', name, 'filesystem')));
}

/** A file below the folder that one of the patterns finds. */
function foundBelow(folder: string, globs: readonly string[], place: Place): string | undefined {
  const patterns = globs.flatMap((glob) => globOf(glob) ?? []);
  if (patterns.length === 0) return undefined;
  for (const path of filesBelow(folder, place)) if (patterns.some((pattern) => pattern.test(path))) return path;
  return undefined;
}

/** All below the folder; what cannot be listed holds nothing. Links are not followed. */
function* filesBelow(folder: string, place: Place): Generator<string> {
  for (const { name, kind } of entriesOf(folder, place)) {
    const path = `${folder}/${name}`;
    yield path;
    if (kind === 'directory') yield* filesBelow(path, place);
  }
}

function entriesOf(folder: string, { files }: Place): ReturnType<Place['files']['readDirectory']> {
  try {
    return files.readDirectory(folder);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
