import type { LineRange, Way } from '../model/disclosure';
import type { Sent } from './sent';

/** What a session was, all in all. */
export interface SessionSummary {
  readonly session: string;
  /** ISO 8601. */
  readonly start: string;
  /** The last turn that was sent, ISO 8601. */
  readonly lastTurn: string;
  readonly model: string | null;
}

/** Handed each piece as soon as it is known, so that no log is held in memory. */
export type Receive = (session: string, sent: Sent) => void;

/** The sessions that one log file speaks of. */
export class Sessions {
  private readonly byId = new Map<string, Session>();

  constructor(private readonly receive: Receive) {}

  /** The session with this id of the log; begun in this folder when it is new. */
  open(id: string, folder: string): Session {
    const session = this.byId.get(id) ?? new Session(id, folder, this.receive);
    this.byId.set(id, session);
    return session;
  }

  summaries(): readonly SessionSummary[] {
    return [...this.byId.values()].flatMap((session) => session.summary() ?? []);
  }
}

interface Piece {
  readonly way: Way;
  readonly path: string | null;
  readonly text: string | null;
  readonly lines?: LineRange | null;
  readonly command?: string | null;
  readonly isFailed?: boolean;
}

/** One session while its records are read. */
export class Session {
  private start: string | null = null;
  private last: string | null = null;
  private model: string | null = null;

  constructor(
    private readonly id: string,
    /** The working directory. */
    public folder: string,
    private readonly receive: Receive,
  ) {}

  /** A moment of the session. */
  saw(time: string): void {
    if (this.start === null || time < this.start) this.start = time;
  }

  /** The model answered: all that was said before has been sent. */
  turn(time: string, model: string | null): void {
    this.saw(time);
    if (this.last === null || time > this.last) this.last = time;
    this.model = model ?? this.model;
  }

  /** Something came into the model's input. */
  add(time: string, { way, path, text, lines = null, command = null, isFailed = false }: Piece): void {
    this.turn(time, null);
    this.receive(this.id, { way, path, text, lines, command, isFailed, time, folder: this.folder });
  }

  /** `null` when nothing was said of it. */
  summary(): SessionSummary | null {
    const { id: session, start, model } = this;
    return start === null ? null : { session, start, lastTurn: this.last ?? start, model };
  }
}
