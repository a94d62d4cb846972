import type { ChannelAccess, ChannelMap, DecidingRule } from '../../../model/access';
import type { AccessTarget } from '../../agent';
import { builtIn, channel, historyForms, isCommitted, noChannel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { joinedNames, type Names } from '../../matchers/names';
import { silent, type IgnoreAnswer } from './ignore-chain';
import { firstIgnoring, type GeminiIgnoreRules } from './ignore-rules';
import { Reach, type Place } from './reach';
import { specialNames, unmentionedName } from './refused-names';
import type { GeminiSettings } from './settings';
import { shellAccess, type ShellAccess } from './shell';

const restartNote = 'Gemini CLI reads ignore files when it starts: restart it after an edit.';
const failsNote =
  'Gemini CLI stumbles over a pattern of its ignore files, or over this name; what it does then was not checked.';
const searchNote = 'The model may tell grep_search to skip the ignore files (no_ignore) and to search in this file.';
const outsideNote =
  'In a terminal Gemini CLI asks before it takes a file from outside the workspace; that prompt was not checked.';
const ownFolderNote = 'Gemini CLI reads some files of its own folder.';
const companionNote =
  'The IDE companion sends open files and selected text; whether ignore files hold there was not checked.';
const nameNote = 'Gemini CLI stumbles over such a name: it decodes percent signs and refuses control characters.';
const outsideRule = builtIn('outside the workspace');

type ForPath = 'read' | 'mention' | 'search';

/** Gemini CLI's channels for any path; the same object for paths that are judged alike. Source: observed with Gemini CLI 0.61.0 on Linux, 2026-11-22. */
export class GeminiDecision {
  private readonly reach: Reach;
  private readonly shell: ShellAccess;
  private readonly known = new Map<string, ChannelMap>();
  private readonly always: Pick<ChannelMap, 'editor' | 'index' | 'mcp'>;

  constructor(
    private readonly reader: ConfigReader,
    settings: GeminiSettings,
    private readonly rules: GeminiIgnoreRules,
  ) {
    this.reach = new Reach(reader, settings);
    this.shell = shellAccess(reader, settings);
    const hasCompanion = reader.context.editorExtensions.includes('google.gemini-cli-vscode-ide-companion');
    this.always = {
      editor: hasCompanion ? channel('unknown', { note: companionNote }) : noChannel,
      index: noChannel,
      mcp: mcpAccess(settings),
    };
  }

  get names(): Names {
    return joinedNames(specialNames, this.rules.names, this.reach.names);
  }

  decide(target: AccessTarget): ChannelMap {
    const channels = this.channels(target);
    const key = JSON.stringify(channels);
    const known = this.known.get(key) ?? channels;
    this.known.set(key, known);
    return known;
  }

  private channels(target: AccessTarget): ChannelMap {
    const forPath = this.forPath(target);
    const history = historyForms(isCommitted(this.reader.context.git, target));
    const isHeldBack = forPath.read.access !== 'open';
    return {
      ...forPath,
      ...this.always,
      shell: isHeldBack ? { ...this.shellFor(target), forms: ['cat', 'sed', ...history] } : this.shellFor(target),
    };
  }

  /** A wildcard of the shell also follows links that lead out of the workspace. */
  private shellFor({ absolutePath, realPath }: AccessTarget): ChannelAccess {
    const isInside = [absolutePath, realPath].some((path) => this.reach.relative(path) !== null);
    return isInside ? this.shell.inside : this.shell.outside;
  }

  private forPath(target: AccessTarget): Pick<ChannelMap, ForPath> {
    const place = this.reach.placeOf(target);
    if (place.kind === 'workspace') return this.inWorkspace(target);
    if (place.kind === 'memory') return { read: open, mention: open, search: open };
    if (place.kind === 'unclear') return sameFor(channel('unknown', { note: ownFolderNote }));
    const refused = refusedEverywhere(place);
    return { ...refused, search: inDoubt(refused.search, tripsOver(target) === 'control character') };
  }

  private inWorkspace(target: AccessTarget): Pick<ChannelMap, ForPath> {
    const answer = this.answer(target, (path) => this.rules.forReading(path, target.isDirectory));
    const trips = tripsOver(target);
    const read = inDoubt(fromAnswer(answer), trips !== null);
    const search = read.access === 'open' ? open : channel('open', { note: searchNote });
    return {
      read,
      mention: inDoubt(this.mention(target), trips !== null),
      search: inDoubt(search, trips === 'control character'),
    };
  }

  private mention(target: AccessTarget): ChannelAccess {
    const name = unmentionedName(this.reach.relative(target.absolutePath) ?? '');
    if (name !== null) return channel('blocked', { rule: builtIn(name) });
    return fromAnswer(this.answer(target, (path) => this.rules.forMention(path, target.isDirectory)));
  }

  /** The path's own line decides, or that of the place where its links lead. */
  private answer(target: AccessTarget, ask: (path: string) => IgnoreAnswer): IgnoreAnswer {
    const own = this.answerAt(target.absolutePath, ask);
    if (target.realPath === target.absolutePath) return own;
    return firstIgnoring([own, this.answerAt(target.realPath, ask)]);
  }

  private answerAt(path: string, ask: (path: string) => IgnoreAnswer): IgnoreAnswer {
    const relative = this.reach.relative(path);
    return relative === null || relative === '' ? silent : ask(relative);
  }
}

const open = channel('open');

function sameFor(access: ChannelAccess): Pick<ChannelMap, ForPath> {
  return { read: access, mention: access, search: access };
}

function refusedEverywhere(place: Extract<Place, { kind: 'refused' | 'outside' }>): Pick<ChannelMap, ForPath> {
  if (place.kind === 'outside') {
    const blocked = channel('blocked', { rule: outsideRule });
    return { read: blocked, search: blocked, mention: channel('unknown', { rule: outsideRule, note: outsideNote }) };
  }
  const blocked = channel('blocked', { rule: builtIn(place.name) });
  // A search of the folder above finds what lies there, whatever its name.
  return { read: blocked, mention: blocked, search: channel('open', { note: searchNote }) };
}

function fromAnswer(answer: IgnoreAnswer): ChannelAccess {
  if (answer === 'fails') return channel('unknown', { note: failsNote });
  const line = answer.ignoredBy ?? answer.liftedBy;
  if (line === null) return open;
  const rule: DecidingRule =
    line.line === 0 ? builtIn(line.pattern) : { file: line.file, line: line.line, text: line.text };
  return answer.ignoredBy === null ? channel('open', { rule }) : channel('blocked', { rule, note: restartNote });
}

/** Names that Gemini CLI refuses or takes for others: observed with Gemini CLI 0.61.0 on Linux, 2026-11-22. */
function tripsOver({ absolutePath }: AccessTarget): 'control character' | 'percent sign' | null {
  if (/[\0\t\n\r]/.test(absolutePath)) return 'control character';
  return /%[0-9a-f]{2}/i.test(absolutePath) ? 'percent sign' : null;
}

function inDoubt(access: ChannelAccess, isDoubtful: boolean): ChannelAccess {
  return isDoubtful && access.access === 'open' ? channel('unknown', { rule: access.rule, note: nameNote }) : access;
}

function mcpAccess({ serverFiles }: GeminiSettings): ChannelAccess {
  if (serverFiles.length === 0) return noChannel;
  return channel('unknown', {
    note: `MCP servers are configured in ${serverFiles.join(', ')}; what they read was not checked.`,
  });
}
