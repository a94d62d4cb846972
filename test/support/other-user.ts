import { execFile, type ExecFileException } from 'node:child_process';

export interface Run {
  readonly code: number;
  readonly output: string;
  readonly messages: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const nobody = '65534';
const isRoot = process.getuid?.() === 0;

/** Runs a script with this Node as a user for whom permissions hold: root reads everything, so it becomes another user. */
export function runAsOther(script: string, args: readonly string[], options: RunOptions): Promise<Run> {
  const node = [process.execPath, script, ...args];
  const other = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  return run(isRoot ? [...other, ...node] : node, options);
}

/** Runs a script with this Node; a run that does not end is killed and fails. */
export function runNode(script: string, args: readonly string[], options: RunOptions): Promise<Run> {
  return run([process.execPath, script, ...args], options);
}

function run([program = '', ...args]: readonly string[], { cwd, env = {} }: RunOptions): Promise<Run> {
  // Less than a test's own limit: a run that hangs must not outlive it.
  const limits = { timeout: 20_000, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const;
  return new Promise((resolve) => {
    const done = (error: ExecFileException | null, output: string, messages: string): void => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, output, messages });
    };
    execFile(program, args, { cwd, env: { PATH: process.env['PATH'], NO_COLOR: '1', ...env }, ...limits }, done);
  });
}
