import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anthropic } from './anthropic';
import { gemini } from './gemini';
import type { Json } from './json';
import { openAiChat } from './openai-chat';
import { openAiResponses } from './openai-responses';
import type { Reply, ToolResult, WireFormat } from './wire-format';

const formats: readonly WireFormat[] = [anthropic, openAiChat, openAiResponses, gemini];

/** What the pretended model says next, given all results so far; no call ends the session. */
export type Script = (results: ReadonlyMap<string, ToolResult>) => Reply;

/** What a program sent while a script was played. */
export interface Recording {
  readonly results: ReadonlyMap<string, ToolResult>;
  /** Body of the first request that offered tools: all that the program sent before any tool ran; empty before that. */
  readonly firstRequest: string;
  /** Names of the tools that the program offered to the model. */
  readonly offeredTools: readonly string[];
}

export interface FakeApi {
  /** Address without a slash at the end. */
  readonly url: string;
  /** Plays this script from now on. */
  play(script: Script): Recording;
  close(): Promise<void>;
}

/** Starts a model API on a free port of 127.0.0.1 that plays scripts, whichever wire format it is asked in. */
export async function startFakeApi(): Promise<FakeApi> {
  let session = new Session(() => []);
  const server = createServer((request, response) => {
    void readAll(request).then((raw) => {
      session.serve(request, raw, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    play: (script) => (session = new Session(script)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

class Session implements Recording {
  readonly results = new Map<string, ToolResult>();
  firstRequest = '';
  offeredTools: readonly string[] = [];

  constructor(private readonly script: Script) {}

  serve(request: IncomingMessage, raw: string, response: ServerResponse): void {
    const [path = ''] = (request.url ?? '').split('?');
    const format = request.method === 'POST' ? formats.find((each) => each.matches(path)) : undefined;
    if (format === undefined) {
      serveOther(request, path, response);
      return;
    }
    const body = JSON.parse(raw) as Json;
    const answer = format.answer(body, path, this.reply(format, body, raw));
    response.writeHead(200, { 'content-type': answer.contentType, 'cache-control': 'no-cache' });
    response.end(answer.body);
  }

  /** Requests for a title or a summary offer no tools, or one to answer with; they are no part of the script. */
  private reply(format: WireFormat, body: Json, raw: string): Reply {
    for (const result of format.toolResults(body)) {
      if (!this.results.has(result.id)) this.results.set(result.id, result);
    }
    const offered = format.offeredTools(body);
    if (offered.length < 2) return [];
    this.offeredTools = offered;
    if (this.firstRequest === '') this.firstRequest = raw;
    return this.script(this.results);
  }
}

/** Lists of models and counts of tokens; for everything else there is nothing. */
function serveOther(request: IncomingMessage, path: string, response: ServerResponse): void {
  const answer = /count_?tokens/i.test(path)
    ? { input_tokens: 1, totalTokens: 1 }
    : /\/models(?:\/|$)/.test(path)
      ? { object: 'list', data: [{ id: 'fake', object: 'model' }], models: [] }
      : null;
  const code = answer !== null || request.method === 'HEAD' ? 200 : 404;
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer ?? {}));
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
