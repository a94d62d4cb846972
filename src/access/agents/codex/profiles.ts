import type { DecidingRule } from '../../../model/access';
import { globPattern } from '../../matchers/globset';
import { table, type Layer } from './config-layers';

/** One line of a profile's `filesystem` table. */
export interface Entry {
  /** `workspace`: below each root of the workspace; `machine`: a path in full, or from `~/` on. */
  readonly scope: 'workspace' | 'machine';
  readonly path: string;
  readonly access: 'read' | 'write' | 'deny';
  readonly rule: DecidingRule;
}

export interface Profile {
  readonly kind: 'profile';
  readonly entries: readonly Entry[];
  /** Folders that count as roots of the workspace beside the start directory, as written. */
  readonly roots: readonly string[];
  /** How deep globs are looked up; `null`: without a limit. */
  readonly depth: number | null;
}

/** `open`: nothing is denied; `stuck`: Codex does not start, or runs no command. */
export type Selection = Profile | { readonly kind: 'open' } | { readonly kind: 'stuck' };

interface Merged {
  extended: string | null;
  readonly roots: Map<string, boolean>;
  /** By the keys of the file, so that what stands nearer replaces the same line of what is farther. */
  readonly lines: Map<string, Line>;
}

interface Line {
  /** The key of the nested table; `null` for a line of the table itself. */
  readonly base: string | null;
  readonly key: string;
  readonly value: unknown;
  readonly rule: DecidingRule;
}

const openProfiles = [':workspace', ':read-only', ':danger-full-access'];
const extendable = [':workspace', ':read-only'];
const open = { kind: 'open' } as const;
const stuck = { kind: 'stuck' } as const;

/**
 * The profile that the configuration selects. Source: https://developers.openai.com/codex/permissions; what stops the
 * program was observed with Codex 0.169.0 on Linux, 2026-11-22, as was that `sandbox_mode` beside a profile changes nothing.
 */
export function selectedProfile(layers: readonly Layer[]): Selection {
  const names = layers.map(({ values }) => values['default_permissions']).filter((name) => name !== undefined);
  const name = names.at(-1);
  const hasProfiles = layers.some(({ values }) => Object.keys(table(values['permissions']) ?? {}).length > 0);
  if (name === undefined) return hasProfiles && !setsSandbox(layers) ? stuck : open;
  if (typeof name !== 'string') return stuck;
  if (name.startsWith(':')) return openProfiles.includes(name) ? open : stuck;
  const merged = withExtended(layers, name, []);
  return merged === null ? stuck : profileOf(merged);
}

function setsSandbox(layers: readonly Layer[]): boolean {
  return layers.some(({ values }) => 'sandbox_mode' in values);
}

/** A profile with all that it extends; `null` when one of the names stands for nothing, or for itself. */
function withExtended(layers: readonly Layer[], name: string, above: readonly string[]): Merged | null {
  if (above.includes(name)) return null;
  const own: Merged = { extended: null, roots: new Map(), lines: new Map() };
  const parts = layers.flatMap((layer) => {
    const part = table(table(layer.values['permissions'])?.[name]);
    return part === null ? [] : [{ layer, part }];
  });
  if (parts.length === 0) return null;
  for (const { part } of parts) if (typeof part['extends'] === 'string') own.extended = part['extends'];
  const base = baseOf(layers, own.extended, [...above, name]);
  if (base === null) return null;
  for (const { layer, part } of parts) addPart(base, layer, part);
  return base;
}

function baseOf(layers: readonly Layer[], name: string | null, above: readonly string[]): Merged | null {
  const empty: Merged = { extended: name, roots: new Map(), lines: new Map() };
  if (name === null) return empty;
  if (!name.startsWith(':')) return withExtended(layers, name, above);
  if (!extendable.includes(name)) return null;
  const rule = { file: null, line: null, text: `built in: ${name}` };
  empty.lines.set(':root', { base: null, key: ':root', value: 'read', rule });
  return empty;
}

