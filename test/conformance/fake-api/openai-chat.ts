import { at, contentText, items, text } from './json';
import { closingText, eventStream, jsonAnswer, newId, type Reply, type WireFormat } from './wire-format';

/** `POST .../chat/completions`. Source: https://platform.openai.com/docs/api-reference/chat. */
export const openAiChat: WireFormat = {
  matches: (path) => path.endsWith('/chat/completions'),
  offeredTools: (request) => items(at(request, 'tools')).map((tool) => text(at(at(tool, 'function'), 'name'))),
  toolResults: (request) =>
    items(at(request, 'messages'))
      .filter((message) => at(message, 'role') === 'tool')
      .map((message) => ({
        id: text(at(message, 'tool_call_id')),
        text: contentText(at(message, 'content')),
        isError: false,
      })),
  answer: (request, _path, reply) => {
    const base = { id: newId('chatcmpl'), created: 1, model: at(request, 'model') };
    const message = messageOf(reply);
    const finish = reply.length === 0 ? 'stop' : 'tool_calls';
    if (at(request, 'stream') !== true) {
      const choices = [{ index: 0, message, finish_reason: finish }];
      return jsonAnswer({ ...base, object: 'chat.completion', choices, usage });
    }
    const chunk = { ...base, object: 'chat.completion.chunk' };
    const stream = eventStream([
      { ...chunk, choices: [{ index: 0, delta: message, finish_reason: null }] },
      { ...chunk, choices: [{ index: 0, delta: {}, finish_reason: finish }] },
      { ...chunk, choices: [], usage },
    ]);
    return { ...stream, body: `${stream.body}data: [DONE]\n\n` };
  },
};

const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

function messageOf(reply: Reply) {
  if (reply.length === 0) return { role: 'assistant', content: closingText };
  const calls = reply.map(({ id, name, input }, index) => ({
    index,
    id,
    type: 'function',
    function: { name, arguments: JSON.stringify(input) },
  }));
  return { role: 'assistant', content: null, tool_calls: calls };
}
