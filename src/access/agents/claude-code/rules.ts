import type { DecidingRule } from '../../../model/access';
import type { AccessContext, AccessTarget } from '../../agent';
import { realOrSame } from '../../config-reader';
import { descendant, isTrue, texts } from '../../json-tree';
import { parseRule, PathRules, type ParsedRule, type RuleAnchors } from '../../matchers/permission-rule';
import { rulePath } from '../../paths';
import { lineAt } from '../../text-place';
import { userFolder, type SettingsScope } from './locations';
import type { SettingsFile } from './settings';

type RuleList = 'deny' | 'ask' | 'allow';

/** What the rules of one list say of a path. */
interface RuleAnswer {
  /** The rule that covers it, by the path or by where its links lead. */
  readonly matched: DecidingRule | null;
  /** The exception (`!`) that takes it out again. */
  readonly excepted: DecidingRule | null;
}

interface Entry {
  readonly scope: SettingsScope;
  readonly parsed: ParsedRule;
  readonly rule: DecidingRule;
}

/** One list (`deny`, `ask` or `allow`) over all scopes. An exception lifts only rules of its own scope. */
export class RuleBook {
  private readonly entries: readonly Entry[];
  private readonly scopes: readonly PathRules<DecidingRule>[];

  constructor(
    private readonly context: AccessContext,
    settings: readonly SettingsFile[],
    private readonly list: RuleList,
  ) {
    this.entries = settings.flatMap((file) => entriesOf(file, list));
    this.scopes = (['managed', 'local', 'project', 'user'] as const).map((scope) => this.pathRules(scope));
  }

  /** The rule that names the whole tool; `*` names every tool. */
  wholeTool(tool: string): DecidingRule | null {
    return this.entries.find(({ parsed }) => parsed.kind === 'tool' && parsed.tool === tool)?.rule ?? null;
  }

  /** The `Read(...)` rule about a path. */
  read(target: AccessTarget): RuleAnswer {
    const { platform } = this.context.environment;
    const own = rulePath(platform, asToolReads(target.absolutePath));
    const isLink = target.realPath !== target.absolutePath;
    const paths = isLink ? [own, rulePath(platform, target.realPath)] : [own];
    const answers = paths.flatMap((path) => this.scopes.map((rules) => rules.decide(path, target.isDirectory)));
    const matched = answers.find((answer) => answer !== null && 'matched' in answer);
    const excepted = answers.find((answer) => answer !== null && 'excepted' in answer);
    return {
      matched: matched && 'matched' in matched ? matched.matched : null,
      excepted: excepted && 'excepted' in excepted ? excepted.excepted : null,
    };
  }

  private pathRules(scope: SettingsScope): PathRules<DecidingRule> {
    const rules = this.entries.flatMap(({ parsed, rule, scope: from }) =>
      from === scope && parsed.kind === 'path' && parsed.tool === 'Read' ? [{ pattern: parsed.pattern, rule }] : [],
    );
    const unclear = this.list === 'allow' ? 'literal' : 'nothing';
    return new PathRules(
      { rules, anchors: anchorsOf(this.context, scope), unclear },
      this.context.environment.platform,
    );
  }
}

/** The Read tool cuts blanks off the end of a path: observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
function asToolReads(path: string): string {
  return path.replace(/ +$/, '');
}

/** Managed settings that say so leave only their own rules in force. */
export function rulesInForce(settings: readonly SettingsFile[]): readonly SettingsFile[] {
  const managed = settings.filter((file) => file.scope === 'managed');
  const onlyManaged = managed.some((file) => isTrue(descendant(file.root, 'allowManagedPermissionRulesOnly')));
  return onlyManaged ? managed : settings;
}

function entriesOf({ root, text, file, scope }: SettingsFile, list: RuleList): readonly Entry[] {
  return texts(descendant(root, 'permissions', list)).map((item) => ({
    scope,
    parsed: parseRule(item.text),
    rule: { file, line: lineAt(text, item.node.offset), text: item.text },
  }));
}

/** `/p` leads to the start directory, in user settings to the user's configuration folder. */
function anchorsOf(context: AccessContext, scope: SettingsScope): RuleAnchors {
  const spellings = (path: string): readonly string[] =>
    [path, realOrSame(context, path)].map((each) => rulePath(context.environment.platform, each));
  const start = spellings(context.startDirectory);
  return {
    start,
    source: scope === 'user' ? spellings(userFolder(context)) : start,
    home: spellings(context.environment.home),
  };
}
