import type { Json } from './json';

/** A tool call that the pretended model makes. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** A text for tools that take free text. */
  readonly input: Readonly<Record<string, Json>> | string;
}

/** What the program sent back for a call. */
export interface ToolResult {
  readonly id: string;
  readonly text: string;
  readonly isError: boolean;
}

/** The pretended model's answer: tool calls, or a text that ends the turn. */
export type Reply = readonly ToolCall[];

export const closingText = 'done';

export interface HttpAnswer {
  readonly contentType: 'application/json' | 'text/event-stream';
  readonly body: string;
}

/** One vendor's way of putting a conversation on the wire. */
export interface WireFormat {
  /** `path`: of the address, without its query. */
  matches(path: string): boolean;
  /** Names of the tools that the request offers to the model. */
  offeredTools(request: Json): readonly string[];
  toolResults(request: Json): readonly ToolResult[];
  answer(request: Json, path: string, reply: Reply): HttpAnswer;
}

let lastId = 0;

/** An id that no other answer of this process has. */
export function newId(prefix: string): string {
  lastId += 1;
  return `${prefix}_${lastId}`;
}

export function jsonAnswer(value: unknown): HttpAnswer {
  return { contentType: 'application/json', body: JSON.stringify(value) };
}

/** Server-sent events without names. */
export function eventStream(events: readonly unknown[]): HttpAnswer {
  return streamOf(events.map((event) => `data: ${JSON.stringify(event)}\n\n`));
}

export interface NamedEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Server-sent events that carry their type as name too. */
export function namedEventStream(events: readonly NamedEvent[]): HttpAnswer {
  return streamOf(events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`));
}

function streamOf(parts: readonly string[]): HttpAnswer {
  return { contentType: 'text/event-stream', body: parts.join('') };
}
