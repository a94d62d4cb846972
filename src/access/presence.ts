import type { Platform } from '../model/edges';
import type { AccessContext, Presence } from './agent';
import { exists, lookAt } from './config-reader';
import { expandPath, nativePaths } from './paths';

const recentMs = 30 * 24 * 60 * 60 * 1000;

/** Where a program stands on `PATH`; `null` when it does not. On Windows with the endings of `PATHEXT`. */
export function findProgram(context: AccessContext, name: string): string | null {
  const { platform, variables } = context.environment;
  const isWindows = platform === 'win32';
  const folders = (variable(variables, 'PATH') ?? '').split(isWindows ? ';' : ':').filter((folder) => folder !== '');
  const endings = isWindows ? (variable(variables, 'PATHEXT') ?? '.EXE;.CMD;.BAT').toLowerCase().split(';') : [''];
  const candidates = folders.flatMap((folder) =>
    endings.map((ending) => nativePaths(platform).join(folder, name + ending)),
  );
  return candidates.find((path) => lookAt(context, path)?.kind === 'file') ?? null;
}

/** Windows writes the variable as `Path`. */
function variable(variables: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  return variables[name] ?? Object.entries(variables).find(([key]) => key.toUpperCase() === name)?.[1];
}

/** Where to look for signs that an agent is used on this machine. Paths are absolute. */
export interface Signs {
  readonly programs: readonly string[];
  /** Install places apart from `PATH`. */
  readonly places: readonly string[];
  /** Editor extensions, in lower case. */
  readonly extensions: readonly string[];
  /** Logs; only their time of change is looked at. */
  readonly logs: readonly string[];
}

/** What shows that an agent is used on a machine or configured in a workspace; what is left out is not looked for. */
export interface PresenceSigns {
  /** Names on `PATH`. */
  readonly programs?: readonly string[];
  /** Editor extensions, in lower case. */
  readonly extensions?: readonly string[];
  /** Install places apart from `PATH`; `~` is the home folder. */
  readonly places?: Readonly<Partial<Record<Platform, readonly string[]>>>;
  /** Logs and transcripts, of which only the time of change is looked at. */
  readonly logs?: Readonly<Partial<Record<Platform, readonly string[]>>>;
  /** Relative to the start directory. */
  readonly workspaceFiles?: readonly string[];
}

/** The presence of an agent by its signs, with one sentence of evidence for each that was found. */
export function detectBySigns(context: AccessContext, signs: PresenceSigns): Presence {
  const { environment } = context;
  const absolute = (table: PresenceSigns['places'] = {}): readonly string[] =>
    (table[environment.platform] ?? []).map((path) =>
      expandPath(environment, environment.home, path.replace(/^~\\/, '~/')),
    );
  const used = signsOfUse(context, {
    programs: signs.programs ?? [],
    places: absolute(signs.places),
    extensions: signs.extensions ?? [],
    logs: absolute(signs.logs),
  });
  const configured = configuredBy(context, signs.workspaceFiles ?? []);
  return {
    inUse: used.length > 0,
    configuredHere: configured.length > 0,
    evidence: [...used, ...configured],
    version: null,
  };
}

/** One sentence for each sign of use that was found. */
export function signsOfUse(context: AccessContext, signs: Signs): readonly string[] {
  const programs = signs.programs.flatMap((name) => {
    const path = findProgram(context, name);
    return path === null ? [] : [`The program ${name} is on PATH: ${path}.`];
  });
  const places = signs.places.filter((path) => exists(context, path)).map((path) => `It is installed at ${path}.`);
  const extensions = signs.extensions
    .filter((id) => context.editorExtensions.includes(id))
    .map((id) => `The editor extension ${id} is installed.`);
  const logs = signs.logs.filter((path) => isRecent(context, path));
  return [...programs, ...places, ...extensions, ...logs.map((path) => `Its log ${path} changed within 30 days.`)];
}

function isRecent(context: AccessContext, path: string): boolean {
  const seen = lookAt(context, path);
  return seen !== null && context.environment.now() - seen.modifiedMs <= recentMs;
}

/** One sentence for each of the agent's files that the workspace holds. */
export function configuredBy(context: AccessContext, names: readonly string[]): readonly string[] {
  const paths = nativePaths(context.environment.platform);
  return names
    .filter((name) => exists(context, paths.join(context.startDirectory, ...name.split('/'))))
    .map((name) => `The workspace holds ${name}.`);
}
