import type { LineRange } from '../../model/disclosure';
import { list, object, text, type Loose } from '../loose';
import type { Session } from '../sessions';

/** A tool call of the Gemini family with what came back for it. */
export interface ToolReturn {
  readonly name: string;
  readonly input: Loose;
  readonly output: string;
}

/**
 * What a tool of Gemini CLI or Qwen Code, which share their tools, has put into the model's input.
 * Source: https://github.com/google-gemini/gemini-cli/tree/main/packages/core/src/tools, and logs of both programs.
 */
export function addReturn(session: Session, time: string, { name, input, output }: ToolReturn): void {
  const file = text(input['file_path']) ?? text(input['absolute_path']) ?? text(input['path']);
  switch (name) {
    case 'read_file':
      session.add(time, { way: 'read', path: file, ...readText(output) });
      return;
    case 'read_many_files':
      for (const { path, content } of blocks(output)) session.add(time, { way: 'read', path, text: content });
      return;
    case 'replace':
    case 'edit':
      session.add(time, { way: 'edit', path: file, text: text(input['new_string']) });
      return;
    case 'write_file':
      session.add(time, { way: 'edit', path: file, text: text(input['content']) });
      return;
    case 'grep_search':
    case 'search_file_content':
    case 'ripgrep_search':
      session.add(time, { way: 'search', path: null, text: output, command: text(input['path']) });
      return;
    case 'glob':
    case 'list_directory':
      session.add(time, { way: 'listing', path: text(input['dir_path']) ?? text(input['path']) ?? '.', text: null });
      return;
    case 'run_shell_command':
      session.add(time, { way: 'shell', path: null, command: text(input['command']) ?? '', ...shellOutput(output) });
      return;
    default:
      if (name.startsWith('mcp_')) session.add(time, { way: 'read', path: null, text: output });
  }
}

/** The parts of a message of the user: what was typed, and what `@` brought in with it. */
export function addUserParts(session: Session, time: string, parts: unknown): void {
  const texts = typeof parts === 'string' ? [parts] : list(parts).flatMap((part) => text(object(part)['text']) ?? []);
  let named: string | null = null;
  for (const part of texts) {
    const mention = /^\s*Content from @?(.+):\s*$/.exec(part)?.[1];
    if (mention !== undefined) named = mention;
    else if (named !== null) {
      session.add(time, { way: 'mention', path: named, text: part });
      named = null;
    } else session.add(time, { way: 'mention', path: null, text: part });
  }
}

/** `output` of a function's response; `null` for an error, of which nothing of a file was sent. */
export function outputOf(response: unknown): string | null {
  return text(object(object(response)['response'])['output']);
}

const shown = /(?:Status: )?Showing lines (\d+)-(\d+) of (\d+) total lines\./;
const bodyStart = /\n---(?: FILE CONTENT \(truncated\) ---)?\n+/;

/** A part of a file says before its text which lines it holds. */
function readText(output: string): { readonly text: string; readonly lines: LineRange | null } {
  const range = shown.exec(output.slice(0, 1000));
  if (range === null) {
    const whole = output.replace(/\n$/, '').split('\n').length;
    return { text: output, lines: output === '' ? null : { start: 1, end: whole, total: whole } };
  }
  const [start = 1, end = 1, total = 1] = range.slice(1).map(Number);
  const begin = bodyStart.exec(output);
  const body = begin === null ? output : output.slice(begin.index + begin[0].length);
  return { text: body.replace(/\.\.\. \[truncated\]$/, ''), lines: { start, end, total } };
}

/** The files of an output that names each before its text. */
function blocks(output: string): readonly { readonly path: string; readonly content: string }[] {
  const parts = output.split(/^--- (.+) ---$/m).slice(1);
  const found = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    found.push({ path: parts[index] ?? '', content: (parts[index + 1] ?? '').replaceAll(/^\n+|\n+$/g, '') });
  }
  return found;
}

/** What a command printed, without what the program writes around it. */
function shellOutput(output: string): { readonly text: string; readonly isFailed: boolean } {
  const body =
    /^(?:<untrusted_context>\n)?(?:Command: [\s\S]*?\nDirectory: .*\n)?Output: ([\s\S]*)$/.exec(output)?.[1] ?? output;
  const end =
    /\n(?:Error: .*\n)?(?:Exit Code: (\S+)\n)?(?:Signal: .*\n)?Process Group PGID: .*(?:\n<\/untrusted_context>)?\s*$/.exec(
      body,
    );
  const printed = end === null ? body : body.slice(0, end.index);
  return { text: printed === '(empty)' ? '' : printed, isFailed: (end?.[1] ?? '0') !== '0' };
}
