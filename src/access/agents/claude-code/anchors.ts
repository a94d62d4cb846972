import type { AccessContext } from '../../agent';
import { realOrSame } from '../../config-reader';
import type { RuleAnchors } from '../../matchers/permission-rule';
import { rulePath } from '../../paths';
import { userFolder, type SettingsScope } from './locations';

/**
 * Where the rules of one scope lead. A bare pattern counts in every working folder; `/p` leads to the start directory, in
 * user settings to the user's configuration folder. Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22.
 */
export function anchorsOf(
  context: AccessContext,
  scope: SettingsScope,
  workingFolders: readonly string[],
): RuleAnchors {
  const spellings = (path: string): readonly string[] =>
    [path, realOrSame(context, path)].map((each) => rulePath(context.environment.platform, each));
  return {
    start: workingFolders,
    source: spellings(scope === 'user' ? userFolder(context) : context.startDirectory),
    home: spellings(context.environment.home),
  };
}

/**
 * The pattern of a rule that holds back, with the links on its path followed; `null` when there are none. Only anchored
 * patterns are followed, up to the first name that is none as it stands. Not on Windows.
 * Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22; https://code.claude.com/docs/en/permissions.
 */
export function throughLinks(context: AccessContext, anchors: RuleAnchors, written: string): string | null {
  const anchored = anchoredPath(anchors, written);
  if (context.environment.platform === 'win32' || anchored === null) return null;
  const names = anchored.split('/').filter((name) => name !== '');
  const firstPattern = names.findIndex((name) => /[*?[\]\\!]/.test(name));
  const plain = names.slice(0, firstPattern === -1 ? names.length : firstPattern);
  const path = rulePath('linux', `/${plain.join('/')}`);
  const real = realOrSame(context, path);
  if (real === path || /[\\?]/.test(real)) return null;
  const rest = [...names.slice(plain.length), ...(anchored.endsWith('/') ? [''] : [])];
  return ['/', ...real.split('/').slice(1).map(literal), ...rest].join('/');
}

/** Absolute path that a pattern with one of the three anchors starts with; `null` for a bare one. */
function anchoredPath(anchors: RuleAnchors, written: string): string | null {
  if (written.startsWith('//')) return written.slice(1);
  if (written.startsWith('~/')) return `${anchors.home[0] ?? ''}${written.slice(1)}`;
  return written.startsWith('/') ? `${anchors.source[0] ?? ''}${written}` : null;
}

function literal(name: string): string {
  return name.replace(/[[\]*!{}# ]/g, '\\$&');
}
