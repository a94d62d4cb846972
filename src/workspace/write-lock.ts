import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Environment, WriteLock } from '../model/edges';
import { ChangeError } from '../protect';
import { toFileError } from './node-files';
import { guardLockDirectory, lockDirectory } from './user-state';

/** A write takes milliseconds; whoever waits longer is better told. */
const longestWaitMs = 5000;
/** What is remembered is written at the next look as well. */
const longestGuardWaitMs = 500;

/** The lock of this user's writing processes. */
export function writeLock(environment: Environment, waitMs = longestWaitMs): WriteLock {
  return tokenLock(lockDirectory(environment), waitMs);
}

/** The lock of this user's processes that change what was guarded; it may be taken while {@link writeLock} is held. */
export function guardLock(environment: Environment): WriteLock {
  return tokenLock(guardLockDirectory(environment), longestGuardWaitMs);
}

/**
 * A folder with one empty file, the token, whose name says who holds it. To take it is to rename it, which only one can do,
 * as no name ever comes back; so a token whose holder died is taken over by exactly one of those that see it. A living
 * holder keeps it, however long it is stopped.
 */
function tokenLock(directory: string, waitMs: number): WriteLock {
  return {
    exclusively(work) {
      const held = take(directory, waitMs);
      try {
        return work();
      } finally {
        giveBack(held);
      }
    },
  };
}

/** Absolute path of the token, taken. */
function take(directory: string, waitMs: number): string {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const token = tokenIn(directory);
    const held = path.join(directory, ownName());
    if (token === undefined) makeToken(directory);
    else if (isFree(token) && renamed(path.join(directory, token), held)) return held;
    if (Date.now() > deadline) throw busy(directory, token);
    pause(2 + Math.random() * 8);
  }
}

/** The work is done, so a folder that somebody deleted meanwhile is no failure. */
function giveBack(held: string): void {
  try {
    fs.renameSync(held, path.join(path.dirname(held), `free-${randomName()}`));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw toFileError(error, held);
  }
}

function busy(directory: string, token: string | undefined): ChangeError {
  const holder = token === undefined ? null : holderOf(token);
  const who = holder === null ? 'Another Sightline' : `Another Sightline (process ${holder.pid})`;
  return new ChangeError(
    `${who} is writing just now, so nothing was written; try again. If there is none, delete the folder ${directory}`,
  );
}

/** `undefined` where there is no lock yet, and for an instant while the token is renamed. */
function tokenIn(directory: string): string | undefined {
  try {
    return fs.readdirSync(directory).find((name) => name.startsWith('free-') || holderOf(name) !== null);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw toFileError(error, directory);
  }
}

/** Puts a folder with a token in the place of none, or of an empty one; where a token is, the rename fails. */
function makeToken(directory: string): void {
  const made = `${directory}-${randomName()}`;
  try {
    fs.mkdirSync(made, { recursive: true });
    fs.writeFileSync(path.join(made, `free-${randomName()}`), '');
    fs.renameSync(made, directory);
  } catch (error) {
    fs.rmSync(made, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error)) || !fs.existsSync(directory)) {
      throw toFileError(error, directory);
    }
  }
}

function renamed(from: string, to: string): boolean {
  try {
    fs.renameSync(from, to);
    return true;
  } catch (error) {
    // Another process was faster. Windows says EPERM or EBUSY while it is at it.
    if (['ENOENT', 'EPERM', 'EBUSY'].includes(codeOf(error)) && !fs.existsSync(from)) return false;
    throw toFileError(error, from);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

function randomName(): string {
  return randomBytes(8).toString('hex');
}

interface Holder {
  readonly pid: number;
  /** When the process started, in the system's own count; `0` where that cannot be seen. */
  readonly started: string;
  readonly host: string;
}

function ownName(): string {
  return `held-${process.pid}-${startOf(process.pid)}-${hostName()}-${randomName()}`;
}

function holderOf(token: string): Holder | null {
  const [, pid, started = '', host = ''] = /^held-(\d+)-(\d+)-([0-9a-f]{8})-[0-9a-f]{16}$/.exec(token) ?? [];
  return pid === undefined ? null : { pid: Number(pid), started, host };
}

/** Of another machine that shares the home folder nothing is known, so its processes count as alive. */
function isFree(token: string): boolean {
  const holder = holderOf(token);
  return holder === null || (holder.host === hostName() && !isAlive(holder));
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const now = startOf(pid);
  // The number may be another process' by now.
  return now !== 'ended' && (now === '0' || started === '0' || now === started);
}

function hostName(): string {
  return createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8);
}

/**
 * `0` where it cannot be seen; `ended` for a process that waits for its parent to take notice. The 3rd and the 22nd field,
 * of which the second may hold blanks: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function startOf(pid: number): string {
  if (process.platform !== 'linux') return '0';
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /[ZX]/.test(state) ? 'ended' : (fields[18] ?? '0');
  } catch {
    return '0';
  }
}

/** The work is synchronous, so the waiting has to be. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
