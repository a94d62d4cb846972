import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../../src/model/edges';
import { planProtection, type Plan } from '../../src/protect';
import type { ChangePlace } from '../../src/protect/journal/apply';
import { nodeFiles } from '../../src/workspace/node-files';

/** Configuration files of the workspace as they are before anything is hidden; one of them does not exist. */
export const configuration: Readonly<Record<string, string>> = {
  '.claude/settings.json': '{\n\t"permissions": { "deny": [] }\n}\n',
  '.cursorignore': '# keys\n*.key\r\n',
};

/** Files that a wish writes, by their path in the workspace. */
export const writtenFiles = ['.claude/settings.json', '.cursorignore', '.geminiignore'] as const;

export function workspaceIn(folder: string): string {
  return join(folder, 'ws');
}

export function layOut(folder: string): void {
  for (const [name, text] of Object.entries(configuration)) {
    const file = join(workspaceIn(folder), name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

export function placeIn(folder: string): ChangePlace {
  const environment: Environment = { platform: 'linux', home: folder, variables: {}, now: () => Date.now() };
  const root = workspaceIn(folder);
  return { files: nodeFiles, environment, root, journalDirectory: join(folder, 'state', 'changes') };
}

/** Hides `.env` from three agents, a file for each. */
export function planIn(folder: string): Plan {
  const { files, environment, root } = placeIn(folder);
  const wish = { paths: [{ path: '.env', isDirectory: false }], agents: ['claude-code', 'cursor', 'gemini-cli'] };
  return planProtection({ ...wish, scope: 'project' }, { files, environment, startDirectory: root });
}
