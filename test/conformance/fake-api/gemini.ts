import { at, contentText, items, text, type Json } from './json';
import { closingText, eventStream, jsonAnswer, type ToolResult, type WireFormat } from './wire-format';

/** `POST .../models/M:generateContent` and `:streamGenerateContent`. Source: https://ai.google.dev/api/generate-content. */
export const gemini: WireFormat = {
  matches: (path) => /:(?:g|streamG)enerateContent$/.test(path),
  offeredTools: (request) =>
    items(at(request, 'tools'))
      .flatMap((tool) => items(at(tool, 'functionDeclarations')))
      .map((declaration) => text(at(declaration, 'name'))),
  toolResults: (request) =>
    items(at(request, 'contents'))
      .flatMap((message) => items(at(message, 'parts')))
      .map((part) => at(part, 'functionResponse'))
      .filter((response) => response !== null)
      .map(resultOf),
  answer: (_request, path, reply) => {
    const parts =
      reply.length === 0
        ? [{ text: closingText }]
        : reply.map(({ id, name, input }) => ({ functionCall: { id, name, args: input } }));
    const answer = {
      candidates: [{ index: 0, content: { role: 'model', parts }, finishReason: 'STOP' }],
      modelVersion: 'fake',
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
    };
    return path.endsWith(':streamGenerateContent') ? eventStream([answer]) : jsonAnswer(answer);
  },
};

function resultOf(part: Json): ToolResult {
  const response = at(part, 'response');
  const error = at(response, 'error');
  const output = at(response, 'output');
  return { id: text(at(part, 'id')), text: contentText(output ?? error ?? response), isError: error !== null };
}
