import { fork, type ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type CodeAction,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';
import type {
  DocumentFindings,
  ExposureChange,
  Requests,
  ServerNotifications,
  ServerSettings,
} from '../../src/server/protocol';
import { eventually } from './eventually';

/** Longer than a busy machine takes to start threads and scan a few files. */
const limitMs = 20_000;

/** The built language server in a process of its own, spoken to as the editor does; keeps what it tells. */
export class ServerClient {
  readonly exposures: ExposureChange[] = [];
  readonly findings: DocumentFindings[] = [];
  readonly statuses: ServerNotifications['sightline/status'][] = [];
  /** What was published last for each document. */
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  private readonly process: ChildProcess;
  private readonly connection: ProtocolConnection;

  /** `variables`: take the place of those of this process. */
  constructor(script: string, variables: Readonly<Record<string, string>>) {
    this.process = fork(script, ['--node-ipc'], { env: { ...process.env, ...variables }, execArgv: [] });
    this.connection = createProtocolConnection(new IPCMessageReader(this.process), new IPCMessageWriter(this.process));
    this.connection.onNotification('sightline/exposure', (change: ExposureChange) => void this.exposures.push(change));
    this.connection.onNotification('sightline/findings', (found: DocumentFindings) => void this.findings.push(found));
    this.connection.onNotification(
      'sightline/status',
      (status: ServerNotifications['sightline/status']) => void this.statuses.push(status),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (told: PublishDiagnosticsParams) => {
      this.diagnostics.set(told.uri, told.diagnostics);
    });
    this.connection.listen();
  }

  get isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** `workspaceFolders`: whether the editor tells of folders that are added and removed. */
  async start(folders: readonly string[], settings: ServerSettings, workspaceFolders = true): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { workspaceFolders } },
      initializationOptions: settings,
      workspaceFolders: folders.map(asFolder),
    });
    await this.connection.sendNotification('initialized', {});
  }

  request<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
  ): Promise<Requests[Method]['result']> {
    return this.connection.sendRequest(method, params);
  }

  /** The message with which a request is refused; fails when it is granted. */
  async refusal<Method extends keyof Requests>(method: Method, params: Requests[Method]['params']): Promise<string> {
    const result = await this.request(method, params).catch((error: unknown) => error);
    if (result instanceof Error) return result.message;
    throw new Error(`${method} was granted`);
  }

  async configure(settings: ServerSettings): Promise<void> {
    await this.connection.sendNotification('sightline/settings', settings);
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: added.map(asFolder), removed: removed.map(asFolder) },
    });
  }

  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, version: 1, languageId: 'plaintext', text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the whole text. */
  async change(uri: string, version: number, text: string): Promise<void> {
    const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
    await this.connection.sendNotification('textDocument/didChange', params);
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async fileChanged(file: string): Promise<void> {
    const changes = [{ uri: pathToFileURL(file).toString(), type: 2 }];
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  quickFixes(uri: string, range: Range): Promise<readonly CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    return this.connection.sendRequest('textDocument/codeAction', params);
  }

  /** What the folder's exposure is by all that was told: each file's path with the verdict of its first agent. */
  exposure(folder: string): Record<string, string | undefined> {
    const files = new Map<string, string | undefined>();
    for (const { changed, removed } of this.exposures.filter((change) => change.folder === folder)) {
      for (const path of removed) files.delete(path);
      for (const { path, access } of changed) files.set(path, access[0]?.verdict);
    }
    return Object.fromEntries(files);
  }

  /** Rule ids found in the document, by what was told last. */
  rulesIn(uri: string): readonly string[] | undefined {
    return this.findings.findLast((told) => told.uri === uri)?.findings.map(({ ruleId }) => ruleId);
  }

  /** Tries until the check no longer throws. */
  until(check: () => void): Promise<void> {
    return eventually(check, limitMs);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    if (this.isRunning) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
      await ended;
    }
    this.connection.dispose();
  }
}

function asFolder(folder: string): { uri: string; name: string } {
  return { uri: pathToFileURL(folder).toString(), name: 'folder' };
}
