import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../../src/model/edges';
import type { FileEdit, Plan } from '../../src/protect';
import { withRules } from '../../src/protect/rule-edit';
import { readText } from '../../src/protect/text/text-file';
import { writersFor } from '../../src/protect/writers';
import { nodeFiles } from '../../src/workspace/node-files';
import { WorkspaceWriter } from '../../src/workspace/workspace-writer';
import { writeLock } from '../../src/workspace/write-lock';

/** A configuration file that is written, and what it says besides Sightline's rules; one of them does not exist. */
export interface WrittenFile {
  readonly agent: string;
  readonly text: string | null;
  /** The rule for a path, as it stands in the file. */
  readonly rule: (path: string) => string;
  /** The whole text with the rules for some paths. */
  readonly whole: (paths: readonly string[]) => string | null;
}

const table = '[permissions.p.filesystem.":workspace_roots"]';

/** By their path in the workspace. */
export const writtenFiles: Readonly<Record<string, WrittenFile>> = {
  '.claude/settings.json': {
    agent: 'claude-code',
    text: '{\n\t"permissions": { "deny": ["Read(/x)"] }\n}\n',
    rule: (path) => `Read(/${path})`,
    whole: (paths) =>
      `{\n\t"permissions": { "deny": [${['Read(/x)', ...paths.map((path) => `Read(/${path})`)].map((rule) => `"${rule}"`).join(', ')}] }\n}\n`,
  },
  '.cursorignore': {
    agent: 'cursor',
    text: '# keys\n*.key\r\n',
    rule: (path) => `/${path}`,
    whole: (paths) => `# keys\n*.key\r\n${paths.map((path) => `/${path}\n`).join('')}`,
  },
  '.codex/config.toml': {
    agent: 'codex',
    text: `\uFEFF# mine\n${table}\n"x" = "deny"\n\n[other]\na = 1`,
    rule: (path) => `${table} "${path}" = "deny"`,
    whole: (paths) =>
      `\uFEFF# mine\n${table}\n${['x', ...paths].map((path) => `"${path}" = "deny"\n`).join('')}\n[other]\na = 1`,
  },
  '.trae/.ignore': {
    agent: 'trae',
    text: null,
    rule: (path) => `/${path}`,
    whole: (paths) => (paths.length === 0 ? null : paths.map((path) => `/${path}\n`).join('')),
  },
};

/** The file that is a link; it leads out of the workspace. */
export const linkedFile = '.cursorignore';

export function workspaceIn(folder: string): string {
  return join(folder, 'ws');
}

export function stateIn(folder: string): string {
  return join(folder, '.local', 'state', 'sightline');
}

export function layOut(folder: string): void {
  mkdirSync(join(folder, 'dot'));
  for (const [name, { text }] of Object.entries(writtenFiles)) {
    if (text === null) continue;
    const file = join(workspaceIn(folder), name);
    mkdirSync(dirname(file), { recursive: true });
    if (name === linkedFile) symlinkSync(join('..', 'dot', 'ignore'), file);
    writeFileSync(file, text, { mode: 0o640 });
  }
}

export function writerIn(folder: string): WorkspaceWriter {
  const environment: Environment = { platform: 'linux', home: folder, variables: {}, now: () => Date.now() };
  const nobody = { judge: () => () => [] };
  const lock = writeLock(environment, 60_000);
  return new WorkspaceWriter({
    root: workspaceIn(folder),
    files: nodeFiles,
    environment,
    lock,
    drifts: null,
    ...nobody,
  });
}

/** Hides a path in every file that does not hide it yet. */
export function planIn(folder: string, path: string): Plan {
  const edits = Object.entries(writtenFiles).map(([name, { agent, rule }]): FileEdit | null => {
    const file = join(workspaceIn(folder), name);
    const before = readText(nodeFiles, file);
    const change = withRules(before, [rule(path)], writersFor(agent)[0]!.format);
    if (change === null) return null;
    const { added, ...text } = change;
    const wishes = added.map((each) => ({ rule: each, agent, path, isDirectory: false }));
    return { agent, file, before, ...text, rules: added, removedRules: [], wishes, effects: [] };
  });
  return { edits: edits.filter((edit) => edit !== null), refusals: [] };
}
