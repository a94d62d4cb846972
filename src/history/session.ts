import type { LineRange, Way } from '../model/disclosure';
import type { Sent, SessionLog } from './sent';

interface Piece {
  readonly way: Way;
  readonly path: string | null;
  readonly text: string | null;
  readonly lines?: LineRange | null;
  readonly command?: string | null;
  readonly isFailed?: boolean;
}

/** Gathers one session while its records are read. */
export class SessionBuilder {
  private readonly sent: Sent[] = [];
  private start: string | null = null;
  private lastTurn: string | null = null;
  model: string | null = null;
  folder: string;

  constructor(
    private readonly session: string,
    folder: string,
  ) {
    this.folder = folder;
  }

  /** A moment of the session. */
  saw(time: string): void {
    if (this.start === null || time < this.start) this.start = time;
  }

  /** The model answered: all that was said before has been sent. */
  turn(time: string, model: string | null): void {
    this.saw(time);
    if (this.lastTurn === null || time > this.lastTurn) this.lastTurn = time;
    this.model = model ?? this.model;
  }

  add(time: string, { way, path, text, lines = null, command = null, isFailed = false }: Piece): void {
    this.saw(time);
    this.sent.push({ way, path, text, lines, command, isFailed, time, folder: this.folder });
  }

  /** `null` for a file that held no session. */
  build(): SessionLog | null {
    const { session, start, model, sent } = this;
    if (start === null) return null;
    const last = [this.lastTurn ?? start, ...sent.map(({ time }) => time)].reduce((a, b) => (a > b ? a : b));
    return { session, start, lastTurn: last, model, sent };
  }
}
