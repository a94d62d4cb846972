import { at, contentText, items, text, type Json } from './json';
import {
  closingText,
  jsonAnswer,
  namedEventStream,
  newId,
  type NamedEvent,
  type Reply,
  type WireFormat,
} from './wire-format';

type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly id: string; readonly name: string; readonly input: unknown };

/** `POST /v1/messages`. Source: https://docs.claude.com/en/api/messages. */
export const anthropic: WireFormat = {
  matches: (path) => path.endsWith('/v1/messages'),
  offeredTools: (request) => items(at(request, 'tools')).map((tool) => text(at(tool, 'name'))),
  toolResults: (request) =>
    items(at(request, 'messages'))
      .flatMap((message) => items(at(message, 'content')))
      .filter((block) => at(block, 'type') === 'tool_result')
      .map((block) => ({
        id: text(at(block, 'tool_use_id')),
        text: contentText(at(block, 'content')),
        isError: at(block, 'is_error') === true,
      })),
  answer: (request, _path, reply) => {
    const content = blocks(reply);
    const message = { ...envelope(request), content, stop_reason: stopReason(reply), usage };
    return at(request, 'stream') === true ? namedEventStream(events(request, reply, content)) : jsonAnswer(message);
  },
};

const usage = { input_tokens: 1, output_tokens: 1 };

function envelope(request: Json) {
  return {
    id: newId('msg'),
    type: 'message',
    role: 'assistant',
    model: at(request, 'model'),
    stop_sequence: null,
  };
}

function blocks(reply: Reply): readonly Block[] {
  if (reply.length === 0) return [{ type: 'text', text: closingText }];
  return reply.map(({ id, name, input }) => ({ type: 'tool_use', id, name, input }));
}

function stopReason(reply: Reply): string {
  return reply.length === 0 ? 'end_turn' : 'tool_use';
}

function events(request: Json, reply: Reply, content: readonly Block[]): readonly NamedEvent[] {
  const message = { ...envelope(request), content: [], stop_reason: null, usage };
  const delta = { stop_reason: stopReason(reply), stop_sequence: null };
  return [
    { type: 'message_start', message },
    ...content.flatMap(blockEvents),
    { type: 'message_delta', delta, usage: { output_tokens: 1 } },
    { type: 'message_stop' },
  ];
}

function blockEvents(block: Block, index: number): readonly NamedEvent[] {
  const [start, delta] =
    block.type === 'text'
      ? [
          { ...block, text: '' },
          { type: 'text_delta', text: block.text },
        ]
      : [
          { ...block, input: {} },
          { type: 'input_json_delta', partial_json: JSON.stringify(block.input) },
        ];
  return [
    { type: 'content_block_start', index, content_block: start },
    { type: 'content_block_delta', index, delta },
    { type: 'content_block_stop', index },
  ];
}
