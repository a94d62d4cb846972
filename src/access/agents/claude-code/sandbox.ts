import ignore, { type Ignore } from 'ignore';
import type { DecidingRule } from '../../../model/access';
import type { AccessContext, AccessTarget } from '../../agent';
import { children, descendant, isTrue, texts } from '../../json-tree';
import { below, rulePath } from '../../paths';
import { lineAt } from '../../text-place';
import { userFolder } from './locations';
import type { SettingsFile } from './settings';

interface SandboxRule {
  readonly anchor: string;
  readonly matcher: Ignore;
  readonly rule: DecidingRule;
}

/**
 * The sandbox rules that claim to keep the shell from a path; `null` when none does or the sandbox is off. Whether they
 * hold cannot be seen from here: without bubblewrap, or when it fails to start, commands run without the sandbox
 * (observed with Claude Code 2.1.330 on Linux, 2026-11-22).
 */
export class Sandbox {
  private readonly rules: readonly SandboxRule[];

  constructor(
    private readonly context: AccessContext,
    settings: readonly SettingsFile[],
  ) {
    this.rules = isOn(context, settings) ? settings.flatMap((file) => this.rulesOf(file)) : [];
  }

  covering(target: AccessTarget): DecidingRule | null {
    const path = rulePath(this.context.environment.platform, target.realPath);
    const covering = this.rules.find(({ anchor, matcher }) => {
      const relative = below(this.context.environment.platform, anchor, path);
      return relative !== null && relative !== '' && matcher.ignores(relative);
    });
    return covering?.rule ?? null;
  }

  private rulesOf(file: SettingsFile): readonly SandboxRule[] {
    return texts(descendant(file.root, 'sandbox', 'filesystem', 'denyRead')).map(({ text, node }) => ({
      ...this.anchored(file, text),
      rule: { file: file.file, line: lineAt(file.text, node.offset), text },
    }));
  }

  /** One slash is the root of the file system; `./p` and `p` are that one path, not any depth. */
  private anchored(file: SettingsFile, written: string): Pick<SandboxRule, 'anchor' | 'matcher'> {
    const { platform, home } = this.context.environment;
    const base = file.scope === 'user' ? userFolder(this.context) : this.context.startDirectory;
    const matcher = (pattern: string): Ignore => ignore({ ignorecase: false }).add({ pattern });
    if (written.startsWith('/')) return { anchor: '/', matcher: matcher(written) };
    if (written.startsWith('~/')) return { anchor: rulePath(platform, home), matcher: matcher(written.slice(1)) };
    return { anchor: rulePath(platform, base), matcher: matcher(`/${written.replace(/^\.\//, '')}`) };
  }
}

/** Native Windows has none; exceptions (`allowRead`, `excludedCommands`) open ways that are not modelled, so they end it. */
function isOn({ environment }: AccessContext, settings: readonly SettingsFile[]): boolean {
  if (environment.platform === 'win32') return false;
  const values = (...keys: string[]) => settings.map((file) => descendant(file.root, 'sandbox', ...keys));
  const first = values('enabled').find((node) => node !== null) ?? null;
  const isOpened =
    values('filesystem', 'disabled').some(isTrue) ||
    [...values('filesystem', 'allowRead'), ...values('excludedCommands')].some((node) => children(node).length > 0);
  return isTrue(first) && !isOpened;
}
