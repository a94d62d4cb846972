import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import type { Requests, ServerNotifications, ServerSettings } from '../server/protocol';
import { settingsSection } from './ids';

export interface LinkOptions {
  /** Path of the built server script. */
  readonly serverScript: string;
  readonly settings: ServerSettings;
  readonly log: vscode.LogOutputChannel;
}

type Handlers = { readonly [Method in keyof ServerNotifications]: (params: ServerNotifications[Method]) => void };

/** The language server in a process of its own, and typed talk with it. All scanning happens there. */
export class ServerLink implements vscode.Disposable {
  private readonly client: LanguageClient;
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**/*');

  constructor({ serverScript, settings, log }: LinkOptions, handlers: Handlers) {
    const run = { module: serverScript, transport: TransportKind.ipc };
    const options: LanguageClientOptions = {
      documentSelector: [{ scheme: 'file' }],
      initializationOptions: settings,
      synchronize: { fileEvents: this.watcher },
      outputChannel: log,
    };
    this.client = new LanguageClient(settingsSection, 'Sightline', { run, debug: run }, options);
    this.client.onNotification('sightline/exposure', handlers['sightline/exposure']);
    this.client.onNotification('sightline/status', handlers['sightline/status']);
    this.client.onNotification('sightline/findings', handlers['sightline/findings']);
  }

  start(): Promise<void> {
    return this.client.start();
  }

  /** Fails with a message that can be shown as it is. */
  request<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
  ): Promise<Requests[Method]['result']> {
    return this.client.sendRequest<Requests[Method]['result']>(method, params);
  }

  async configure(settings: ServerSettings): Promise<void> {
    await this.client.sendNotification('sightline/settings', settings);
  }

  async dispose(): Promise<void> {
    this.watcher.dispose();
    await this.client.dispose();
  }
}
