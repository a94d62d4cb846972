import type { Browser, Page } from 'playwright-core';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, workbenchUrl, type Server } from '../../scripts/embedded-host.mjs';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { repository } from '../../scripts/lib/repository.mjs';
import { createSampleWorkspace } from '../../scripts/sample-workspace.mjs';
import { Workbench } from './workbench';

/** How long a step waits for what it needs to see, in milliseconds. */
const stepLimitMs = 30_000;

export interface SessionOptions {
  /** A packaged extension to install; without it the repository is loaded as it is. */
  readonly vsix?: string;
  /** `false`: Restricted Mode. */
  readonly trust?: boolean;
}

/** A server with a home of its own, a fresh sample workspace and a browser; everything is gone after `end`. */
export class Session {
  private constructor(
    private readonly folder: string,
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  static async start({ vsix, trust = true }: SessionOptions = {}): Promise<Session> {
    const folder = mkdtempSync(join(tmpdir(), 'sightline-e2e-'));
    mkdirSync(join(folder, 'home'));
    createSampleWorkspace(join(folder, 'shop'));
    const extension = vsix === undefined ? { extensionDir: repository } : { vsix };
    const server = await startServer({ userHome: join(folder, 'home'), trust, ...extension });
    return new Session(folder, server, await launchBrowser());
  }

  /** Absolute path of the sample workspace. */
  get workspace(): string {
    return join(this.folder, 'shop');
  }

  /** Absolute path of the HOME that the extension sees. */
  get home(): string {
    return join(this.folder, 'home');
  }

  /** A new window on the sample workspace, with nothing remembered from another. */
  async open(): Promise<Workbench> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(stepLimitMs);
    const page: Page = await context.newPage();
    await page.goto(workbenchUrl(this.server, this.workspace));
    const workbench = new Workbench(page);
    await workbench.ready();
    return workbench;
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
