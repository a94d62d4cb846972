import type { Problem } from '../../../model/problem';
import type { ConfigReader } from '../../config-reader';
import { child, descendant, texts, type Node } from '../../json-tree';
import { parseRule } from '../../matchers/permission-rule';
import { below, nativePaths, rulePath } from '../../paths';
import { rangeAt, rangeOfLine } from '../../text-place';
import { userFolder } from './locations';
import { ruleTraps, type RuleInList } from './rule-traps';
import type { SettingsFile } from './settings';

const permissionsLink = 'https://code.claude.com/docs/en/permissions';

/** Reports rules and files that look like protection and protect nothing. */
export function reportDeadRules(reader: ConfigReader, settings: readonly SettingsFile[]): void {
  reportIgnoreFile(reader);
  for (const file of settings) {
    reportDeadKey(
      reader,
      file,
      ['permissions', 'read', 'deny'],
      'read-deny-object',
      'permissions.read.deny is no setting',
    );
    reportDeadKey(reader, file, ['ignorePatterns'], 'ignore-patterns', 'ignorePatterns is no longer a setting');
    for (const list of ['deny', 'ask'] as const) reportTraps(reader, file, list);
  }
}

function reportIgnoreFile(reader: ConfigReader): void {
  const { environment, startDirectory } = reader.context;
  const path = nativePaths(environment.platform).join(startDirectory, '.claudeignore');
  const text = reader.readText(path);
  if (text === null) return;
  reader.add({
    file: reader.display(path),
    range: rangeOfLine(1, text.split(/\r?\n/)[0] ?? ''),
    code: 'claude-code/claudeignore',
    severity: 'warning',
    message: 'Claude Code does not read .claudeignore; only Read(...) deny rules in its settings keep files from it.',
    link: permissionsLink,
    fix: { title: 'Turn its lines into Read deny rules' },
  });
}

function reportDeadKey(
  reader: ConfigReader,
  { root, text, file }: SettingsFile,
  keys: readonly string[],
  code: string,
  claim: string,
): void {
  const value = descendant(root, ...keys);
  const property = value?.parent;
  if (!property) return;
  reader.add({
    file,
    range: rangeAt(text, property.offset, property.length),
    code: `claude-code/${code}`,
    severity: 'warning',
    message: `${claim}, so nothing here is kept from Claude Code; write Read(...) rules in permissions.deny.`,
    link: permissionsLink,
    fix: { title: 'Turn its entries into Read deny rules' },
  });
}

function reportTraps(reader: ConfigReader, settings: SettingsFile, list: 'deny' | 'ask'): void {
  const before: string[] = [];
  for (const { text, node } of texts(permissionList(settings, list))) {
    const pattern = readPattern(text);
    const rule: RuleInList = {
      text,
      pattern,
      scope: settings.scope,
      before: [...before],
      spellsKnownFolder: spellsKnownFolder(reader, pattern ?? ''),
      standsAtAnchor: (depth) => standsAtAnchor(reader, settings, pattern ?? '', depth),
    };
    const problem = trapOf(rule, settings, node);
    if (problem !== null) reader.add(problem);
    if (pattern !== null) before.push(pattern);
  }
}

function permissionList({ root }: SettingsFile, list: 'deny' | 'ask'): Node | null {
  const permissions = child(root, 'permissions');
  return permissions === null ? null : child(permissions, list);
}

function readPattern(text: string): string | null {
  const parsed = parseRule(text);
  return parsed.kind === 'path' && parsed.tool === 'Read' ? parsed.pattern : null;
}

function trapOf(rule: RuleInList, settings: SettingsFile, node: Node): Omit<Problem, 'agent'> | null {
  const trap = ruleTraps.find((candidate) => candidate.applies(rule));
  if (trap === undefined) return null;
  return {
    file: settings.file,
    range: rangeAt(settings.text, node.offset, node.length),
    code: `claude-code/${trap.code}`,
    severity: trap.severity,
    message: trap.message,
    link: permissionsLink,
    fix: trap.fix === null ? null : { title: trap.fix },
  };
}

function spellsKnownFolder({ context }: ConfigReader, pattern: string): boolean {
  const { platform, home } = context.environment;
  return [context.startDirectory, home].some((folder) => below(platform, rulePath(platform, folder), pattern) !== null);
}

/** A rule that spells something that exists is left alone: it may well be meant. */
function standsAtAnchor(
  reader: ConfigReader,
  { scope }: SettingsFile,
  pattern: string,
  depth: 'whole' | 'first segment',
): boolean {
  const { context } = reader;
  const anchor = scope === 'user' && pattern.startsWith('/') ? userFolder(context) : context.startDirectory;
  const segments = pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
  const wanted = depth === 'whole' ? segments : segments.slice(0, 1);
  return reader.exists(nativePaths(context.environment.platform).join(anchor, ...wanted));
}
