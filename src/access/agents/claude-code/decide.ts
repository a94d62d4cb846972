import type { ChannelAccess, ChannelMap, DecidingRule } from '../../../model/access';
import type { AccessTarget } from '../../agent';
import { channel, historyForms, isCommitted, noChannel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { descendant, texts } from '../../json-tree';
import { below, expandPath, rulePath } from '../../paths';
import { hookFor } from './hooks';
import { mcpChannel } from './mcp';
import { RuleBook, rulesInForce } from './rules';
import { Sandbox } from './sandbox';
import type { SettingsFile } from './settings';
import { openForms } from './shell-forms';

const promptNote = 'Outside the working folders Claude Code asks before it reads.';
const autoNote = 'In auto mode a classifier may answer instead of the user.';
const wholeToolNote = 'The Read tool is switched off; search and mentions were not checked in that case.';
const allToolsNote = 'All tools are switched off by this rule; which ways stay open was not checked.';
const hookNote = 'A hook is asked before each read; it may refuse, allow or fail, which cannot be seen from here.';
const shellNote = 'A Read rule refuses only commands that are known to read and that name the file.';
const sandboxNote = 'The sandbox covers this path, but it fails open and cannot be verified from here.';
const noBashNote = 'The Bash tool is switched off; other ways to run commands were not checked.';

/** Claude Code's channels for one path; source: observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
export class ClaudeDecision {
  private readonly deny: RuleBook;
  private readonly ask: RuleBook;
  private readonly allow: RuleBook;
  private readonly sandbox: Sandbox;
  private readonly mode: string;
  private readonly folders: readonly string[];
  private readonly readHook: DecidingRule | null;
  private readonly mcp: ChannelAccess;

  constructor(
    private readonly reader: ConfigReader,
    settings: readonly SettingsFile[],
  ) {
    const { context } = reader;
    const inForce = rulesInForce(settings);
    this.deny = new RuleBook(context, inForce, 'deny');
    this.ask = new RuleBook(context, inForce, 'ask');
    this.allow = new RuleBook(context, settings, 'allow');
    this.sandbox = new Sandbox(context, settings);
    this.mode = defaultMode(settings);
    this.folders = this.workingFolders(settings);
    this.readHook = hookFor(settings, 'Read');
    this.mcp = mcpChannel(reader, settings);
  }

  decide(target: AccessTarget): ChannelMap {
    const everyTool = this.deny.wholeTool('*');
    if (everyTool !== null) return this.withoutTools(everyTool);
    const wholeTool = this.deny.wholeTool('Read');
    const { matched } = this.deny.read(target);
    const content = this.contentChannels(target, wholeTool, matched);
    return { ...content, shell: this.shell(target, wholeTool ?? matched), index: noChannel, mcp: this.mcp };
  }

  private contentChannels(
    target: AccessTarget,
    wholeTool: DecidingRule | null,
    matched: DecidingRule | null,
  ): Pick<ChannelMap, 'read' | 'search' | 'mention' | 'editor'> {
    if (matched !== null) {
      const blocked = channel('blocked', { rule: matched });
      return { read: blocked, search: blocked, mention: blocked, editor: blocked };
    }
    if (wholeTool !== null) {
      const unclear = channel('unknown', { rule: wholeTool, note: wholeToolNote });
      const read = channel('blocked', { rule: wholeTool });
      return { read, search: unclear, mention: unclear, editor: unclear };
    }
    const read = this.undenied(target);
    const open = channel('open', { rule: read.access === 'open' ? read.rule : null });
    const search = read.access === 'asks' ? channel('unknown', { rule: read.rule, note: read.note }) : open;
    return { read: this.withHook(read), search, mention: open, editor: open };
  }

  /** Access by the Read tool when no deny rule speaks, hooks aside. */
  private undenied(target: AccessTarget): ChannelAccess {
    const asking = this.ask.wholeTool('Read') ?? this.ask.read(target).matched;
    if (asking !== null) return this.prompt(asking, null);
    const exception = this.deny.read(target).excepted;
    if (this.isInWorkingFolders(target)) return channel('open', { rule: exception });
    const allowing = this.allow.wholeTool('Read') ?? this.allow.read(target).matched;
    return allowing === null ? this.prompt(null, promptNote) : channel('open', { rule: allowing });
  }

  private prompt(rule: DecidingRule | null, note: string | null): ChannelAccess {
    if (this.mode === 'bypassPermissions')
      return channel('open', { note: 'The permission mode lets every prompt pass.' });
    if (this.mode === 'auto') return channel('unknown', { rule, note: autoNote });
    return channel('asks', { rule, note });
  }

  private withHook(read: ChannelAccess): ChannelAccess {
    return this.readHook === null ? read : channel('unknown', { rule: this.readHook, note: hookNote });
  }

  private shell(target: AccessTarget, denied: DecidingRule | null): ChannelAccess {
    const committed = isCommitted(this.reader.context.git, target);
    const history = historyForms(committed);
    const noBash = this.deny.wholeTool('Bash');
    if (noBash !== null) return channel('unknown', { rule: noBash, note: noBashNote });
    const covering = this.sandbox.covering(target);
    if (covering !== null) {
      return committed === true
        ? channel('open', { forms: history, note: 'The sandbox does not cover what was committed.' })
        : channel('unknown', { rule: covering, note: sandboxNote });
    }
    if (denied === null) return channel('open');
    return channel('open', { forms: [...openForms(this.isBashAllowed()), ...history], note: shellNote });
  }

  private isBashAllowed(): boolean {
    return this.mode === 'bypassPermissions' || this.allow.wholeTool('Bash') !== null;
  }

  private withoutTools(rule: DecidingRule): ChannelMap {
    const unclear = channel('unknown', { rule, note: allToolsNote });
    const content = { read: unclear, search: unclear, mention: unclear, editor: unclear };
    return { ...content, shell: unclear, index: noChannel, mcp: this.mcp };
  }

  private isInWorkingFolders(target: AccessTarget): boolean {
    const { platform } = this.reader.context.environment;
    const path = rulePath(platform, target.absolutePath);
    return this.folders.some((folder) => below(platform, folder, path) !== null);
  }

  /** The start directory and the additional ones, whether the workspace is trusted or not. */
  private workingFolders(settings: readonly SettingsFile[]): readonly string[] {
    const { environment, startDirectory } = this.reader.context;
    const added = settings.flatMap((file) => texts(descendant(file.root, 'permissions', 'additionalDirectories')));
    return [startDirectory, ...added.map(({ text }) => expandPath(environment, startDirectory, text))].map((folder) =>
      rulePath(environment.platform, folder),
    );
  }
}

function defaultMode(settings: readonly SettingsFile[]): string {
  const values = settings.map((file) => descendant(file.root, 'permissions', 'defaultMode')?.value as unknown);
  return values.find((value) => typeof value === 'string') ?? 'default';
}
