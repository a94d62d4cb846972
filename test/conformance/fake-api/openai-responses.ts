import { at, contentText, items, text } from './json';
import { closingText, jsonAnswer, namedEventStream, newId, type Reply, type WireFormat } from './wire-format';

/** `POST .../responses`. Source: https://platform.openai.com/docs/api-reference/responses. */
export const openAiResponses: WireFormat = {
  matches: (path) => path.endsWith('/responses'),
  offeredTools: (request) =>
    items(at(request, 'tools')).map((tool) => text(at(tool, 'name')) || text(at(tool, 'type'))),
  toolResults: (request) =>
    items(at(request, 'input'))
      .filter((item) => text(at(item, 'type')).endsWith('_call_output'))
      .map((item) => ({ id: text(at(item, 'call_id')), text: contentText(at(item, 'output')), isError: false })),
  answer: (request, _path, reply) => {
    const output = outputItems(reply);
    const base = { id: newId('resp'), object: 'response', created_at: 1, model: at(request, 'model'), usage };
    const response = { ...base, status: 'completed', output };
    if (at(request, 'stream') !== true) return jsonAnswer(response);
    return namedEventStream([
      { type: 'response.created', response: { ...response, status: 'in_progress', output: [] } },
      ...output.flatMap((item, index) => [
        { type: 'response.output_item.added', output_index: index, item },
        { type: 'response.output_item.done', output_index: index, item },
      ]),
      { type: 'response.completed', response },
    ]);
  },
};

const usage = {
  input_tokens: 1,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 1,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 2,
};

/** A call with free text is one of a custom tool. */
function outputItems(reply: Reply) {
  if (reply.length === 0) {
    const content = [{ type: 'output_text', text: closingText, annotations: [] }];
    return [{ type: 'message', id: newId('m'), status: 'completed', role: 'assistant', content }];
  }
  return reply.map(({ id, name, input }) => {
    const common = { status: 'completed', call_id: id, name };
    return typeof input === 'string'
      ? { ...common, type: 'custom_tool_call', id: `ctc_${id}`, input }
      : { ...common, type: 'function_call', id: `fc_${id}`, arguments: JSON.stringify(input) };
  });
}
