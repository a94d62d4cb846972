import type { Problem, ProblemFix } from '../../model/problem';
import type { AccessContext } from '../agent';
import { rangeAt } from '../text-place';
import { adviceFileRules } from './advice-files';
import { claudeCodeRules } from './claude-code';
import { codexRules } from './codex';
import { cursorRules } from './cursor';
import { geminiCliRules } from './gemini-cli';
import { ignoreLineRules } from './ignore-lines';
import { inertFileRules } from './inert-files';
import { LintContext } from './lint-context';
import type { LintRule, Sighting } from './lint-rule';
import { openCodeRules } from './opencode';
import { partialListRules } from './partial-lists';
import { qwenCodeRules } from './qwen-code';
import { isInRange } from './version-range';
import { zedRules } from './zed';

/** Every dead rule and trap that is known, by agent. A new one is a row in one of these tables. */
export const lintRules: readonly LintRule[] = [
  ...claudeCodeRules,
  ...cursorRules,
  ...geminiCliRules,
  ...qwenCodeRules,
  ...openCodeRules,
  ...codexRules,
  ...zedRules,
  ...ignoreLineRules,
  ...inertFileRules,
  ...partialListRules,
  ...adviceFileRules,
];

/** What linting gave. */
export interface LintResult {
  readonly problems: readonly Problem[];
  /** Absolute paths of the files that were looked for; a change of one asks for linting again. */
  readonly watched: readonly string[];
}

/**
 * Dead rules and traps in the configuration of the named agents, by file and place. `versionOf`: the version on this
 * machine, `null` where it is not known; asked only where a rule needs it.
 */
export function lintAgents(
  access: AccessContext,
  agentIds: readonly string[],
  versionOf: (agent: string) => string | null,
): LintResult {
  const context = new LintContext(access);
  const found = lintRules
    .filter(({ agent }) => agentIds.includes(agent))
    .flatMap((rule) => rule.find(context).map((sighting) => ({ rule, sighting })))
    .filter(({ rule }) => rule.versions === null || isInRange(versionOf(rule.agent), rule.versions));
  const problems = onePerShape(found).map(({ rule, sighting }) => toProblem(context, rule, sighting));
  return { problems: problems.sort(byPlace), watched: context.watched };
}

interface Found {
  readonly rule: LintRule;
  readonly sighting: Sighting;
}

/** A file that several agents read is told of once, for the first of them. */
function onePerShape(found: readonly Found[]): readonly Found[] {
  const first = new Map<string, Found>();
  for (const entry of found) {
    const { file, offset, length } = entry.sighting;
    const shape = entry.rule.code.slice(entry.rule.agent.length);
    const key = JSON.stringify([file.path, offset, length, shape]);
    if (!first.has(key)) first.set(key, entry);
  }
  return [...first.values()];
}

function toProblem(context: LintContext, rule: LintRule, { file, offset, length, ...sighting }: Sighting): Problem {
  const { agent, code, severity, link, fixTitle } = rule;
  const edits = sighting.edits ?? [];
  return {
    agent,
    file: context.display(file.path),
    range: rangeAt(file.text, offset, length),
    code,
    severity,
    message: sighting.message ?? rule.message,
    link,
    fix: fixTitle === null || edits.length === 0 ? null : fixOf(context, fixTitle, edits),
  };
}

/** Edits are made on texts without a byte order mark and told with it. */
function fixOf(context: LintContext, title: string, edits: ProblemFix['edits']): ProblemFix {
  const shift = (path: string): number => context.file(path)?.mark ?? 0;
  return { title, edits: edits.map((edit) => ({ ...edit, offset: edit.offset + shift(edit.path) })) };
}

function byPlace(left: Problem, right: Problem): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.range.startLine - right.range.startLine || left.range.startColumn - right.range.startColumn;
}
