import { nativePaths } from '../../access/paths';
import { filesBelow, textOf } from '../folders';
import { count, list, moment, object, parsed, text, type Loose } from '../loose';
import { withoutNumbers } from '../numbered-lines';
import type { HistoryContext, HistoryReader } from '../reader';
import type { LogParser } from '../sent';
import type { Session } from '../sessions';

const ending = '.messages.json';

/**
 * Cline's extension (since 4) and its command line keep their sessions in one place: a document of messages, and beside it one
 * that says who began the session, and where. Source: logs that the command line 3.0.65 wrote.
 */
function clineReader(agent: string, isOwn: (source: string) => boolean): HistoryReader {
  return {
    agent,
    form: 'document',
    places: (context) => [sessions(context)],
    logs: (context) =>
      filesBelow(sessions(context), [ending], 1, context).filter((file) =>
        isOwn(text(manifestOf(file, context)['source']) ?? ''),
      ),
    open: (file, context, all) => {
      const name = nativePaths(context.environment.platform).basename(file, ending);
      return new ClineParser(all.open(name, text(manifestOf(file, context)['cwd']) ?? context.root));
    },
  };
}

export const clineCli = clineReader('cline-cli', (source) => source === 'cli');
export const cline = clineReader('cline', (source) => source !== 'cli');

function sessions({ environment }: HistoryContext): string {
  const paths = nativePaths(environment.platform);
  const { variables, home } = environment;
  const own = variables['CLINE_SESSION_DATA_DIR'];
  if (own !== undefined && own !== '') return own;
  const base = variables['CLINE_DIR'];
  const data = variables['CLINE_DATA_DIR'];
  if (data !== undefined && data !== '') return paths.join(data, 'sessions');
  return paths.join(base === undefined || base === '' ? paths.join(home, '.cline') : base, 'data', 'sessions');
}

function manifestOf(file: string, { files }: HistoryContext): Loose {
  return object(parsed(textOf(files, `${file.slice(0, -ending.length)}.json`) ?? ''));
}

interface Call {
  readonly name: string;
  readonly input: Loose;
}

class ClineParser implements LogParser {
  private readonly calls = new Map<string, Call>();

  constructor(private readonly session: Session) {}

  take(record: unknown): boolean {
    const { messages } = object(record);
    if (!Array.isArray(messages)) return false;
    for (const message of messages) this.message(object(message));
    return true;
  }

  private message({ role, content, ts, modelInfo }: Loose): void {
    const time = moment(ts);
    if (time === null) return;
    if (role === 'assistant') this.session.turn(time, text(object(modelInfo)['id']));
    for (const block of list(content).map(object)) {
      const id = text(block['id']) ?? text(block['tool_use_id']) ?? '';
      if (block['type'] === 'tool_use') {
        this.calls.set(id, { name: text(block['name']) ?? '', input: object(block['input']) });
      } else if (block['type'] === 'file') {
        this.session.add(time, { way: 'mention', path: text(block['path']), text: text(block['content']) });
      } else if (block['type'] === 'text' && role === 'user') {
        this.session.add(time, { way: 'mention', path: null, text: text(block['text']) });
      } else if (block['type'] === 'tool_result') {
        const call = this.calls.get(id);
        const results = resultsOf(block['content']);
        if (call !== undefined)
          results.forEach((result, index) => {
            this.returned(time, call, result, index);
          });
      }
    }
  }

  /** Of a call that asks for several things, one result each. */
  private returned(time: string, { name, input }: Call, { query, result, success }: Loose, index: number): void {
    const output = text(result) ?? '';
    if (name === 'run_commands') {
      const command = text(query) ?? '';
      this.session.add(time, { way: 'shell', path: null, text: output, command, isFailed: success !== true });
      return;
    }
    if (success !== true) return;
    if (name === 'read_files') {
      const { path, end_line: end } = object(list(input['files'])[index]);
      const printed = withoutNumbers(output);
      const isWhole = count(end) === null && printed?.lines.start === 1;
      const lines = printed === null ? null : { ...printed.lines, total: isWhole ? printed.lines.end : null };
      this.session.add(time, { way: 'read', path: text(path) ?? text(query), text: printed?.text ?? output, lines });
    } else if (name === 'search_codebase') {
      this.session.add(time, { way: 'search', path: null, text: output });
    } else if (name === 'editor') {
      this.session.add(time, { way: 'edit', path: text(input['path']), text: text(input['new_text']) });
    }
  }
}

/** A list of results, one result as a JSON text, or a plain text. */
function resultsOf(content: unknown): readonly Loose[] {
  if (Array.isArray(content)) return content.map(object);
  const written = text(content) ?? '';
  const value = parsed(written);
  const single = object(value);
  if (Array.isArray(value)) return value.map(object);
  return [text(single['result']) === null ? { result: written, success: true } : single];
}
