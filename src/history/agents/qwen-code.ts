import { nativePaths } from '../../access/paths';
import { filesBelow, projectFolders } from '../folders';
import { list, moment, object, text, type Loose } from '../loose';
import type { HistoryContext, HistoryReader } from '../reader';
import type { LogParser } from '../sent';
import type { Session, Sessions } from '../sessions';
import { addReturn, addUserParts, outputOf } from './gemini-tools';

/**
 * Qwen Code keeps a file of JSON lines for each session below `projects/`, in a folder named by the working directory.
 * Source: logs that version 0.24.4 wrote.
 */
export const qwenCode: HistoryReader = {
  agent: 'qwen-code',
  form: 'lines',
  places: (context) => [projects(context)],
  logs: (context) =>
    projectFolders(projects(context), context).flatMap((folder) =>
      filesBelow(nativePaths(context.environment.platform).join(folder, 'chats'), ['.jsonl'], 1, context),
    ),
  open: (file, context, sessions) =>
    new QwenParser(sessions, nativePaths(context.environment.platform).basename(file, '.jsonl'), context.root),
};

function projects({ environment }: HistoryContext): string {
  return nativePaths(environment.platform).join(environment.home, '.qwen', 'projects');
}

class QwenParser implements LogParser {
  private readonly calls = new Map<string, Loose>();

  constructor(
    private readonly sessions: Sessions,
    private readonly fileName: string,
    private readonly root: string,
  ) {}

  take(record: unknown): boolean {
    const { type, timestamp, sessionId, cwd, message, model, toolCallResult } = object(record);
    const time = moment(timestamp);
    if (text(type) === null || time === null) return false;
    const session = this.sessions.open(text(sessionId) ?? this.fileName, this.root);
    session.folder = text(cwd) ?? session.folder;
    session.saw(time);
    const { parts } = object(message);
    if (type === 'user') addUserParts(session, time, parts);
    if (type === 'assistant') this.answered(session, time, parts, text(model));
    if (type === 'tool_result' && object(toolCallResult)['status'] === 'success') this.returned(session, time, parts);
    return true;
  }

  private answered(session: Session, time: string, parts: unknown, model: string | null): void {
    session.turn(time, model);
    for (const part of list(parts)) {
      const { id, args } = object(object(part)['functionCall']);
      if (text(id) !== null) this.calls.set(text(id) ?? '', object(args));
    }
  }

  private returned(session: Session, time: string, parts: unknown): void {
    for (const part of list(parts)) {
      const response = object(part)['functionResponse'];
      const { id, name } = object(response);
      const output = outputOf(response);
      const input = this.calls.get(text(id) ?? '');
      if (output === null || input === undefined) continue;
      addReturn(session, time, { name: text(name) ?? '', input, output });
    }
  }
}
