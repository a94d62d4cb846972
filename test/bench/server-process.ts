import { fork, type ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { DocumentFindings, ServerSettings } from '../../src/server/protocol';

/** Without a scan of the folder, which the worker threads do: only typing is measured. */
const settings: ServerSettings = {
  agents: [],
  exclude: [],
  maxFileSize: 5 * 1024 * 1024,
  disabledRules: [],
  trusted: true,
  editorExtensions: [],
  scanOnStartup: false,
};

/** The built language server in a process of its own, spoken to as the editor does. */
export class ServerProcess {
  private readonly process: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly waiting = new Map<string, (findings: DocumentFindings) => void>();

  constructor(script: string) {
    this.process = fork(script, ['--node-ipc']);
    this.connection = createProtocolConnection(new IPCMessageReader(this.process), new IPCMessageWriter(this.process));
    this.connection.onNotification('sightline/findings', (findings: DocumentFindings) => {
      const key = keyOf(findings);
      this.waiting.get(key)?.(findings);
      this.waiting.delete(key);
    });
    this.connection.listen();
  }

  /** `folder`: absolute path of the workspace. */
  async start(folder: string): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      initializationOptions: settings,
      workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'bench' }],
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Opens a document; resolves with its findings. */
  async open(uri: string, text: string): Promise<DocumentFindings> {
    const findings = this.findingsOf({ uri, version: 1 });
    const textDocument = { uri, version: 1, languageId: 'typescript', text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    return findings;
  }

  /** Types one letter at the start of a line, counted from 0; resolves with the findings of this version. */
  async type(uri: string, version: number, line: number): Promise<DocumentFindings> {
    const findings = this.findingsOf({ uri, version });
    const at = { line, character: 0 };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    return findings;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }

  private findingsOf(version: Pick<DocumentFindings, 'uri' | 'version'>): Promise<DocumentFindings> {
    return new Promise((resolve) => this.waiting.set(keyOf(version), resolve));
  }
}

function keyOf({ uri, version }: Pick<DocumentFindings, 'uri' | 'version'>): string {
  return `${version} ${uri}`;
}
