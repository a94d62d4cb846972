import * as fs from 'node:fs';

/** Changes are to be seen within a second, with the time for judging them. */
const pollMs = 400;

type Listener = (now: fs.Stats, before: fs.Stats) => void;

/**
 * Watches single files, existing or not, by asking for their state: the agents' configuration outside the workspace lies in
 * folders that may not exist yet, where the system's own notifications do not reach.
 */
export class FileWatch {
  private watched = new Set<string>();

  constructor(private readonly changed: (file: string) => void) {}

  /** Takes the place of the list before. */
  watch(files: readonly string[]): void {
    const wanted = new Set(files);
    for (const file of this.watched) if (!wanted.has(file)) this.unwatch(file);
    for (const file of wanted) {
      if (!this.watched.has(file)) fs.watchFile(file, { interval: pollMs, persistent: false }, this.listener(file));
    }
    this.watched = wanted;
  }

  dispose(): void {
    this.watch([]);
  }

  private readonly listeners = new Map<string, Listener>();

  private unwatch(file: string): void {
    fs.unwatchFile(file, this.listener(file));
    this.listeners.delete(file);
  }

  /** The same function each time: `unwatchFile` compares it. */
  private listener(file: string): Listener {
    const known = this.listeners.get(file);
    if (known !== undefined) return known;
    const listener: Listener = (now, before) => {
      // A file that does not exist is told once, without a change.
      if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) this.changed(file);
    };
    this.listeners.set(file, listener);
    return listener;
  }
}
