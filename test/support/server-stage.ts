import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { letters } from '../../src/detect/test-samples';
import type { ServerSettings } from '../../src/server/protocol';
import { buildProduct } from './built-product';
import { put } from './command-line';
import { ServerClient } from './server-client';
import { temporaryFolder } from './temporary-folder';

export const settings: ServerSettings = {
  agents: ['claude-code'],
  exclude: [],
  maxFileSize: 1_000_000,
  disabledRules: [],
  trusted: true,
  editorExtensions: [],
  scanOnStartup: true,
};

/** A line with a made-up token. */
export const secret = `GITHUB_TOKEN=${['gh', 'p_'].join('')}${letters(36)}\n`;

/** A new server, home and two folders with a secret each before every test of the calling file; still running after it. */
export class ServerStage {
  folder = '';
  other = '';
  home = '';
  private script = '';
  private running: ServerClient | null = null;
  private count = 0;

  constructor() {
    const base = temporaryFolder();
    beforeAll(async () => {
      this.script = join(await buildProduct(), 'server.js');
    });
    beforeEach(() => {
      this.setUp(join(base, String(++this.count)));
    });
    afterEach(async () => {
      expect(this.server.isRunning).toBe(true);
      await this.server.stop();
    });
  }

  get server(): ServerClient {
    if (this.running === null) throw new Error('no server is running');
    return this.running;
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.folder, path)).toString();
  }

  /** Starts and waits until every folder was scanned. */
  async start(changed: Partial<ServerSettings> = {}, folders = [this.folder]): Promise<void> {
    await this.server.start(folders, { ...settings, ...changed });
    await this.server.until(() => {
      for (const folder of folders) {
        expect(this.server.statuses).toContainEqual({ folder, status: { kind: 'ready' } });
      }
    });
  }

  /** Ends the process; another one with the same home can be started. */
  async restart(): Promise<void> {
    await this.server.stop();
    this.launch();
  }

  private setUp(place: string): void {
    [this.folder, this.other, this.home] = [join(place, 'ws'), join(place, 'other'), join(place, 'home')];
    mkdirSync(this.home, { recursive: true });
    put(this.folder, '.env', secret);
    put(this.other, 'key.txt', secret);
    this.launch();
  }

  private launch(): void {
    const state = join(this.home, 'state');
    this.running = new ServerClient(this.script, { HOME: this.home, XDG_STATE_HOME: state, CLAUDE_CONFIG_DIR: '' });
  }
}
