import type { DecidingRule } from '../../../model/access';
import type { AccessContext } from '../../agent';
import { descendant, isTrue, texts } from '../../json-tree';
import { joinedNames, type Names } from '../../matchers/names';
import { parseRule, PathRules, type ParsedRule } from '../../matchers/permission-rule';
import { lineAt } from '../../text-place';
import { anchorsOf, throughLinks } from './anchors';
import type { SettingsScope } from './locations';
import { byStrength, type SettingsFile } from './settings';

type RuleList = 'deny' | 'ask' | 'allow';

/** What the rules of one list say of a path. */
export interface RuleAnswer {
  /** The rule that covers it. */
  readonly matched: DecidingRule | null;
  /** The exception (`!`) that takes it out again. */
  readonly excepted: DecidingRule | null;
}

interface Entry {
  readonly scope: SettingsScope;
  readonly parsed: ParsedRule;
  readonly rule: DecidingRule;
}

/** A `Read(...)` rule with a pattern. */
export interface PathRule {
  readonly scope: SettingsScope;
  readonly pattern: string;
  readonly rule: DecidingRule;
}

const scopes: readonly SettingsScope[] = ['managed', 'local', 'project', 'user'];
const silent: RuleAnswer = { matched: null, excepted: null };

/** One list (`deny`, `ask` or `allow`) over all scopes. An exception lifts only rules of its own scope. */
export class RuleBook {
  private readonly entries: readonly Entry[];
  private readonly byScope: readonly PathRules<DecidingRule>[];
  private readonly bySearch: readonly PathRules<DecidingRule>[];
  private readonly anywhere: PathRules<DecidingRule>;
  private readonly hasSignsOfItsOwn: boolean;

  constructor(
    private readonly context: AccessContext,
    settings: readonly SettingsFile[],
    private readonly list: RuleList,
    /** In rule notation, the start directory among them. */
    private readonly workingFolders: readonly string[],
  ) {
    this.entries = settings.flatMap((file) => entriesOf(file, list));
    this.byScope = scopes.flatMap((scope) => this.pathRules(scope, false) ?? []);
    this.bySearch = scopes.flatMap((scope) => this.pathRules(scope, true) ?? []);
    this.anywhere = this.fromAnyFolder();
    this.hasSignsOfItsOwn = this.paths.some(({ pattern }) => !pattern.startsWith('!') && /[[\\]|\s$/.test(pattern));
  }

  /** The rule that names the whole tool; `*` names every tool, except in `allow`, where it names none. */
  wholeTool(tool: string): DecidingRule | null {
    const names = this.list === 'allow' ? [tool] : [tool, '*'];
    const entry = this.entries.find(({ parsed }) => parsed.kind === 'tool' && names.includes(parsed.tool));
    return entry?.rule ?? null;
  }

  /** The first rule about single uses of a tool, such as `Bash(npm test)`. */
  someUseOf(tool: string): DecidingRule | null {
    return this.entries.find(({ rule }) => rule.text.startsWith(`${tool}(`))?.rule ?? null;
  }

  /** All `Read(...)` rules with a pattern. */
  get paths(): readonly PathRule[] {
    return this.entries.flatMap(({ parsed, scope, rule }) =>
      parsed.kind === 'path' && parsed.tool === 'Read' ? [{ scope, pattern: parsed.pattern, rule }] : [],
    );
  }

  /** Names that `Read(...)` rules speak of. */
  get names(): Names {
    return joinedNames(...this.byScope.map(({ names }) => names));
  }

  /** What `Read(...)` rules say of one path in rule notation. */
  read(path: string, isDirectory: boolean): RuleAnswer {
    return answerOf(this.byScope, path, isDirectory);
  }

  /**
   * The same for the search tool. It hands the rules on to ripgrep as globs; what it found is judged anew where a rule holds
   * signs that the two read differently, or the path other letters than those of ASCII.
   */
  search(path: string, isDirectory: boolean): RuleAnswer {
    const isJudged = this.hasSignsOfItsOwn || /[^\0-\x7f]/.test(path);
    return answerOf(isJudged ? this.byScope : this.bySearch, path, isDirectory);
  }

  /**
   * Whether a bare rule covers the path when it is read from any folder above it, as the search tool does when it leaves
   * files out of a folder's results.
   */
  hides(path: string): boolean {
    return this.anywhere.decide(path, false) !== null;
  }

  private fromAnyFolder(): PathRules<DecidingRule> {
    const bare = this.paths.filter(({ pattern }) => !/^(?:~?\/|!)/.test(pattern));
    const rules = bare.map(({ pattern, rule }) => ({ pattern: `//**/${pattern.replace(/^\.\//, '')}`, rule }));
    const anchors = { start: [], source: [], home: [] };
    return new PathRules({ rules, anchors, effect: 'holds back' }, this.context.environment.platform);
  }

  private pathRules(scope: SettingsScope, asGitToo: boolean): PathRules<DecidingRule> | null {
    const written = this.paths.filter((each) => each.scope === scope);
    if (written.length === 0) return null;
    const { platform } = this.context.environment;
    const anchors = anchorsOf(this.context, scope, this.workingFolders);
    if (this.list === 'allow') return new PathRules({ rules: written, anchors, effect: 'opens' }, platform);
    const followed = written.flatMap(({ pattern, rule }) => {
      const real = throughLinks(this.context, anchors, pattern);
      return real === null ? [] : [{ pattern: real, rule }];
    });
    return new PathRules({ rules: [...written, ...followed], anchors, effect: 'holds back', asGitToo }, platform);
  }
}

/** Managed settings that say so leave only their own rules in force. */
export function rulesInForce(settings: readonly SettingsFile[]): readonly SettingsFile[] {
  const managed = settings.filter((file) => file.scope === 'managed');
  const switches = byStrength(managed).flatMap(({ root }) => descendant(root, 'allowManagedPermissionRulesOnly') ?? []);
  const onlyManaged = isTrue(switches[0] ?? null);
  return onlyManaged ? managed : settings;
}

function entriesOf({ root, text, file, scope }: SettingsFile, list: RuleList): readonly Entry[] {
  return texts(descendant(root, 'permissions', list)).map((item) => ({
    scope,
    parsed: parsed(item.text, list),
    rule: { file, line: lineAt(text, item.node.offset), text: item.text },
  }));
}

/** `Read(*)` allows no more than the pattern says, unlike `Bash(*)`: observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
function parsed(text: string, list: RuleList): ParsedRule {
  const isNarrow = list === 'allow' && text === 'Read(*)';
  return isNarrow ? { kind: 'path', tool: 'Read', pattern: '*' } : parseRule(text);
}

/** An exception lifts only rules of its own scope. */
function answerOf(byScope: readonly PathRules<DecidingRule>[], path: string, isDirectory: boolean): RuleAnswer {
  let excepted: DecidingRule | null = null;
  for (const rules of byScope) {
    const answer = rules.decide(path, isDirectory);
    if (answer === null) continue;
    if ('matched' in answer) return { matched: answer.matched, excepted };
    excepted ??= answer.excepted;
  }
  return excepted === null ? silent : { matched: null, excepted };
}
