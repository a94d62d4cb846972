import { describe, expect, it } from 'vitest';
import { denying } from '../../test/support/access-context';
import { Stage, settings as stageSettings } from '../../test/support/exposure-stage';
import type { MemoryEntry } from '../../test/support/memory-files';
import type { Drift } from '../model/drift';
import type { IndexSettings } from './exposure-index';

const settingsFile = '/ws/.claude/settings.json';
const guards = '/home/me/.local/state/sightline/guards';
const start = Date.parse('2026-11-01T08:00:00.000Z');
const day = 24 * 60 * 60 * 1000;

/** A workspace whose windows come and go; the clock goes on by a day with each of them. */
class Desk {
  stage: Stage;

  private constructor(stage: Stage) {
    this.stage = stage;
    stage.time = start;
  }

  static async open(entries: Record<string, MemoryEntry>, changed: Partial<IndexSettings> = {}): Promise<Desk> {
    const desk = new Desk(new Stage(entries, changed, 'editor'));
    await desk.stage.index.scan();
    return desk;
  }

  /** Closes the window and opens another one, a day later. */
  async reopen(changed: Partial<IndexSettings> = {}, from?: readonly string[]): Promise<void> {
    const { files, time } = this.stage;
    this.stage = new Stage(files, changed, 'editor');
    this.stage.time = time + day;
    await this.stage.index.scan(from);
  }

  async write(file: string, text: string): Promise<void> {
    this.stage.write(file, text);
    await this.stage.index.refresh([file]);
  }

  async remove(file: string): Promise<void> {
    this.stage.files.removeFile(file);
    await this.stage.index.refresh([file]);
  }

  async move(from: string, to: string): Promise<void> {
    const content = this.stage.files.readFile(from);
    this.stage.files.removeFile(from);
    this.stage.files.writeFile(to, content);
    await this.stage.index.refresh([from, to]);
  }

  get drifts(): readonly Drift[] {
    return this.stage.index.snapshot().drifts;
  }

  get told(): readonly string[] {
    return this.drifts.map(({ path, agent, cause }) => `${path} ${agent} ${cause}`);
  }

  get memory(): string {
    const found = Object.entries(this.stage.files.snapshot()).filter(([path]) => path.startsWith(guards));
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0]?.[1] ?? '';
  }
}

/** A name that no agent refuses by itself. */
const guarded = { '/ws/key.txt': 'secret', [settingsFile]: denying('Read(./key.txt)') };

describe('what is told', () => {
  it('tells nothing where everything is as it was', async () => {
    const desk = await Desk.open(guarded);
    expect(desk.told).toEqual([]);
    await desk.reopen();
    expect(desk.told).toEqual([]);
  });

  it('tells nothing of what was never guarded', async () => {
    const desk = await Desk.open({ '/ws/key.txt': 'secret' });
    await desk.reopen();
    expect(desk.told).toEqual([]);
    expect(desk.memory).not.toContain('key.txt');
  });

  it('tells what stood, where, since when and when it changed', async () => {
    const desk = await Desk.open(guarded);
    desk.stage.time += 2 * day;
    await desk.write(settingsFile, denying());
    expect(desk.drifts).toEqual([
      {
        path: 'key.txt',
        isDirectory: false,
        agent: 'claude-code',
        access: 'open',
        cause: 'rule-removed',
        rule: { file: '.claude/settings.json', line: 1, text: 'Read(./key.txt)' },
        now: null,
        movedFrom: null,
        since: '2026-11-01T08:00:00.000Z',
        changed: '2026-11-03T08:00:00.000Z',
      },
    ]);
  });

  it('keeps the time at which it noticed, and takes that of the settings file where it tells more', async () => {
    const desk = await Desk.open(guarded);
    await desk.write(settingsFile, denying());
    await desk.reopen();
    expect(desk.drifts[0]?.changed).toBe('2026-11-01T08:00:00.000Z');
    const edited = Date.parse('2026-11-01T20:00:00.000Z');
    const late = await Desk.open(guarded);
    const { files } = late.stage;
    const stat = files.stat.bind(files);
    files.stat = (path) => (path === settingsFile ? { ...stat(path), modifiedMs: edited } : stat(path));
    late.stage.write(settingsFile, denying());
    await late.reopen();
    expect(late.drifts[0]?.changed).toBe('2026-11-01T20:00:00.000Z');
  });
});

