import { nativePaths } from '../../access/paths';
import { filesBelow } from '../folders';
import { list, moment, object, parsed, text, type Loose } from '../loose';
import type { HistoryContext, HistoryReader } from '../reader';
import type { LogParser } from '../sent';
import type { Session, Sessions } from '../sessions';

/**
 * Codex keeps a rollout of JSON lines for each thread, by date. It has no tool that reads: files come in as output of commands.
 * Sources: `codex-rs/protocol/src/models.rs` of https://github.com/openai/codex, and logs that version 0.169.0 wrote.
 */
export const codex: HistoryReader = {
  agent: 'codex',
  form: 'lines',
  places: (context) => homes(context),
  logs: (context) => homes(context).flatMap((folder) => filesBelow(folder, ['.jsonl'], 3, context)),
  open: (file, context, sessions) =>
    new CodexParser(sessions, nativePaths(context.environment.platform).basename(file, '.jsonl'), context.root),
};

function homes({ environment }: HistoryContext): readonly string[] {
  const paths = nativePaths(environment.platform);
  const moved = environment.variables['CODEX_HOME'];
  const home = moved === undefined || moved === '' ? paths.join(environment.home, '.codex') : moved;
  return ['sessions', 'archived_sessions'].map((name) => paths.join(home, name));
}

interface Call {
  readonly name: string;
  readonly input: Loose;
  /** What a tool of free text was given. */
  readonly free: string | null;
}

class CodexParser implements LogParser {
  private session: Session;
  private readonly calls = new Map<string, Call>();
  private model: string | null = null;

  constructor(
    private readonly sessions: Sessions,
    fileName: string,
    root: string,
  ) {
    this.session = sessions.open(fileName, root);
  }

  take(record: unknown): boolean {
    const { type, timestamp, payload } = object(record);
    const time = moment(timestamp);
    if (text(type) === null || time === null) return false;
    const body = object(payload);
    if (type === 'session_meta') {
      const folder = this.session.folder;
      this.session = this.sessions.open(text(body['id']) ?? 'unknown', text(body['cwd']) ?? folder);
    }
    if (type === 'turn_context') {
      this.session.folder = text(body['cwd']) ?? this.session.folder;
      this.model = text(body['model']);
    }
    this.session.saw(time);
    if (type === 'response_item') this.item(time, body);
    return true;
  }

  private item(time: string, body: Loose): void {
    const id = text(body['call_id']);
    switch (body['type']) {
      case 'message':
        if (body['role'] === 'user') for (const part of texts(body['content'])) this.userText(time, part);
        if (body['role'] === 'assistant') this.session.turn(time, this.model);
        return;
      case 'function_call':
      case 'custom_tool_call':
      case 'local_shell_call':
        this.session.turn(time, this.model);
        if (id !== null) this.calls.set(id, callOf(body));
        return;
      case 'function_call_output':
      case 'custom_tool_call_output':
        if (id !== null) this.returned(time, this.calls.get(id), outputOf(body['output']));
    }
  }

  private returned(time: string, call: Call | undefined, { text: output, isFailed }: Output): void {
    if (call === undefined) return;
    const { name, input, free } = call;
    const before = this.session.folder;
    this.session.folder = text(input['workdir']) ?? text(input['working_directory']) ?? before;
    const command = commandOf(input);
    if (name === 'apply_patch') this.patched(time, free ?? text(input['input']) ?? '');
    else if (name === 'view_image' && !isFailed)
      this.session.add(time, { way: 'read', path: text(input['path']), text: null });
    else if (name === 'read_file' && text(input['file_path']) !== null) {
      this.session.add(time, { way: 'read', path: text(input['file_path']), text: withoutMarks(output) });
    } else if (command !== null || name === 'write_stdin') {
      this.session.add(time, { way: 'shell', path: null, text: output, command: command ?? '', isFailed });
    }
    this.session.folder = before;
  }

  /** The patch is the model's own text; the lines around it, too, it has seen. */
  private patched(time: string, patch: string): void {
    const parts = patch.split(/^\*\*\* (?:Update|Add) File: (.+)$/m).slice(1);
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const lines = (parts[index + 1] ?? '').split('\n').flatMap((line) => /^[ +](.*)$/.exec(line)?.[1] ?? []);
      this.session.add(time, { way: 'edit', path: parts[index]?.trim() ?? null, text: lines.join('\n') });
    }
  }

  /** What the editor's extension and the program itself put before the prompt. */
  private userText(time: string, part: string): void {
    const advice = /^# AGENTS\.md instructions for (.+)$/m.exec(part);
    if (advice !== null) {
      const content = /<INSTRUCTIONS>\n?([\s\S]*?)\n?<\/INSTRUCTIONS>/.exec(part)?.[1] ?? null;
      this.session.add(time, { way: 'attachment', path: `${advice[1]?.trim() ?? '.'}/AGENTS.md`, text: content });
      return;
    }
    const active = /^## Active file: (.+)$/m.exec(part)?.[1]?.trim() ?? null;
    const selected = /^## Active selection of the file:\n([\s\S]*?)(?=^## )/m.exec(part)?.[1]?.trim() ?? null;
    if (active !== null) this.session.add(time, { way: 'editor', path: active, text: selected });
    this.session.add(time, { way: 'mention', path: null, text: part });
  }
}

function callOf(body: Loose): Call {
  const written = text(body['arguments']);
  const input = written === null ? object(body['action']) : object(parsed(written));
  return { name: text(body['name']) ?? 'local_shell', input, free: text(body['input']) };
}

/** The command as one text; a list is that of a program and its arguments, often a shell and its script. */
function commandOf(input: Loose): string | null {
  const written = input['cmd'] ?? input['command'];
  if (typeof written === 'string') return written;
  const words = list(written).flatMap((word) => text(word) ?? []);
  if (words.length === 0) return null;
  return /(?:ba|z|da)?sh$/.test(words[0] ?? '') ? (words.at(-1) ?? '') : words.join(' ');
}

interface Output {
  readonly text: string;
  readonly isFailed: boolean;
}

/** The text that the model was given, without what stands before it: newer and older forms of the same. */
function outputOf(output: unknown): Output {
  const written = text(output) ?? text(object(output)['content']) ?? texts(output).join('\n');
  const inner = object(written.startsWith('{') ? parsed(written) : null);
  const body = text(inner['output']) ?? written;
  const head = /^(?:.*\n){0,8}?Output:\n/.exec(body)?.[0] ?? '';
  const code = /^(?:Process exited with|Exit) code:? (\d+)$/m.exec(head)?.[1] ?? object(inner['metadata'])['exit_code'];
  return { text: body.slice(head.length), isFailed: code === undefined || Number(code) !== 0 };
}

function texts(content: unknown): readonly string[] {
  return list(content).flatMap((part) => text(object(part)['text']) ?? []);
}

/** `L12: text`, as the older reading tool printed lines. */
function withoutMarks(output: string): string {
  return output.replaceAll(/^L\d+: /gm, '');
}
