import { channel, noChannel } from '../../src/access/channels';
import { channels, type AgentState, type AgentVerdict, type ChannelMap, type Verdict } from '../../src/model/access';
import type { Drift } from '../../src/model/drift';
import type { Exposure, SensitiveFile } from '../../src/model/exposure';
import { sampleFinding } from './sample-scanner';

/** Every channel open, but for the given ones. */
function channelsWith(changed: Partial<ChannelMap> = {}): ChannelMap {
  const open = Object.fromEntries(channels.map((name) => [name, channel('open')])) as unknown as ChannelMap;
  return { ...open, mcp: noChannel, ...changed };
}

export function sampleAgent(id: string, part: Partial<AgentState> = {}): AgentState {
  const found = { inUse: true, evidence: ['on PATH'], configuredHere: false, version: '1.2.3' };
  const program = { program: '1.2.3', os: 'linux', date: '2026-11-22' };
  const checked = { ...program, how: 'conformance', sources: [], conformance: null } as const;
  const here = { checked, checkedElsewhere: null };
  return { id, name: id.toUpperCase(), ...found, ...here, ...part };
}

export function verdictFor(agent: string, verdict: Verdict, changed?: Partial<ChannelMap>): AgentVerdict {
  return { agent, verdict, channels: channelsWith(changed) };
}

export function sampleFile(path: string, part: Partial<SensitiveFile> = {}): SensitiveFile {
  const access = [verdictFor('one', 'readable')];
  return { path, sensitivity: ['secret'], severity: 'high', findings: [sampleFinding()], access, ...part };
}

/** A path that one rule kept from the agent `one`, which somebody took out. */
export function sampleDrift(part: Partial<Drift> = {}): Drift {
  const rule = { file: '.one.json', line: 7, text: 'no' };
  const times = { since: '2026-11-01T08:00:00.000Z', changed: '2026-11-03T09:30:00.000Z' };
  const state = { access: 'open', cause: 'rule-removed', rule, now: null, movedFrom: null } as const;
  return { path: 'a/b', isDirectory: false, agent: 'one', ...state, ...times, ...part };
}

/** An exposure of `/ws` with one agent, `one`, and nothing found. */
export function sampleExposure(part: Partial<Exposure> = {}): Exposure {
  const counts = { scannedFiles: 4, skippedFiles: 3, partlyScannedFiles: 2, scannedBytes: 100, durationMs: 5 };
  const summary = { ...counts, sensitiveFiles: 0, exposedFiles: 0, hiddenByPolicy: 0, hiddenBy: {} };
  const lists = { agents: [sampleAgent('one')], files: [], confidential: [], drifts: [], problems: [], errors: [] };
  return { root: '/ws', ...lists, summary, ...part };
}
