import { claudeCode } from '../../agents/claude-code';
import { userFolder } from '../../agents/claude-code/locations';
import { descendant, texts, type Node } from '../../json-tree';
import { parseRule } from '../../matchers/permission-rule';
import { nativePaths } from '../../paths';
import type { LintContext } from '../lint-context';
import { acceptedSettings, type ClaudeSettings } from './settings-files';

/** A rule of a deny or ask list, and what stands around it. */
export interface RuleEntry {
  readonly text: string;
  readonly node: Node;
  /** What stands between the parentheses of `Read(...)`; `null` for any other rule. */
  readonly pattern: string | null;
  readonly settings: ClaudeSettings;
  /** Patterns of the `Read(...)` rules before it in the same list. */
  readonly before: readonly string[];
  /** All rules of the same list. */
  readonly siblings: readonly string[];
}

/** Every rule that keeps something from Claude Code, or means to. */
export function denyingEntries(context: LintContext): readonly RuleEntry[] {
  return context
    .once(acceptedSettings)
    .flatMap((settings) => (['deny', 'ask'] as const).flatMap((list) => entriesOf(settings, list)));
}

function entriesOf(settings: ClaudeSettings, list: 'deny' | 'ask'): readonly RuleEntry[] {
  const rules = texts(descendant(settings.root, 'permissions', list));
  const patterns = rules.map(({ text }) => readPattern(text));
  return rules.map(({ text, node }, index) => ({
    text,
    node,
    pattern: patterns[index] ?? null,
    settings,
    before: patterns.slice(0, index).filter((pattern) => pattern !== null),
    siblings: rules.map((rule) => rule.text),
  }));
}

/** The pattern of a `Read(...)` rule; `null` for any other. */
export function readPattern(text: string): string | null {
  const parsed = parseRule(text);
  return parsed.kind === 'path' && parsed.tool === 'Read' ? parsed.pattern : null;
}

/** A rule that spells something that exists is left alone: it may well be meant. */
export function standsAtAnchor(
  context: LintContext,
  { settings, pattern }: RuleEntry,
  depth: 'whole' | 'first segment',
): boolean {
  const written = pattern ?? '';
  const { access } = context;
  const anchor = settings.scope === 'user' && written.startsWith('/') ? userFolder(access) : access.startDirectory;
  const segments = written.split('/').filter((segment) => segment !== '' && segment !== '.');
  const wanted = depth === 'whole' ? segments : segments.slice(0, 1);
  return wanted.length > 0 && context.exists(nativePaths(access.environment.platform).join(anchor, ...wanted));
}

/** Whether the file tool is refused a path below the start directory, by whatever rule. */
export function isReadBlocked(context: LintContext, relative: string): boolean {
  const path = context.resolve(relative);
  const target = { absolutePath: path, realPath: path, isDirectory: false };
  return context.once(loadClaude).decide(target).read.access === 'blocked';
}

function loadClaude({ access }: LintContext): ReturnType<typeof claudeCode.load> {
  return claudeCode.load(access);
}
