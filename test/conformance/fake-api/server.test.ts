import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, items, text, type Json } from './json';
import { startFakeApi, type FakeApi } from './server';
import type { ToolCall } from './wire-format';

const call: ToolCall = { id: 'call_1', name: 'read', input: { path: 'a.txt' } };
const result = { id: 'call_1', text: 'the content', isError: false };

interface Sample {
  readonly name: string;
  readonly path: string;
  /** A request that offers two tools, and the same after the call was answered. */
  readonly request: Json;
  readonly answered: Json;
  /** The names of the calls in an answer that is not a stream. */
  readonly calls: (answer: Json) => readonly string[];
}

const samples: readonly Sample[] = [
  {
    name: 'Anthropic messages',
    path: '/v1/messages',
    request: { model: 'm', tools: [{ name: 'read' }, { name: 'grep' }], messages: [] },
    answered: {
      tools: [{ name: 'read' }, { name: 'grep' }],
      messages: [
        {
          role: 'user',
          content: [{ type: 'tool_result', tool_use_id: 'call_1', content: [{ type: 'text', text: 'the content' }] }],
        },
      ],
    },
    calls: (answer) => items(at(answer, 'content')).map((block) => text(at(block, 'name'))),
  },
  {
    name: 'OpenAI chat completions',
    path: '/v1/chat/completions',
    request: { model: 'm', tools: [{ function: { name: 'read' } }, { function: { name: 'grep' } }] },
    answered: {
      tools: [{ function: { name: 'read' } }, { function: { name: 'grep' } }],
      messages: [{ role: 'tool', tool_call_id: 'call_1', content: 'the content' }],
    },
    calls: (answer) =>
      items(at(at(items(at(answer, 'choices'))[0], 'message'), 'tool_calls')).map((each) =>
        text(at(at(each, 'function'), 'name')),
      ),
  },
  {
    name: 'OpenAI responses',
    path: '/v1/responses',
    request: { model: 'm', tools: [{ name: 'read' }, { type: 'web_search' }] },
    answered: {
      tools: [{ name: 'read' }, { type: 'web_search' }],
      input: [{ type: 'function_call_output', call_id: 'call_1', output: 'the content' }],
    },
    calls: (answer) => items(at(answer, 'output')).map((item) => text(at(item, 'name'))),
  },
  {
    name: 'Gemini generateContent',
    path: '/v1beta/models/m:generateContent',
    request: { tools: [{ functionDeclarations: [{ name: 'read' }, { name: 'grep' }] }] },
    answered: {
      tools: [{ functionDeclarations: [{ name: 'read' }, { name: 'grep' }] }],
      contents: [
        { parts: [{ functionResponse: { id: 'call_1', name: 'read', response: { output: 'the content' } } }] },
      ],
    },
    calls: (answer) =>
      items(at(at(items(at(answer, 'candidates'))[0], 'content'), 'parts')).map((part) =>
        text(at(at(part, 'functionCall'), 'name')),
      ),
  },
];

let api: FakeApi;
beforeAll(async () => {
  api = await startFakeApi();
});
afterAll(() => api.close());

async function post(path: string, body: Json): Promise<Response> {
  return fetch(`${api.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
}

describe.each(samples)('$name', ({ path, request, answered, calls }) => {
  it('plays the calls of the script', async () => {
    api.play(() => [call]);
    expect(calls((await (await post(path, request)).json()) as Json)).toEqual(['read']);
  });

  it('records results and the first request', async () => {
    const recording = api.play(() => []);
    await post(path, answered);
    expect(recording.results.get('call_1')).toEqual(result);
    expect(JSON.parse(recording.firstRequest)).toEqual(answered);
    expect(recording.offeredTools).toHaveLength(2);
  });

  it('leaves requests without tools out of the script', async () => {
    const recording = api.play(() => [call]);
    const answer = await (await post(path, { model: 'm' })).text();
    expect(answer).toContain('done');
    expect(recording.firstRequest).toBe('');
  });

  it('streams', async () => {
    api.play(() => [call]);
    const streamed = path.replace(':generate', ':streamGenerate');
    const response = await post(streamed, { ...(request as object), stream: true });
    const body = await response.text();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(body).toMatch(/^(?:event: .*\n)?data: \{/);
    expect(body).toContain('a.txt');
  });
});

describe('what is no conversation', () => {
  it.each([
    ['GET', '/v1/models', 200],
    ['POST', '/v1/messages/count_tokens', 200],
    ['HEAD', '/', 200],
    ['GET', '/v1/telemetry', 404],
  ])('%s %s', async (method, path, status) => {
    expect((await fetch(`${api.url}${path}`, { method })).status).toBe(status);
  });
});
