import ignore, { type Ignore } from 'ignore';
import type { DecidingRule } from '../../../model/access';
import type { AccessContext } from '../../agent';
import { child, children, descendant, isTrue, texts } from '../../json-tree';
import { namesIn, type Names } from '../../matchers/names';
import { below, rulePath } from '../../paths';
import { lineAt } from '../../text-place';
import { userFolder, type SettingsScope } from './locations';
import type { PathRule } from './rules';
import { byStrength, type SettingsFile } from './settings';

interface SandboxRule {
  readonly anchor: string;
  readonly matcher: Ignore;
  readonly rule: DecidingRule;
}

interface WrittenPath {
  readonly scope: SettingsScope;
  readonly text: string;
  readonly rule: DecidingRule;
}

/**
 * The sandbox rules that claim to keep the shell from a path. Whether they hold cannot be seen from here: without
 * bubblewrap, or when it fails to start, commands run without the sandbox (observed with Claude Code 2.1.330 on Linux,
 * 2026-11-22).
 */
export class Sandbox {
  /** Commands run in it; a command may then run without a prompt (`autoAllowBashIfSandboxed`). */
  readonly isOn: boolean;
  /** Names that its rules speak of. */
  readonly names: Names;
  private readonly rules: readonly SandboxRule[];

  constructor(
    private readonly context: AccessContext,
    settings: readonly SettingsFile[],
    readRules: readonly PathRule[],
  ) {
    this.isOn = isSwitchedOn(context, settings);
    const holds = this.isOn && !isOpened(settings);
    const written = [...settings.flatMap(deniedPaths), ...readRules.map(asSandboxPath)];
    this.names = namesIn(written.map(({ text }) => text));
    this.rules = holds ? written.map((path) => ({ ...this.anchored(path), rule: path.rule })) : [];
  }

  /** The rule that covers a path in rule notation; `null` when none does or the sandbox is off. */
  covering(path: string): DecidingRule | null {
    const covering = this.rules.find(({ anchor, matcher }) => {
      const relative = below(this.context.environment.platform, anchor, path);
      return relative !== null && ignore.isPathValid(relative) && matcher.ignores(relative);
    });
    return covering?.rule ?? null;
  }

  /** One slash is the root of the file system; `./p` and `p` are that one path, not any depth. */
  private anchored({ scope, text }: WrittenPath): Pick<SandboxRule, 'anchor' | 'matcher'> {
    const { platform, home } = this.context.environment;
    const base = scope === 'user' ? userFolder(this.context) : this.context.startDirectory;
    const matcher = (pattern: string): Ignore => ignore({ ignorecase: false }).add({ pattern });
    if (text.startsWith('/')) return { anchor: '/', matcher: matcher(text) };
    if (text.startsWith('~/')) return { anchor: rulePath(platform, home), matcher: matcher(text.slice(1)) };
    return { anchor: rulePath(platform, base), matcher: matcher(`/${text.replace(/^\.\//, '')}`) };
  }
}

/** Native Windows has none. Source: https://code.claude.com/docs/en/sandboxing. */
function isSwitchedOn({ environment }: AccessContext, settings: readonly SettingsFile[]): boolean {
  if (environment.platform === 'win32') return false;
  const values = byStrength(settings).map((file) => descendant(file.root, 'sandbox', 'enabled'));
  return isTrue(values.find((node) => node !== null) ?? null);
}

/** Exceptions open ways that are not modelled, so that no rule counts beside them. */
function isOpened(settings: readonly SettingsFile[]): boolean {
  return settings.some(
    ({ root }) =>
      isTrue(descendant(root, 'sandbox', 'filesystem', 'disabled')) ||
      children(descendant(root, 'sandbox', 'filesystem', 'allowRead')).length > 0 ||
      children(descendant(root, 'sandbox', 'excludedCommands')).length > 0,
  );
}

/** `denyRead` and credential files; with a mode other than `deny` a credential file stays readable. */
function deniedPaths({ scope, root, text, file }: SettingsFile): readonly WrittenPath[] {
  const credentials = children(descendant(root, 'sandbox', 'credentials', 'files')).flatMap((entry) => {
    const path = child(entry, 'path');
    const value: unknown = path?.value;
    const isDenied = child(entry, 'mode')?.value === 'deny';
    return isDenied && path !== null && typeof value === 'string' ? [{ text: value, node: path }] : [];
  });
  const paths = [...texts(descendant(root, 'sandbox', 'filesystem', 'denyRead')), ...credentials];
  return paths.map((path) => ({
    scope,
    text: path.text,
    rule: { file, line: lineAt(text, path.node.offset), text: path.text },
  }));
}

/** In the sandbox `p` of `Read(p)` is that one path below the start directory, not any depth; `//p` is the root. */
function asSandboxPath({ pattern, rule }: PathRule): WrittenPath {
  if (pattern.startsWith('//')) return { scope: 'project', text: pattern.slice(1), rule };
  const text = pattern.startsWith('/') ? pattern.slice(1) : pattern;
  return { scope: 'project', text, rule };
}
