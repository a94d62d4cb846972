import { nativePaths } from '../../access/paths';
import type { LineRange } from '../../model/disclosure';
import { filesBelow, projectFolders } from '../folders';
import { count, list, moment, object, text, type Loose } from '../loose';
import { withoutNumbers } from '../numbered-lines';
import type { HistoryContext, HistoryReader } from '../reader';
import type { LogParser } from '../sent';
import type { Session, Sessions } from '../sessions';

/**
 * Claude Code keeps a file of JSON lines for each session below `projects/`, and one for each agent that a session started.
 * Sources: https://code.claude.com/docs/en/claude-directory, and logs that version 2.1.330 wrote.
 */
export const claudeCode: HistoryReader = {
  agent: 'claude-code',
  form: 'lines',
  places: (context) => [projects(context)],
  logs: (context) =>
    projectFolders(projects(context), context).flatMap((folder) => filesBelow(folder, ['.jsonl'], 2, context)),
  // Copies of whole requests, whose parts stand in records of their own too, and the program's own texts.
  skipped:
    /^\{"type":"api-request|"attachment":\{"type":"(?:prompt_snapshot|skill_listing|agent_listing_delta|deferred_tools_delta)"/,
  open: (file, context, sessions) =>
    new ClaudeParser(sessions, nativePaths(context.environment.platform).basename(file, '.jsonl'), context.root),
};

function projects({ environment }: HistoryContext): string {
  const paths = nativePaths(environment.platform);
  const moved = environment.variables['CLAUDE_CONFIG_DIR'];
  return paths.join(moved === undefined || moved === '' ? paths.join(environment.home, '.claude') : moved, 'projects');
}

interface Call {
  readonly name: string;
  readonly input: Loose;
  /** The working directory when it was made; a command may change that. */
  readonly folder: string;
}

/** The tools that write; what the model wrote, its vendor has. */
const writtenTexts: Readonly<Record<string, readonly string[]>> = {
  Edit: ['new_string', 'old_string'],
  Write: ['content'],
  NotebookEdit: ['new_source'],
};

class ClaudeParser implements LogParser {
  private readonly calls = new Map<string, Call>();

  constructor(
    private readonly sessions: Sessions,
    private readonly fileName: string,
    private readonly root: string,
  ) {}

  take(record: unknown): boolean {
    const { type, timestamp, sessionId, cwd, message, attachment, toolUseResult, isApiErrorMessage } = object(record);
    if (text(type) === null) return false;
    if (type !== 'assistant' && type !== 'user' && type !== 'attachment') return true;
    const time = moment(timestamp);
    if (time === null) return false;
    const session = this.sessions.open(text(sessionId) ?? this.fileName, this.root);
    session.folder = text(cwd) ?? session.folder;
    if (type === 'attachment') this.attached(session, time, object(attachment));
    else if (type === 'user') this.said(session, time, object(message)['content'], object(toolUseResult));
    else if (isApiErrorMessage !== true) this.answered(session, time, object(message));
    return true;
  }

  private answered(session: Session, time: string, { content, model }: Loose): void {
    // What the program answers itself was not sent.
    if (model === '<synthetic>') return;
    session.turn(time, text(model));
    for (const block of list(content).map(object)) {
      const id = text(block['id']);
      const name = text(block['name']);
      if (block['type'] === 'tool_use' && id !== null && name !== null) {
        this.calls.set(id, { name, input: object(block['input']), folder: session.folder });
      }
    }
  }

  private said(session: Session, time: string, content: unknown, result: Loose): void {
    session.saw(time);
    const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : list(content).map(object);
    for (const block of blocks) {
      if (block['type'] === 'text') session.add(time, { way: 'mention', path: null, text: text(block['text']) });
      const call = block['type'] === 'tool_result' ? this.calls.get(text(block['tool_use_id']) ?? '') : undefined;
      if (call === undefined) continue;
      this.calls.delete(text(block['tool_use_id']) ?? '');
      const output = textOfBlocks(block['content']);
      session.folder = call.folder;
      if (block['is_error'] !== true) this.returned(session, time, call, output, result);
      else if (isShell(call)) session.add(time, { ...shellPiece(call, output), isFailed: true });
    }
  }

  private returned(session: Session, time: string, call: Call, output: string, result: Loose): void {
    const { name, input } = call;
    const file = text(input['file_path']) ?? text(input['notebook_path']);
    if (name === 'Read') {
      const isNew = result['type'] !== 'file_unchanged' && object(result['file'])['content'] !== '';
      if (file !== null && isNew) session.add(time, readPiece(file, output, result));
    } else if (writtenTexts[name] !== undefined) {
      const texts = writtenTexts[name].flatMap((key) => text(input[key]) ?? []);
      if (file !== null) session.add(time, { way: 'edit', path: file, text: texts[0] ?? null });
    } else if (name === 'Grep' && input['output_mode'] === 'content') {
      session.add(time, { way: 'search', path: null, text: output, command: text(input['path']) });
    } else if (name === 'Grep' || name === 'Glob' || name === 'LS') {
      session.add(time, { way: 'listing', path: text(input['path']) ?? session.folder, text: null });
    } else if (isShell(call)) {
      session.add(time, shellPiece(call, output));
    } else if (name.startsWith('mcp__')) {
      session.add(time, { way: 'read', path: null, text: output });
    }
  }

  private attached(session: Session, time: string, attachment: Loose): void {
    const name = text(attachment['filename']) ?? text(attachment['path']);
    const content = object(attachment['content']);
    switch (attachment['type']) {
      case 'file':
        if (name !== null) session.add(time, { ...filePiece(object(content['file']), name), way: 'mention' });
        return;
      case 'directory':
        if (name !== null) session.add(time, { way: 'listing', path: name, text: null });
        return;
      case 'selected_lines_in_ide':
        if (name !== null) session.add(time, selection(name, attachment));
        return;
      case 'opened_file_in_ide':
        if (name !== null) session.add(time, { way: 'editor', path: name, text: null });
        return;
      case 'edited_text_file':
        if (name !== null)
          session.add(time, { way: 'attachment', path: name, text: bare(text(attachment['snippet'])) });
        return;
      case 'nested_memory':
        if (name !== null) session.add(time, { way: 'attachment', path: name, text: text(content['content']) });
        return;
      case 'instructions':
        for (const file of list(attachment['files']).map(object)) {
          session.add(time, { way: 'attachment', path: text(file['path']), text: text(file['content']) });
        }
        return;
    }
  }
}

function isShell({ name }: Call): boolean {
  return name === 'Bash' || name === 'PowerShell';
}

function shellPiece({ input }: Call, output: string) {
  return { way: 'shell', path: null, text: output, command: text(input['command']) ?? '' } as const;
}

/** What the model was given of a file that was read; the copy beside it may be longer, so only its numbers are used. */
function readPiece(file: string, output: string, result: Loose) {
  const { startLine, numLines, totalLines } = object(result['file']);
  const printed = withoutNumbers(output);
  const total = count(totalLines);
  if (printed !== null) {
    return { way: 'read', path: file, text: printed.text, lines: { ...printed.lines, total } } as const;
  }
  return { way: 'read', path: file, text: null, lines: rangeOf(count(startLine), count(numLines), total) } as const;
}

function filePiece({ content, startLine, numLines, totalLines }: Loose, file: string) {
  const lines = rangeOf(count(startLine), count(numLines), count(totalLines));
  return { path: file, text: text(content), lines };
}

function selection(file: string, { lineStart, lineEnd, content }: Loose) {
  const start = count(lineStart);
  const end = count(lineEnd);
  const lines = start === null || end === null ? null : { start, end: Math.max(start, end), total: null };
  return { way: 'editor', path: file, text: text(content), lines } as const;
}

function rangeOf(start: number | null, length: number | null, total: number | null): LineRange | null {
  return start === null || length === null || length === 0 ? null : { start, end: start + length - 1, total };
}

function bare(snippet: string | null): string | null {
  return snippet === null ? null : (withoutNumbers(snippet)?.text ?? snippet);
}

function textOfBlocks(content: unknown): string {
  if (typeof content === 'string') return content;
  return list(content)
    .map(object)
    .flatMap((block) => (block['type'] === 'text' ? (text(block['text']) ?? []) : []))
    .join('\n');
}
