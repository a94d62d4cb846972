import type { ChannelAccess, ChannelMap, DecidingRule } from '../../../model/access';
import type { AccessContext, AccessTarget, Agent, LoadedAgent } from '../../agent';
import { builtIn, channel, historyForms, isCommitted, noChannel } from '../../channels';
import { ConfigReader } from '../../config-reader';
import { checkedBy } from '../../evidence';
import type { IgnoreDecision, IgnoreRules } from '../../matchers/gitignore-dialect';
import { below, expandPath, nativePaths, rulePath } from '../../paths';
import { loadIgnoreRules } from './ignore-files';
import { detectGemini } from './presence';
import { loadSettings, type GeminiSettings } from './settings';

const restartNote = 'Gemini CLI reads ignore files when it starts: restart it after an edit.';
const disputedNote =
  'Whether this line covers the path depends on the version of the ignore library inside the program.';
const builtInNote = 'The file tool refuses this path by itself; other ways were not checked.';
const searchNote = 'The model may tell grep_search to skip the ignore files (no_ignore).';
const companionNote =
  'The IDE companion sends open files and selected text; whether ignore files hold there was not checked.';

/** Names that `read_file` refuses, with all below them, in any letter case. */
const refusedNames = ['node_modules', '.env'];

/** Gemini CLI; Gemini Code Assist is another program with other rules. */
export const geminiCli: Agent = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  primary: 'read',
  checked: checkedBy('gemini-cli', {
    how: 'source',
    date: '2026-11-22',
    sources: ['https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/gemini-ignore.md'],
  }),
  detect: detectGemini,
  load: loadGemini,
};

function loadGemini(context: AccessContext): LoadedAgent {
  const reader = new ConfigReader(context, 'gemini-cli');
  const settings = loadSettings(reader);
  const decision = new GeminiDecision(context, settings, loadIgnoreRules(reader, settings));
  return {
    decide: (target) => decision.decide(target),
    problems: reader.problems,
    watched: reader.watched,
  };
}

/** Gemini CLI's channels for one path; source: observed with Gemini CLI 0.61.0 on Linux, 2026-11-22. */
class GeminiDecision {
  /** Start directory and included folders in rule notation, the start directory first. */
  private readonly folders: readonly string[];
  private readonly ownFolder: string;

  constructor(
    private readonly context: AccessContext,
    private readonly settings: GeminiSettings,
    private readonly rules: IgnoreRules,
  ) {
    const { environment, startDirectory } = context;
    this.folders = [
      startDirectory,
      ...settings.includedFolders.map((folder) => expandPath(environment, startDirectory, folder)),
    ].map((folder) => rulePath(environment.platform, folder));
    this.ownFolder = rulePath(
      environment.platform,
      nativePaths(environment.platform).join(environment.home, '.gemini'),
    );
  }

  decide(target: AccessTarget): ChannelMap {
    const { read, mention } = this.fileChannels(target);
    const isHeldBack = read.access !== 'open';
    const history = historyForms(isCommitted(this.context.git, target));
    return {
      read,
      mention,
      search: this.isOutside(target)
        ? channel('unknown', { note: builtInNote })
        : channel('open', { note: isHeldBack ? searchNote : null }),
      editor: this.editor(),
      shell: channel('open', { forms: isHeldBack ? ['cat', 'grep -r', ...history] : [] }),
      index: noChannel,
      mcp: this.mcp(),
    };
  }

  private fileChannels(target: AccessTarget): Pick<ChannelMap, 'read' | 'mention'> {
    const own = this.builtInRule(target);
    if (own !== null) {
      const read = this.isOwnFolder(target)
        ? channel('unknown', { rule: own, note: 'Gemini CLI reads some files of its own folder.' })
        : channel('blocked', { rule: own });
      return { read, mention: channel('unknown', { rule: own, note: builtInNote }) };
    }
    const decision = this.ignoreDecision(target);
    const read = fromDecision(decision);
    return { read, mention: read };
  }

  /** The path's own line decides, or that of the place where its links lead. */
  private ignoreDecision(target: AccessTarget): IgnoreDecision {
    const decisions = [...new Set([target.absolutePath, target.realPath])].map((path): IgnoreDecision => {
      const relative = this.relative(path);
      if (relative === null) return { state: 'untouched', line: null };
      const decision = this.rules.decide(relative, target.isDirectory);
      // Gemini CLI takes a backslash in a name for a slash.
      const isUnclear = relative.includes('\\') && decision.state === 'ignored';
      return isUnclear ? { ...decision, state: 'disputed' } : decision;
    });
    const byState = (state: IgnoreDecision['state']) => decisions.find((decision) => decision.state === state);
    return byState('ignored') ?? byState('disputed') ?? byState('lifted') ?? { state: 'untouched', line: null };
  }

  /** Judged by the place where links lead: a link that is only called `.env` is read. */
  private builtInRule(target: AccessTarget): DecidingRule | null {
    if (this.isOutside(target)) return builtIn('outside the workspace');
    const segments = (this.relative(target.realPath) ?? '').toLowerCase().split('/');
    const refused = refusedNames.find((name) => segments.includes(name));
    return refused === undefined ? null : builtIn(refused);
  }

  private isOutside(target: AccessTarget): boolean {
    const { platform } = this.context.environment;
    const path = rulePath(platform, target.realPath);
    return !this.folders.some((folder) => below(platform, folder, path) !== null);
  }

  private isOwnFolder(target: AccessTarget): boolean {
    const { platform } = this.context.environment;
    return below(platform, this.ownFolder, rulePath(platform, target.absolutePath)) !== null;
  }

  /** Relative to the start directory; `null` outside it. */
  private relative(path: string): string | null {
    const { platform } = this.context.environment;
    const [start = '/'] = this.folders;
    return below(platform, start, rulePath(platform, path));
  }

  private editor(): ChannelAccess {
    const hasCompanion = this.context.editorExtensions.includes('google.gemini-cli-vscode-ide-companion');
    return hasCompanion ? channel('unknown', { note: companionNote }) : noChannel;
  }

  private mcp(): ChannelAccess {
    const { serverFiles } = this.settings;
    if (serverFiles.length === 0) return noChannel;
    return channel('unknown', {
      note: `MCP servers are configured in ${serverFiles.join(', ')}; what they read was not checked.`,
    });
  }
}

function fromDecision({ state, line }: IgnoreDecision): ChannelAccess {
  const rule = line === null ? null : { file: line.file, line: line.line, text: line.text };
  if (state === 'ignored') return channel('blocked', { rule, note: restartNote });
  if (state === 'disputed') return channel('unknown', { rule, note: disputedNote });
  return channel('open', { rule });
}
