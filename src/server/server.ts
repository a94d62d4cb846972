import * as os from 'node:os';
import type { Connection, InitializeParams, InitializeResult, WorkspaceFolder } from 'vscode-languageserver/node';
import {
  CodeActionKind,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { FileError } from '../model/edges';
import { ChangeError, OutdatedPlanError } from '../protect';
import type { FolderOptions } from './folder-session';
import { Folders } from './folders';
import { LiveDocument } from './live-document';
import { LiveFindings } from './live-findings';
import { ProtectionDesk } from './protection-desk';
import { ProblemDiagnostics } from './problem-diagnostics';
import {
  outdatedPlanCode,
  type ClientNotifications,
  type Requests,
  type ServerNotifications,
  type ServerSettings,
} from './protocol';
import { uriToPath } from './uris';

/** Answers the editor on one connection until it is closed. `workerScript`: path of the built scan worker. */
export class Server {
  private readonly folders = new Folders();
  private readonly documents = new TextDocuments<LiveDocument>({
    create: (...document) => new LiveDocument(...document),
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
  private readonly desk = new ProtectionDesk(this.folders);
  private readonly problems = new ProblemDiagnostics(os.homedir(), (params) => {
    void this.connection.sendDiagnostics(params);
  });
  private live: LiveFindings | null = null;
  private settings: ServerSettings | null = null;
  private firstFolders: readonly WorkspaceFolder[] = [];
  /** Whether the editor tells of folders that are added and removed. */
  private foldersChange = false;

  constructor(
    private readonly connection: Connection,
    private readonly workerScript: string,
  ) {
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => {
      this.watchFolders();
    });
    connection.onShutdown(() => {
      this.live?.dispose();
      this.folders.dispose();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) this.pathChanged(uri);
    });
    this.answerRequests();
    this.followDocuments();
  }

  listen(): void {
    this.documents.listen(this.connection);
    this.connection.listen();
  }

  private initialize(params: InitializeParams): InitializeResult {
    const settings = params.initializationOptions as ServerSettings;
    this.settings = settings;
    this.live = new LiveFindings(
      settings,
      (path) => this.folders.of(path),
      (findings) => {
        this.notify('sightline/findings', findings);
      },
    );
    this.firstFolders = params.workspaceFolders ?? [];
    this.foldersChange = params.capabilities.workspace?.workspaceFolders === true;
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  private watchFolders(): void {
    this.openFolders(this.firstFolders);
    // To listen to an editor that never tells is an error of the library.
    if (!this.foldersChange) return;
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) this.closeFolder(uriToPath(uri) ?? uri);
      this.openFolders(added);
      this.judgeDocuments();
    });
  }

  private closeFolder(folder: string): void {
    this.folders.close(folder);
    this.problems.show(folder, []);
  }

  private openFolders(folders: readonly WorkspaceFolder[]): void {
    if (this.settings === null) return;
    for (const { uri } of folders) this.openFolder(uri, this.settings);
    this.recover();
    this.startScans();
  }

  /** One that cannot be opened does not hold up the others. */
  private openFolder(uri: string, settings: ServerSettings): void {
    const folder = uriToPath(uri);
    if (folder === null) return;
    try {
      this.folders.open(this.folderOptions(folder, settings));
    } catch (error) {
      this.failed(folder, error);
    }
  }

  private folderOptions(folder: string, settings: ServerSettings): FolderOptions {
    return {
      folder,
      workerScript: this.workerScript,
      settings,
      events: {
        exposure: (change) => {
          this.notify('sightline/exposure', change);
          this.problems.show(folder, change.problems);
          // What the policy allows may have changed with it.
          this.judgeDocuments();
        },
        status: (status) => {
          this.notify('sightline/status', { folder, status });
        },
      },
    };
  }

  private failed(folder: string, error: unknown): void {
    if (!(error instanceof FileError)) throw error;
    this.notify('sightline/status', { folder, status: { kind: 'failed', message: error.message } });
  }

  /** Mends what an earlier process left half done. A write like others, so it waits for trust. */
  private recover(): void {
    if (this.settings?.trusted !== true) return;
    try {
      for (const message of this.desk.recover()) {
        void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      }
    } catch (error) {
      if (!(error instanceof FileError || error instanceof ChangeError)) throw error;
      this.connection.console.error(error.message);
    }
  }

  private startScans(): void {
    if (this.settings?.scanOnStartup !== true) return;
    for (const session of this.folders.all) if (!session.isScanned) void session.scan();
  }

  private pathChanged(uri: string): void {
    const path = uriToPath(uri);
    if (path !== null) this.folders.of(path)?.changed(path);
  }

  private answerRequests(): void {
    this.answer('sightline/scan', async ({ folder }) => {
      const sessions = folder === null ? this.folders.all : [this.folders.get(folder)];
      await Promise.all(sessions.map((session) => session.scan()));
      return null;
    });
    this.answer('sightline/explain', async ({ path }) => {
      const session = this.folders.of(path);
      await session?.prepare();
      return session?.explain(path) ?? [];
    });
    this.answer('sightline/advise', async ({ path }) => {
      const session = this.folders.of(path);
      await session?.prepare();
      return session?.advise(path) ?? [];
    });
    this.answer('sightline/plan', ({ folder, wish }) => this.desk.plan(folder, wish));
    this.answer('sightline/planFix', (params) => this.desk.planFix(params));
    this.answer('sightline/planUnprotect', ({ folder, wanted }) => this.desk.planUnprotection(folder, wanted));
    this.answer('sightline/apply', ({ planId }) => this.desk.apply(planId));
    this.answer('sightline/mark', (params) => this.desk.mark(params));
    this.answer('sightline/unmark', (params) => this.desk.unmark(params));
    this.answer('sightline/acceptDrift', (params) => this.desk.acceptDrift(params));
    this.answer('sightline/undo', ({ changeId }) => this.desk.undo(changeId));
    this.answer('sightline/redo', ({ changeId }) => this.desk.redo(changeId));
    this.answer('sightline/changes', () => this.desk.changes());
    this.connection.onCodeAction(({ textDocument, range }) =>
      this.settings?.trusted === true ? this.problems.quickFixes(textDocument.uri, range) : [],
    );
    this.connection.onNotification('sightline/settings', (settings: ClientNotifications['sightline/settings']) => {
      this.configure(settings);
    });
  }

  private answer<Method extends keyof Requests>(
    method: Method,
    handler: (params: Requests[Method]['params']) => Requests[Method]['result'] | Promise<Requests[Method]['result']>,
  ): void {
    this.connection.onRequest(method, async (params: Requests[Method]['params']) => {
      try {
        return await handler(params);
      } catch (error) {
        throw refusalOf(error);
      }
    });
  }

  private notify<Method extends keyof ServerNotifications>(method: Method, params: ServerNotifications[Method]): void {
    void this.connection.sendNotification(method, params);
  }

  private configure(settings: ServerSettings): void {
    const wasTrusted = this.settings?.trusted;
    this.settings = settings;
    this.live?.configure(settings);
    if (wasTrusted !== true) this.recover();
    for (const session of this.folders.all) {
      session.configure(settings).catch((error: unknown) => {
        this.failed(session.folder, error);
      });
    }
    this.judgeDocuments();
  }

  private judgeDocuments(): void {
    for (const document of this.documents.all()) this.live?.changed(document);
  }

  private followDocuments(): void {
    // Tells of a document just opened too, which `onDidOpen` would only tell first.
    this.documents.onDidChangeContent(({ document }) => this.live?.changed(document));
    this.documents.onDidClose(({ document }) => this.live?.closed(document.uri));
  }
}

/** The library puts words of its own before the message of any other error. */
function refusalOf(error: unknown): ResponseError {
  const code = error instanceof OutdatedPlanError ? outdatedPlanCode : LSPErrorCodes.RequestFailed;
  return new ResponseError(code, error instanceof Error ? error.message : String(error));
}