describe('each cause', () => {
  it('a rule was taken out', async () => {
    const desk = await Desk.open(guarded);
    await desk.write(settingsFile, denying('Read(./other)'));
    expect(desk.told).toEqual(['key.txt claude-code rule-removed']);
  });

  it('a rule was taken out while nobody looked', async () => {
    const desk = await Desk.open(guarded);
    desk.stage.write(settingsFile, denying());
    await desk.reopen();
    expect(desk.told).toEqual(['key.txt claude-code rule-removed']);
  });

  it('a rule was changed', async () => {
    const desk = await Desk.open(guarded);
    await desk.write(settingsFile, denying('Read(./key.txt.example)'));
    expect(desk.told).toEqual(['key.txt claude-code rule-removed']);
  });

  it('the settings file was deleted', async () => {
    const desk = await Desk.open(guarded);
    await desk.remove(settingsFile);
    expect(desk.told).toEqual(['key.txt claude-code settings-removed']);
  });

  it('the settings file broke', async () => {
    const desk = await Desk.open(guarded);
    await desk.write(settingsFile, `${denying('Read(./key.txt)')}}`);
    expect(desk.told).toEqual(['key.txt claude-code settings-broken']);
  });

  it('a setting of a wrong form took the file with it', async () => {
    const desk = await Desk.open(guarded);
    await desk.write(settingsFile, JSON.stringify({ permissions: { deny: ['Read(./key.txt)'], ask: 'nothing' } }));
    expect(desk.told).toEqual(['key.txt claude-code settings-broken']);
  });

  it('a file was moved out of the rule', async () => {
    const desk = await Desk.open(guarded);
    await desk.move('/ws/key.txt', '/ws/backup.txt');
    expect(desk.told).toEqual(['backup.txt claude-code file-moved']);
    expect(desk.drifts[0]?.movedFrom).toBe('key.txt');
    await desk.move('/ws/backup.txt', '/ws/key.txt');
    expect(desk.told).toEqual([]);
  });

  it('a file was moved while nobody looked', async () => {
    const desk = await Desk.open(guarded);
    desk.stage.files.removeFile('/ws/key.txt');
    desk.stage.write('/ws/backup.txt', 'secret');
    await desk.reopen();
    expect(desk.told).toEqual(['backup.txt claude-code file-moved']);
    await desk.reopen();
    expect(desk.told).toEqual(['backup.txt claude-code file-moved']);
  });

  it('an agent came into use', async () => {
    const desk = await Desk.open(guarded);
    await desk.reopen({ agents: ['claude-code', 'cursor'] });
    expect(desk.told).toEqual(['key.txt cursor agent-added']);
    expect(desk.drifts[0]?.rule.text).toBe('Read(./key.txt)');
    await desk.reopen({ agents: ['claude-code', 'cursor'] });
    expect(desk.told).toEqual(['key.txt cursor agent-added']);
    await desk.write('/ws/.cursorignore', '/key.txt\n');
    expect(desk.told).toEqual([]);
    await desk.write('/ws/.cursorignore', '\n');
    expect(desk.told).toEqual(['key.txt cursor rule-removed']);
  });

  it('another rule took its effect away', async () => {
    const desk = await Desk.open(
      { '/ws/key.txt': 'secret', '/ws/.cursorignore': '/key.txt\n' },
      { agents: ['cursor'] },
    );
    await desk.write('/ws/.cursorignore', '/key.txt\n!/key.txt\n');
    expect(desk.told).toEqual(['key.txt cursor rule-overridden']);
    expect(desk.drifts[0]?.now).toEqual({ file: '.cursorignore', line: 2, text: '!/key.txt' });
  });

  it('a mode was switched', async () => {
    const agents = ['gemini-cli'];
    const desk = await Desk.open(
      { '/ws/key.txt': 'secret', '/ws/.geminiignore': '/key.txt\n', '/home/me/.gemini/': '' },
      { agents },
    );
    const lax = { context: { fileFiltering: { respectGeminiIgnore: false } } };
    await desk.write('/home/me/.gemini/settings.json', JSON.stringify(lax));
    expect(desk.told).toEqual(['key.txt gemini-cli rule-not-applied']);
  });
});

describe('what ends it', () => {
  it('the rule stands again', async () => {
    const desk = await Desk.open(guarded);
    await desk.write(settingsFile, denying());
    await desk.write(settingsFile, denying('Read(./key.txt)'));
    expect(desk.told).toEqual([]);
  });

  it('the file is gone, and it comes back with the file', async () => {
    const desk = await Desk.open(guarded);
    await desk.write(settingsFile, denying());
    await desk.remove('/ws/key.txt');
    expect(desk.told).toEqual([]);
    await desk.write('/ws/key.txt', 'secret');
    expect(desk.told).toEqual(['key.txt claude-code rule-removed']);
  });

  it('the user accepts it, for good, until it is guarded again', async () => {
    const desk = await Desk.open(guarded);
    await desk.write(settingsFile, denying());
    expect(await desk.stage.index.acceptDrift({ path: 'key.txt', agent: 'claude-code' })).toBe(true);
    expect(desk.told).toEqual([]);
    await desk.reopen();
    expect(desk.told).toEqual([]);
    await desk.write(settingsFile, denying('Read(./key.txt)'));
    await desk.write(settingsFile, denying());
    expect(desk.told).toEqual(['key.txt claude-code rule-removed']);
  });
});

describe('what is no drift', () => {
  it('an agent of a face that never looked before', async () => {
    const desk = await Desk.open(guarded);
    const terminal = new Stage(desk.stage.files, { agents: ['claude-code', 'cursor'] }, 'terminal');
    await terminal.index.scan();
    expect(terminal.index.snapshot().drifts).toEqual([]);
  });

  it('an agent that reads what another one reads as well', async () => {
    const desk = await Desk.open(guarded, { agents: ['claude-code', 'cursor'] });
    await desk.reopen({ agents: ['claude-code', 'cursor', 'gemini-cli'] });
    expect(desk.told).toEqual([]);
  });

  it('a path outside what was scanned', async () => {
    const desk = await Desk.open({ ...guarded, '/ws/src/key': 'secret' });
    desk.stage.write(settingsFile, denying());
    await desk.reopen({}, ['src']);
    expect(desk.told).toEqual([]);
    await desk.reopen();
    expect(desk.told).toEqual(['key.txt claude-code rule-removed']);
  });
});

describe('Restricted Mode', () => {
  it('reads what is remembered and writes nothing', async () => {
    const desk = await Desk.open(guarded);
    desk.stage.write(settingsFile, denying());
    const before = desk.stage.files.snapshot();
    await desk.reopen({ ...stageSettings, trusted: false });
    expect(desk.told).toEqual(['key.txt claude-code rule-removed']);
    expect(await desk.stage.index.acceptDrift({ path: 'key.txt', agent: 'claude-code' })).toBe(false);
    expect(desk.stage.files.snapshot()).toEqual(before);
  });
});
