import { nativePaths } from '../../access/paths';
import { FileError } from '../../model/edges';
import { filesBelow, textOf } from '../folders';
import { list, moment, object, parsed, text, type Loose } from '../loose';
import type { HistoryContext, HistoryReader } from '../reader';
import type { LogParser } from '../sent';
import type { Session, Sessions } from '../sessions';

/**
 * Continue keeps a document for each session, and a list of them. The document says neither when a call was made nor which
 * of its programs made it: the session's start and its last change stand for all.
 * Source: https://github.com/continuedev/continue/tree/main/core, and logs that the command line 1.5.47 wrote.
 */
export const continueCli: HistoryReader = {
  agent: 'continue-cli',
  form: 'document',
  places: (context) => [sessions(context)],
  logs: (context) => filesBelow(sessions(context), ['.json'], 0, context).filter((file) => !isIndex(file)),
  open: (file, context, all) => {
    const id = nativePaths(context.environment.platform).basename(file, '.json');
    return new ContinueParser(all, { id, root: context.root }, momentsOf(file, id, context));
  },
};

function sessions({ environment }: HistoryContext): string {
  const paths = nativePaths(environment.platform);
  const moved = environment.variables['CONTINUE_GLOBAL_DIR'];
  return paths.join(
    moved === undefined || moved === '' ? paths.join(environment.home, '.continue') : moved,
    'sessions',
  );
}

function isIndex(file: string): boolean {
  return /[\\/]sessions\.json$/.test(file);
}

interface Moments {
  readonly start: string;
  readonly end: string;
}

function momentsOf(file: string, id: string, { files, environment }: HistoryContext): Moments {
  const paths = nativePaths(environment.platform);
  const index = list(parsed(textOf(files, paths.join(paths.dirname(file), 'sessions.json')) ?? '')).map(object);
  const created = Number(index.find(({ sessionId }) => sessionId === id)?.['dateCreated'] ?? Number.NaN);
  const end = moment(changedAt(file, { files })) ?? new Date(0).toISOString();
  return { start: moment(created) ?? end, end };
}

function changedAt(file: string, { files }: Pick<HistoryContext, 'files'>): number {
  try {
    return Math.trunc(files.stat(file).modifiedMs);
  } catch (error) {
    if (error instanceof FileError) return 0;
    throw error;
  }
}

class ContinueParser implements LogParser {
  constructor(
    private readonly sessions: Sessions,
    private readonly begun: { readonly id: string; readonly root: string },
    private readonly moments: Moments,
  ) {}

  take(record: unknown): boolean {
    const { sessionId, workspaceDirectory, history, chatModelTitle } = object(record);
    if (!Array.isArray(history)) return false;
    const folder = pathOf(text(workspaceDirectory)) ?? this.begun.root;
    const session = this.sessions.open(text(sessionId) ?? this.begun.id, folder);
    session.saw(this.moments.start);
    session.turn(this.moments.end, text(chatModelTitle));
    for (const item of history.map(object)) this.item(session, item);
    return true;
  }

  private item(session: Session, { message, contextItems, toolCallStates }: Loose): void {
    const time = this.moments.start;
    const { role, content } = object(message);
    if (role === 'user') session.add(time, { way: 'mention', path: null, text: textOfContent(content) });
    for (const { content: given, uri } of list(contextItems).map(object)) {
      const file = object(uri)['type'] === 'file' ? pathOf(text(object(uri)['value'])) : null;
      if (file !== null) session.add(time, { way: 'mention', path: file, text: unfenced(text(given) ?? '') });
    }
    for (const state of list(toolCallStates).map(object))
      if (state['status'] === 'done') this.returned(session, time, state);
  }

  private returned(session: Session, time: string, { toolCall, output }: Loose): void {
    const called = object(object(toolCall)['function']);
    const input = object(parsed(text(called['arguments']) ?? ''));
    const given = list(output)
      .map((part) => text(object(part)['content']) ?? '')
      .join('\n');
    const file = text(input['filepath']) ?? text(input['path']);
    switch (called['name']) {
      case 'Read':
      case 'read_file':
      case 'read_file_range':
        session.add(time, { way: 'read', path: file, text: given.replace(/^Content of .*:\n/, '') });
        return;
      case 'Search':
      case 'grep_search':
        session.add(time, { way: 'search', path: null, text: given, command: file });
        return;
      case 'List':
      case 'ls':
      case 'glob_search':
        session.add(time, { way: 'listing', path: text(input['dirpath']) ?? '.', text: null });
        return;
      case 'Bash':
      case 'run_terminal_command':
        session.add(time, { way: 'shell', path: null, text: given, command: text(input['command']) ?? '' });
        return;
      case 'Write':
      case 'create_new_file':
        session.add(time, { way: 'edit', path: file, text: text(input['content']) ?? text(input['contents']) });
        return;
      case 'Edit':
        session.add(time, {
          way: 'edit',
          path: text(input['file_path']) ?? file,
          text: text(input['new_string']),
        });
    }
  }
}

/** A path, or the address of a file. */
function pathOf(place: string | null): string | null {
  if (place === null || !place.startsWith('file://')) return place;
  try {
    const { pathname } = new URL(place);
    return decodeURIComponent(/^\/[A-Za-z]:/.test(pathname) ? pathname.slice(1) : pathname);
  } catch {
    return null;
  }
}

/** The text in a fence of Markdown, whose first line names the file. */
function unfenced(content: string): string {
  return /^```[^\n]*\n([\s\S]*?)\n?```\s*$/.exec(content)?.[1] ?? content;
}

function textOfContent(content: unknown): string {
  if (typeof content === 'string') return content;
  return list(content)
    .flatMap((part) => text(object(part)['text']) ?? [])
    .join('\n');
}
