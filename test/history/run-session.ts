import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProgramAdapter } from '../conformance/adapter';
import { startFakeApi } from '../conformance/fake-api/server';
import type { ToolCall, ToolResult } from '../conformance/fake-api/wire-format';
import type { InstalledProgram } from '../conformance/install';
import { runProgram } from '../conformance/run-program';
import type { ScriptedSession, Step } from './scripted-session';
import { changed, files } from './workspace';

const limitMs = 240_000;

export interface WorkedIn {
  readonly workspace: string;
  readonly home: string;
  /** What the program sent back for each step; `null` for a call that it did not answer. */
  readonly results: readonly (ToolResult | null)[];
  remove(): void;
}

/** Lets the real program work through the session in a workspace and a home folder of its own. */
export async function runSession(
  adapter: ProgramAdapter,
  program: InstalledProgram,
  session: ScriptedSession,
): Promise<WorkedIn> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'sightline-history-')));
  const [workspace, home, temporary] = ['ws', 'home', 'tmp'].map((name) => join(base, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [workspace, home, temporary]) mkdirSync(folder, { recursive: true });
  layOut(workspace, { ...files, ...session.files }, home);
  for (const [name, text] of Object.entries(changed)) writeFileSync(join(workspace, name), text);
  const api = await startFakeApi();
  const place = { home, workspace, start: workspace, apiUrl: api.url };
  adapter.prepareHome(place);
  const variables = {
    ...{
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      TMPDIR: temporary,
      TERM: 'dumb',
      LANG: 'C.UTF-8',
      DO_NOT_TRACK: '1',
    },
    ...adapter.environment(place),
  };
  const turns = turnsOf(session.steps, workspace);
  let next = 0;
  const recording = api.play(() => turns[next++] ?? []);
  const mode = { arguments: session.arguments, channels: [] };
  try {
    const common = { program, folder: workspace, variables, limitMs };
    const preparation = adapter.preparation?.(place);
    if (preparation !== undefined) await runProgram({ ...common, arguments: preparation });
    await runProgram({ ...common, arguments: adapter.arguments(place, mode, session.prompt) });
  } finally {
    await api.close();
  }
  const results = session.steps.map((_, index) => resultOf(recording.results, `call_${index}`));
  const remove = (): void => {
    rmSync(base, { recursive: true, force: true });
  };
  return { workspace, home, results, remove };
}

function layOut(workspace: string, content: Readonly<Record<string, string>>, home: string): void {
  for (const [name, text] of Object.entries(content)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
  const git = (...words: string[]): void => {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.test'];
    execFileSync('git', [...identity, ...words], { cwd: workspace, env: { PATH: process.env['PATH'], HOME: home } });
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
}

/** Calls that may go together are made in one turn. */
function turnsOf(steps: readonly Step[], workspace: string): readonly (readonly ToolCall[])[] {
  const turns: ToolCall[][] = [];
  let isOpen = false;
  steps.forEach(({ call, alone = false }, index) => {
    const filled = JSON.parse(JSON.stringify(call).replaceAll('$WS', workspace)) as Step['call'];
    const made = { id: `call_${index}`, ...filled };
    if (isOpen && !alone) turns.at(-1)?.push(made);
    else turns.push([made]);
    isOpen = !alone;
  });
  return turns;
}

/** Some programs put the name of the tool before the id. */
function resultOf(results: ReadonlyMap<string, ToolResult>, id: string): ToolResult | null {
  return results.get(id) ?? [...results.values()].find((result) => result.id.endsWith(`_${id}`)) ?? null;
}
