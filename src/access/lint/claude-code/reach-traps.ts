import { below, rulePath } from '../../paths';
import { envStar, missedEnvNames } from '../env-names';
import type { LintContext } from '../lint-context';
import { isReadBlocked, standsAtAnchor } from './rule-entry';
import { byPattern, onPattern, unlessLiteral, type RuleTrap } from './rule-trap';

const rootFolders = /^\/(?:Users|home|etc|var|tmp|root|opt|usr|mnt|private|srv|Volumes|Library)(?:\/|$)/;
const readingCommand = /^Bash\((?:cat|head|tail|less|more|bat|type)[ :]\s*([^\s()|;&]+?)(?::\*)?\)$/;
const namedInCommand = /^Bash\(\*\s*(\.env[^\s()|;&]*)\)$/;
const buildFolders = /^(?:\.\/)?\*\*\/(?:build|dist|out|target|bin|node_modules)\/\*\*$/;

/**
 * Rules that work and guard something else, or less, than they seem to. Sources: observed with Claude Code 2.1.330 on
 * Linux, 2026-11-22, and https://code.claude.com/docs/en/permissions.
 */
export const reachTraps: readonly RuleTrap[] = [
  {
    code: 'slash-in-user-settings',
    severity: 'warning',
    message: 'In user settings a leading slash means the folder of these settings, not the workspace or the disk.',
    fixTitle: 'Start the pattern with //**/',
    applies: onPattern(
      (pattern, entry, context) =>
        entry.settings.scope === 'user' &&
        /^\/[^/]/.test(pattern) &&
        !standsAtAnchor(context, entry, 'first segment') &&
        !spellsAbsolutePath(pattern, context),
    ),
    repair: byPattern((pattern) => `//**${pattern}`),
  },
  {
    code: 'single-slash-absolute',
    severity: 'warning',
    message: 'One leading slash does not mean the root of the disk; an absolute path needs two.',
    fixTitle: 'Start the path with two slashes',
    applies: onPattern(
      (pattern, entry, context) =>
        spellsAbsolutePath(pattern, context) && !standsAtAnchor(context, entry, 'first segment'),
    ),
    repair: byPattern((pattern) => `/${pattern}`),
  },
  {
    code: 'one-level',
    severity: 'warning',
    message: 'The star in front stands for exactly one folder, so the file at the top and deeper ones are not covered.',
    fixTitle: 'Start the pattern with **/',
    applies: onPattern((pattern) => /^(?:\.\/)?\*\/\.[^/]*$/.test(pattern)),
    repair: byPattern((pattern) => `**/${pattern.replace(/^(?:\.\/)?\*\//, '')}`),
  },
  {
    code: 'start-folder-only',
    severity: 'info',
    message: 'In user settings ./ means the folder in which a session starts; other folders are not covered.',
    fixTitle: 'Cover every folder with //**/',
    applies: onPattern((pattern, { settings }) => settings.scope === 'user' && /^\.\/[^/]/.test(pattern)),
    repair: byPattern((pattern) => `//**/${pattern.replace(/^\.\/(?:\*\*\/)?/, '')}`),
  },
  {
    code: 'env-names-missed',
    severity: 'warning',
    message: 'The pattern .env.* matches neither .env nor .envrc, and one of them stands here uncovered.',
    fixTitle: 'Add rules for the names that it misses',
    applies: onPattern((pattern, _entry, context) => envStar.test(pattern) && missedNames(context).length > 0),
    repair: byPattern((pattern, _entry, context) => [
      pattern,
      ...missedNames(context).map((name) => pattern.replace('.env.*', name)),
    ]),
  },
  {
    code: 'example-hidden',
    severity: 'info',
    message: 'This rule hides .env.example too, which holds no secret and tells an agent what to set.',
    fixTitle: null,
    applies: onPattern(
      (pattern, _entry, context) =>
        /^(?:\*\*\/|\.\/)?\.env(?:\.\*|\*)$/.test(pattern) &&
        context.exists('.env.example') &&
        isReadBlocked(context, '.env.example'),
    ),
  },
  {
    code: 'command-rule-only',
    severity: 'warning',
    message: 'This rule stops one command; the Read tool and other commands still give the file out.',
    fixTitle: 'Add a Read(...) rule for the file',
    applies: ({ text, siblings }) => {
      const named = namedFile(text);
      return named !== null && !siblings.some((rule) => sameFile(rule, named));
    },
    repair: ({ text }) => {
      const named = namedFile(text);
      return named === null ? null : [text, `Read(${named})`];
    },
  },
  {
    code: 'breaks-build',
    severity: 'info',
    message: 'Version 2.1.259 refused build commands because of a rule as broad as this; other versions do not.',
    versions: '=2.1.259',
    fixTitle: null,
    applies: unlessLiteral(buildFolders),
  },
];

/** The start directory or the home folder spelled out, or a folder that only the root of a disk has. */
function spellsAbsolutePath(pattern: string, { access }: LintContext): boolean {
  if (!/^\/[^/]/.test(pattern)) return false;
  const { platform, home } = access.environment;
  const folders = [access.startDirectory, home].map((folder) => rulePath(platform, folder));
  return rootFolders.test(pattern) || folders.some((folder) => below(platform, folder, pattern) !== null);
}

function missedNames(context: LintContext): readonly string[] {
  return missedEnvNames(context, (name) => isReadBlocked(context, name));
}

function namedFile(rule: string): string | null {
  const named = (readingCommand.exec(rule) ?? namedInCommand.exec(rule))?.[1] ?? null;
  return named === null || named.startsWith('-') || named.includes('$') || named.startsWith('/') ? null : named;
}

function sameFile(rule: string, named: string): boolean {
  const bare = named.replace(/^\.\//, '');
  return [bare, `./${bare}`, `/${bare}`, `**/${bare}`].some((pattern) => rule === `Read(${pattern})`);
}
