import { below, nativePaths, rulePath } from '../../access/paths';
import { createHash } from 'node:crypto';
import { entriesOf, filesBelow, textOf, withAncestors } from '../folders';
import { list, moment, object, text, type Loose } from '../loose';
import type { HistoryContext, HistoryReader } from '../reader';
import type { LogParser } from '../sent';
import type { Session, Sessions } from '../sessions';
import { addReturn, addUserParts, outputOf } from './gemini-tools';

/**
 * Gemini CLI keeps a log of JSON lines for each session (one JSON document in older versions) in a folder for each project,
 * which holds the project's path in `.project_root` or is named by its SHA-256.
 * Sources: https://github.com/google-gemini/gemini-cli/tree/main/packages/core/src/services, and logs of version 0.61.0.
 */
export const geminiCli: HistoryReader = {
  agent: 'gemini-cli',
  form: 'lines',
  places: (context) => [temporary(context)],
  logs: (context) => {
    const { files, environment } = context;
    const paths = nativePaths(environment.platform);
    return entriesOf(files, temporary(context))
      .filter(({ kind }) => kind === 'directory')
      .map(({ name }) => paths.join(temporary(context), name))
      .filter((folder) => isOfWorkspace(folder, context))
      .flatMap((folder) => filesBelow(paths.join(folder, 'chats'), ['.jsonl', '.json'], 1, context));
  },
  open: (file, context, sessions) => {
    const paths = nativePaths(context.environment.platform);
    const [before = ''] = file.split(`${paths.sep}chats${paths.sep}`);
    const folder = textOf(context.files, paths.join(before, '.project_root'))?.trim() ?? context.root;
    return new GeminiParser(sessions, paths.parse(file).name, folder);
  },
};

function temporary({ environment }: HistoryContext): string {
  const paths = nativePaths(environment.platform);
  const moved = environment.variables['GEMINI_CLI_HOME'];
  return paths.join(moved === undefined || moved === '' ? environment.home : moved, '.gemini', 'tmp');
}

function isOfWorkspace(folder: string, { files, root, environment }: HistoryContext): boolean {
  const { platform } = environment;
  const paths = nativePaths(platform);
  const project = textOf(files, paths.join(folder, '.project_root'))?.trim();
  if (project !== undefined) {
    const [one, other] = [rulePath(platform, root), rulePath(platform, project)];
    return below(platform, one, other) !== null || below(platform, other, one) !== null;
  }
  const name = paths.basename(folder);
  return withAncestors(root, paths).some((place) => createHash('sha256').update(place).digest('hex') === name);
}

class GeminiParser implements LogParser {
  private session: Session;
  /** Messages are written again when something is added to them. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly sessions: Sessions,
    fileName: string,
    private readonly folder: string,
  ) {
    this.session = sessions.open(fileName, folder);
  }

  take(record: unknown): boolean {
    const fields = object(record);
    const { sessionId, startTime, messages, $set, $rewindTo, type } = fields;
    const started = moment(startTime);
    if (text(sessionId) !== null && started !== null) {
      this.session = this.sessions.open(text(sessionId) ?? '', this.folder);
      this.session.saw(started);
      for (const message of list(messages)) this.message(object(message));
      return true;
    }
    if ($set !== undefined) {
      for (const message of list(object($set)['messages'])) this.message(object(message));
      return true;
    }
    // What stood behind the point that was gone back to has been sent all the same.
    if ($rewindTo !== undefined) return true;
    return text(type) !== null && this.message(fields);
  }

  private message({ id, timestamp, type, content, toolCalls, model }: Loose): boolean {
    const time = moment(timestamp);
    if (time === null) return false;
    if (type === 'user' && this.isNew(`user ${text(id) ?? time}`)) addUserParts(this.session, time, content);
    if (type !== 'gemini') return true;
    this.session.turn(time, text(model));
    for (const call of list(toolCalls).map(object)) this.returned(call, time);
    return true;
  }

  private returned({ id, name, args, result, status, timestamp }: Loose, time: string): void {
    const tool = text(name);
    if (tool === null || status !== 'success' || !this.isNew(`call ${text(id) ?? time}`)) return;
    const outputs = list(result).flatMap((part) => outputOf(object(part)['functionResponse']) ?? []);
    if (outputs.length === 0) return;
    addReturn(this.session, moment(timestamp) ?? time, { name: tool, input: object(args), output: outputs.join('\n') });
  }

  private isNew(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }
}