function addPart(merged: Merged, layer: Layer, part: Readonly<Record<string, unknown>>): void {
  for (const [path, isOn] of Object.entries(table(part['workspace_roots']) ?? {}))
    merged.roots.set(path, isOn === true);
  for (const [key, value] of Object.entries(table(part['filesystem']) ?? {})) {
    const nested = table(value);
    if (nested === null) merged.lines.set(key, { base: null, key, value, rule: ruleOf(layer, key, value) });
    for (const [inner, access] of Object.entries(nested ?? {})) {
      const base = key === ':project_roots' ? ':workspace_roots' : key;
      merged.lines.set(`${base}\n${inner}`, { base, key: inner, value: access, rule: ruleOf(layer, inner, access) });
    }
  }
}

function ruleOf({ file, text }: Layer, key: string, value: unknown): DecidingRule {
  const written = [JSON.stringify(key), `'${key}'`];
  const lines = text.split(/\r?\n/);
  const names = (line: string): boolean => written.some((name) => line.includes(name));
  const exact = lines.findIndex((line) => names(line) && line.includes(String(value)));
  const line = exact >= 0 ? exact : lines.findIndex(names);
  return { file, line: line < 0 ? null : line + 1, text: `${JSON.stringify(key)} = ${JSON.stringify(value)}` };
}

function profileOf({ lines, roots }: Merged): Selection {
  let depth: number | null = null;
  const entries: Entry[] = [];
  for (const line of lines.values()) {
    if (line.base === null && line.key === 'glob_scan_max_depth') {
      if (typeof line.value !== 'number' || line.value < 1) return stuck;
      depth = line.value;
    } else {
      const entry = entryOf(line);
      if (entry === 'stuck') return stuck;
      if (entry !== null) entries.push(entry);
    }
  }
  const readsRoot = entries.some(({ scope, path, access }) => scope === 'machine' && path === '/' && access !== 'deny');
  if (!readsRoot) return stuck;
  return { kind: 'profile', entries, roots: [...roots].flatMap(([path, isOn]) => (isOn ? [path] : [])), depth };
}

/** `null` for a line that changes nothing about reading. Tabs and line ends are left out of keys. */
function entryOf({ base, key: written, value, rule }: Line): Entry | 'stuck' | null {
  const key = written.replaceAll(/[\t\r\n]/g, '');
  const access = accessOf(value);
  if (access === null) return 'stuck';
  if (base === null) {
    if (key === ':root') return { scope: 'machine', path: '/', access, rule };
    if (key.startsWith(':')) return knownDenials.includes(key) && access === 'deny' ? 'stuck' : null;
    return /^(?:~?\/|~$|[A-Za-z]:[\\/])/.test(key) ? checked({ scope: 'machine', path: key, access, rule }) : 'stuck';
  }
  if (base !== ':workspace_roots') return base.startsWith(':') && access !== 'deny' ? null : 'stuck';
  if (key === '.') return access === 'deny' ? 'stuck' : null;
  const isPlain = !key
    .split('/')
    .some((segment, index) => segment === '..' || segment === '.' || (segment === '' && index === 0));
  return isPlain ? checked({ scope: 'workspace', path: key, access, rule }) : 'stuck';
}

/** Without a folder to read from or to write temporary files to, no command runs. */
const knownDenials = [':workspace_roots', ':project_roots', ':minimal', ':tmpdir', ':slash_tmp'];

/** Globs can only deny; what allows a folder with all below it is no glob. */
function checked(entry: Entry): Entry | 'stuck' {
  const isDenied = entry.access === 'deny';
  const path = (isDenied ? entry.path : entry.path.replace(/\/+\*\*$/, '')).replace(/(?<=[^/])\/+$/, '');
  if (!isGlob(path) && path !== '') return { ...entry, path };
  const isReadable = !/(?:^|[^\\])(?:\\\\)*\\$/.test(entry.path) && globOf(entry.path) !== null;
  return isDenied && isReadable ? entry : 'stuck';
}

/** Braces alone make no glob, nor does a bracket that is not closed. */
export function isGlob(path: string): boolean {
  return /[*?]|\[[^\]]*\]/.test(path);
}

/** As the program reads it. */
export function globOf(path: string): RegExp | null {
  return globPattern(path.replace(/\/{2,}/g, '/').replace(/(?<=[^/])\/$/, ''), { crossing: false });
}

function accessOf(value: unknown): Entry['access'] | null {
  if (value === 'none') return 'deny';
  return value === 'read' || value === 'write' || value === 'deny' ? value : null;
}
