import { createDetector } from '../../src/detect';
import { readHistory, type History } from '../../src/history';
import type { Disclosure } from '../../src/model/disclosure';
import type { Environment, Platform } from '../../src/model/edges';
import { memoryFiles } from './memory-files';

export interface HistoryStage {
  /** Files of the workspace by path relative to the root, which is `/ws` (`C:\ws` on Windows). */
  readonly workspace: Readonly<Record<string, string>>;
  /** Log files by absolute path: texts, or records that become a line each. */
  readonly logs: Readonly<Record<string, string | readonly unknown[]>>;
  /** Lines with findings, by file. */
  readonly sensitive?: Readonly<Record<string, readonly number[]>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly platform?: Platform;
  /** Told of every file of the workspace whose lines are asked for. */
  readonly asked?: (file: string) => void;
  /** Told of every log that is opened. */
  readonly opened?: (file: string) => void;
}

// Built once: it takes longer than reading a log.
const detector = createDetector({ salt: new Uint8Array(), disabledRules: [] });

/** What is read from logs in memory; the home folder is `/home/me` (`C:\Users\me`). */
export function historyIn(stage: HistoryStage, agents?: readonly string[]): History {
  const {
    workspace,
    logs,
    sensitive = {},
    variables = {},
    platform = 'linux',
    opened = () => undefined,
    asked = () => undefined,
  } = stage;
  const root = platform === 'win32' ? 'C:\\ws' : '/ws';
  const home = platform === 'win32' ? 'C:\\Users\\me' : '/home/me';
  const files = memoryFiles(
    Object.fromEntries(Object.entries(logs).map(([name, log]) => [name, textOf(log)])),
    platform,
  );
  const environment: Environment = { platform, home, variables, now: () => 0 };
  const linesOf = (file: string): readonly string[] | null => workspace[file]?.replace(/\n$/, '').split('\n') ?? null;
  return readHistory(
    {
      context: { root, files, environment },
      workspace: {
        roots: [root],
        platform,
        paths: new Set(Object.keys(workspace)),
        sensitive: Object.entries(sensitive).flatMap(([path, numbers]) =>
          numbers.map((number) => ({ path, number, text: linesOf(path)?.[number - 1] ?? '' })),
        ),
        lines: (file) => {
          asked(file);
          return linesOf(file);
        },
        find: (file, text) => [...new Set(detector.scanText(file, text).map(({ ruleId }) => ruleId))],
      },
      open: (file) => {
        opened(file);
        const content = files.readFile(file);
        return { size: content.length, chunks: () => [content] };
      },
    },
    agents,
  );
}

/** `way path start-end evidence`, with `changed` behind it where the file is another now. */
export function lineOf({ way, path, lines, evidence, stillCurrent }: Disclosure): string {
  const range = lines === null ? '' : ` ${lines.start}-${lines.end}`;
  return `${way} ${path}${range} ${evidence}${stillCurrent === false ? ' changed' : ''}`;
}

function textOf(log: string | readonly unknown[]): string {
  return typeof log === 'string' ? log : log.map((record) => `${JSON.stringify(record)}\n`).join('');
}
