import type { FolderOptions } from './folder-session';
import { FolderSession } from './folder-session';

/** The workspace folders that are open, the innermost first where one lies in another. */
export class Folders {
  private sessions: FolderSession[] = [];

  get all(): readonly FolderSession[] {
    return this.sessions;
  }

  /** The session of the folder that a path (absolute) belongs to. */
  of(path: string): FolderSession | undefined {
    return this.sessions.find((session) => session.contains(path));
  }

  /** Throws when the folder is not open. */
  get(folder: string): FolderSession {
    const found = this.sessions.find((session) => session.folder === folder);
    if (found === undefined) throw new Error(`${folder} is not open in this window.`);
    return found;
  }

  open(options: FolderOptions): FolderSession {
    const session = new FolderSession(options);
    this.sessions = [...this.sessions, session].sort((a, b) => b.folder.length - a.folder.length);
    return session;
  }

  close(folder: string): void {
    const closed = this.sessions.filter((session) => session.folder === folder);
    this.sessions = this.sessions.filter((session) => session.folder !== folder);
    for (const session of closed) session.dispose();
  }

  dispose(): void {
    for (const session of this.sessions) session.dispose();
  }
}
