import type * as vscode from 'vscode';
import type { Requests, ServerSettings } from '../server/protocol';
import type { ExposureStore } from './exposure-store';
import type { FindingStore } from './finding-store';
import type { ServerLink } from './server-link';
import { serverSettings } from './settings';

/** Where the server's notifications go. */
export interface Receivers {
  readonly store: ExposureStore;
  readonly findings: FindingStore;
}

/** The language server, started on first need: its client library is not even loaded while the editor starts. */
export class LazyServer implements vscode.Disposable {
  private started: Promise<ServerLink> | null = null;

  constructor(
    private readonly serverScript: string,
    private readonly log: vscode.LogOutputChannel,
    private readonly receivers: Receivers,
  ) {}

  /** Starts it once the extension's activation has returned. */
  startSoon(): void {
    setImmediate(() => {
      this.ready().catch((error: unknown) => {
        this.log.error(`The language server did not start: ${error instanceof Error ? error.message : String(error)}`);
      });
    });
  }

  async ready(): Promise<void> {
    await this.link();
  }

  async request<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]['params'],
  ): Promise<Requests[Method]['result']> {
    return (await this.link()).request(method, params);
  }

  /** Does nothing before the start, which reads the settings itself. */
  async configure(settings: ServerSettings): Promise<void> {
    if (this.started !== null) await (await this.started).configure(settings);
  }

  async dispose(): Promise<void> {
    if (this.started !== null) await (await this.started).dispose();
  }

  private link(): Promise<ServerLink> {
    this.started ??= this.start();
    return this.started;
  }

  private async start(): Promise<ServerLink> {
    const { ServerLink } = await import('./server-link');
    const { store, findings } = this.receivers;
    const link = new ServerLink(
      { serverScript: this.serverScript, settings: serverSettings(), log: this.log },
      {
        'sightline/exposure': (change) => {
          store.apply(change);
        },
        'sightline/status': ({ folder, status }) => {
          store.setStatus(folder, status);
        },
        'sightline/findings': (found) => {
          findings.set(found);
        },
      },
    );
    await link.start();
    return link;
  }
}
