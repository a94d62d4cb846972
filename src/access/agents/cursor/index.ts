import type { ChannelAccess, ChannelMap, DecidingRule } from '../../../model/access';
import type { AccessContext, AccessTarget, Agent, LoadedAgent } from '../../agent';
import { builtIn, channel, historyForms, isCommitted, noChannel } from '../../channels';
import { ConfigReader } from '../../config-reader';
import { children, descendant, parseLenient } from '../../json-tree';
import { IgnoreRules, ignoreLines, type IgnoreLine } from '../../matchers/gitignore-dialect';
import { below, nativePaths, rulePath } from '../../paths';
import { detectCursor } from './presence';
import { reportProblems } from './problems';

/**
 * The documentation says gitignore syntax and no more: neither which library nor whether case matters. A path counts as
 * ignored only when all readings agree.
 */
const readings = [
  { ignoreCase: true, older: false },
  { ignoreCase: false, older: false },
  { ignoreCase: false, older: true },
];

/** The list that Cursor ships as its global one. Source: https://docs.cursor.com/context/ignore-files. */
const shippedPatterns = [
  '**/.env',
  '**/.env.*',
  '**/credentials.json',
  '**/secrets.json',
  '**/*.key',
  '**/*.pem',
  '**/id_rsa',
];

const shippedNote =
  "Cursor's help says its built-in list hides this path, its reference says the list is for indexing only, and users can change it.";
const shellNote = 'The reference says commands in the terminal are not blocked, staff say that sandboxed ones are.';
const disputedNote =
  'Whether this line covers the path depends on how Cursor treats case and brackets, which it does not document.';

/** Cursor, the editor; its command line has other rules. */
export const cursor: Agent = {
  id: 'cursor',
  name: 'Cursor',
  checked: { program: null, os: null, date: '2026-11-22', how: 'docs' },
  detect: detectCursor,
  load: loadCursor,
};

interface Lists {
  readonly content: IgnoreRules;
  readonly index: IgnoreRules;
  readonly shipped: IgnoreRules;
}

function loadCursor(context: AccessContext): LoadedAgent {
  const reader = new ConfigReader(context, 'cursor');
  const read = (name: string): readonly IgnoreLine[] => linesOf(reader, name);
  const content = read('.cursorignore');
  const indexing = read('.cursorindexingignore');
  const git = read('.gitignore');
  const shipped = shippedPatterns.map((pattern) => ({ file: '', line: 0, text: pattern, pattern }));
  const lists: Lists = {
    content: new IgnoreRules(content, readings),
    index: new IgnoreRules([...git, ...indexing, ...content], readings),
    shipped: new IgnoreRules(shipped, [{ ignoreCase: true, older: false }]),
  };
  const mcp = mcpChannel(reader);
  reportProblems(reader, content, indexing);
  return {
    decide: (target) => decide(context, lists, mcp, target),
    problems: reader.problems,
    watched: reader.watched,
  };
}

function linesOf(reader: ConfigReader, name: string): readonly IgnoreLine[] {
  const path = nativePaths(reader.context.environment.platform).join(reader.context.startDirectory, name);
  const text = reader.readText(path);
  return text === null ? [] : ignoreLines(reader.display(path), text);
}

function decide(context: AccessContext, lists: Lists, mcp: ChannelAccess, target: AccessTarget): ChannelMap {
  const { platform } = context.environment;
  const path = below(platform, rulePath(platform, context.startDirectory), rulePath(platform, target.absolutePath));
  const content = fileChannel(lists.content, lists.shipped, path, target.isDirectory);
  const index = fileChannel(lists.index, lists.shipped, path, target.isDirectory);
  const history = historyForms(isCommitted(context.git, target));
  const shell =
    content.access === 'open'
      ? channel('open')
      : channel('open', { forms: ['cat', 'grep -r', ...history], note: shellNote });
  return { read: content, search: content, mention: content, editor: content, shell, index, mcp };
}

/** `path`: relative to the workspace, `null` outside it, where no list applies. */
function fileChannel(
  rules: IgnoreRules,
  shipped: IgnoreRules,
  path: string | null,
  isDirectory: boolean,
): ChannelAccess {
  if (path === null) return channel('open');
  const { state, line } = rules.decide(path, isDirectory);
  const rule = line === null ? null : ruleOf(line);
  if (state === 'ignored') return channel('blocked', { rule });
  if (state === 'disputed') return channel('unknown', { rule, note: disputedNote });
  const hidden = shipped.decide(path, isDirectory).line;
  if (hidden === null) return channel('open', { rule });
  const exception = rules.exceptionFor(path, isDirectory);
  if (exception !== null) return channel('open', { rule: ruleOf(exception) });
  return channel('unknown', { rule: builtIn(hidden.pattern), note: shippedNote });
}

function ruleOf({ file, line, text }: IgnoreLine): DecidingRule {
  return { file, line, text };
}

function mcpChannel(reader: ConfigReader): ChannelAccess {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  const files = [startDirectory, environment.home].map((folder) => paths.join(folder, '.cursor', 'mcp.json'));
  const found = files.filter((path) => configuresServer(reader, path)).map((path) => reader.display(path));
  if (found.length === 0) return noChannel;
  return channel('unknown', {
    note: `MCP servers are configured in ${found.join(', ')}; what they read was not checked.`,
  });
}

function configuresServer(reader: ConfigReader, path: string): boolean {
  const text = reader.readText(path);
  if (text === null || text.trim() === '') return false;
  const { root } = parseLenient(text);
  return root === null || children(descendant(root, 'mcpServers')).length > 0;
}
