import type { Disclosure, LogState } from '../model/disclosure';
import { displayPath } from '../access/paths';
import { readers } from './agents';
import { givenBy, isOfWorkspace, withoutRepeats, type Given } from './disclosures';
import { readJsonDocument, readJsonLines } from './json-logs';
import type { HistoryContext, HistoryReader } from './reader';
import type { Sent } from './sent';
import { Sessions, type Receive, type SessionSummary } from './sessions';
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
  const seen: SessionSummary[] = [];
  let unparsed = 0;
  let bytes = 0;
  for (const file of reader.logs(context)) {
    const log = open(file);
    if (log === null) continue;
    const gathered = new Gathered(workspace);
    const sessions = new Sessions(gathered.receive);
    const parser = reader.open(file, context, sessions);
    const take = (record: unknown): boolean => parser.take(record);
    unparsed +=
      reader.form === 'lines'
        ? readJsonLines(log.chunks(), take, reader.skipped)
        : readJsonDocument(log.chunks(), take);
    bytes += log.size;
    for (const summary of sessions.summaries()) {
      if (gathered.isHere.has(summary.session)) seen.push(summary);
      disclosures.push(...gathered.disclosures(agent, summary));
    }
  }
  const places = reader.places(context).map((place) => displayPath(context.environment, context.root, place));
  const oldest = seen.map(({ start }) => start).sort()[0] ?? null;
  const count = new Set(seen.map(({ session }) => session)).size;
  return { disclosures, state: { agent, oldest, sessions: count, unparsed, places, bytes, unreadable: null } };
}

type Judged = Given & Pick<Sent, 'time' | 'way'>;

/** Judges each piece of a log as soon as it is read, and keeps what it came to. */
class Gathered {
  /** Sessions that worked in the workspace, or gave something out of it. */
  readonly isHere = new Set<string>();
  private readonly bySession = new Map<string, Judged[]>();

  constructor(private readonly workspace: WorkspaceView) {}

  readonly receive: Receive = (session, sent) => {
    const { time, way, folder } = sent;
    const given = givenBy(sent, this.workspace);
    if (given.length > 0 || isOfWorkspace(folder, this.workspace)) this.isHere.add(session);
    if (given.length === 0) return;
    const known = this.bySession.get(session) ?? [];
    known.push(...given.map((each) => ({ ...each, time, way })));
    this.bySession.set(session, known);
  };

  disclosures(agent: string, { session, lastTurn: lastSent, model }: SessionSummary): readonly Disclosure[] {
    return (this.bySession.get(session) ?? []).map((judged) => ({ agent, session, lastSent, model, ...judged }));
  }
}
