import type { Disclosure, LogState } from '../model/disclosure';
import { displayPath } from '../access/paths';
import { readers } from './agents';
import { disclosuresOf, isOfWorkspace, withoutRepeats } from './disclosures';
import { readJsonDocument, readJsonLines } from './json-logs';
import type { HistoryContext, HistoryReader } from './reader';
import type { SessionLog } from './sent';
import { unreadableLogs } from './unreadable';
import type { WorkspaceView } from './workspace-view';

export interface History {
  /** Oldest first. */
  readonly disclosures: readonly Disclosure[];
  readonly logs: readonly LogState[];
}

/** A log file, opened for reading only. */
export interface OpenLog {
  readonly size: number;
  chunks(): Iterable<Uint8Array>;
}

export interface HistorySources {
  readonly context: HistoryContext;
  readonly workspace: WorkspaceView;
  /** `null` for a file that cannot be opened. */
  readonly open: (file: string) => OpenLog | null;
}

/** What the logs of these agents say of the workspace; of all whose logs can be read when left out. */
export function readHistory(sources: HistorySources, agents?: readonly string[]): History {
  const isWanted = ({ agent }: { readonly agent: string }): boolean => agents?.includes(agent) ?? true;
  const read = readers.filter(isWanted).map((reader) => readLogs(reader, sources));
  return {
    disclosures: withoutRepeats(read.flatMap(({ disclosures }) => disclosures)),
    logs: [...read.map(({ state }) => state), ...unreadableLogs(sources.context).filter(isWanted)],
  };
}

interface AgentHistory {
  readonly disclosures: readonly Disclosure[];
  readonly state: LogState;
}

function readLogs(reader: HistoryReader, { context, workspace, open }: HistorySources): AgentHistory {
  const { agent } = reader;
  const disclosures: Disclosure[] = [];
  const seen: SessionLog[] = [];
  let unparsed = 0;
  let bytes = 0;
  for (const file of reader.logs(context)) {
    const log = open(file);
    if (log === null) continue;
    const parser = reader.open(file, context);
    const take = (record: unknown): boolean => parser.take(record);
    unparsed +=
      reader.form === 'lines'
        ? readJsonLines(log.chunks(), take, { skipped: reader.skipped ?? [] })
        : readJsonDocument(log.chunks(), take);
    bytes += log.size;
    for (const session of parser.sessions()) {
      const found = disclosuresOf(agent, session, workspace);
      if (found.length > 0 || isOfWorkspace(session, workspace)) seen.push({ ...session, sent: [] });
      disclosures.push(...found);
    }
  }
  const places = reader.places(context).map((place) => displayPath(context.environment, context.root, place));
  const oldest = seen.map(({ start }) => start).sort()[0] ?? null;
  const sessions = new Set(seen.map(({ session }) => session)).size;
  return { disclosures, state: { agent, oldest, sessions, unparsed, places, bytes, unreadable: null } };
}
