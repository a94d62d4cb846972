import { createInterface } from 'node:readline';
import { at, items, text, type Json } from './fake-api/json';
import { startProgram, type ProgramEnd, type ProgramRun } from './run-program';

/** Numbers of this side's requests; prompts count on from the last. */
const initializeId = 1;
const newSessionId = 2;

/**
 * Runs a program over the Agent Client Protocol and prompts it until `isOver`; every request for a permission is turned
 * down, so that what needs one shows in the result of the call.
 */
export async function runProtocol(run: ProgramRun, isOver: () => boolean): Promise<ProgramEnd> {
  const { child, ended } = startProgram(run);
  const send = (message: object): void => {
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  };
  const client = new Client(run.folder, isOver, send, () => child.stdin.end());
  child.stdin.on('error', () => undefined);
  createInterface(child.stdout).on('line', (line) => {
    client.receive(line);
  });
  client.begin();
  return ended;
}

class Client {
  private session = '';
  private lastId = newSessionId;

  constructor(
    private readonly folder: string,
    private readonly isOver: () => boolean,
    private readonly send: (message: object) => void,
    private readonly finish: () => void,
  ) {}

  begin(): void {
    const clientCapabilities = { fs: { readTextFile: false, writeTextFile: false } };
    this.send({ id: initializeId, method: 'initialize', params: { protocolVersion: 1, clientCapabilities } });
  }

  receive(line: string): void {
    const message = parsed(line);
    const id = at(message, 'id');
    if (at(message, 'method') === 'session/request_permission') this.turnDown(message);
    if (typeof id !== 'number' || at(message, 'method') !== null) return;
    if (at(message, 'error') !== null) this.finish();
    else if (id === initializeId) {
      this.send({ id: newSessionId, method: 'session/new', params: { cwd: this.folder, mcpServers: [] } });
    } else this.continueWith(at(message, 'result'));
  }

  private continueWith(result: Json): void {
    if (this.session === '') this.session = text(at(result, 'sessionId'));
    if (this.isOver()) {
      this.finish();
      return;
    }
    this.lastId += 1;
    const prompt = [{ type: 'text', text: 'please go on' }];
    this.send({ id: this.lastId, method: 'session/prompt', params: { sessionId: this.session, prompt } });
  }

  private turnDown(request: Json): void {
    const options = items(at(at(request, 'params'), 'options'));
    const rejecting = options.find((option) => text(at(option, 'kind')).startsWith('reject'));
    const outcome = { outcome: 'selected', optionId: at(rejecting, 'optionId') };
    this.send({ id: at(request, 'id'), result: { outcome } });
  }
}

function parsed(line: string): Json {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return null;
  }
}
