import { claudeSettings, sandboxRule } from '../formats/claude-settings';
import { claudeDialect, sandboxDialect } from '../spelling/dialect';
import { effects } from './effect';
import { readValues, valueAt } from './settings-values';
import { inFull, pathsOf, type Place, type Writer } from './writer';

const common = { agent: 'claude-code', scopes: ['project', 'local', 'user'], format: claudeSettings } as const;

/**
 * `permissions.deny` of a settings file. `/path` is anchored at the session's start folder in project and local
 * settings, but at the settings folder in user settings, so these take `//` with the path from the file system's root.
 * `/dir/**` covers what is below exactly that folder. https://code.claude.com/docs/en/permissions, and observed with
 * Claude Code 2.1.330 on Linux, 2026-11-22.
 */
export const claudeCode: Writer = {
  ...common,
  id: 'claude-code',
  effect: effects.blocked,
  dialect: claudeDialect,
  file: settingsFile,
  subject: fromAnchor,
  rule: (pattern, isDirectory, place) => `Read(${anchored(pattern, isDirectory, place)})`,
};

/**
 * The tool that edits notebooks asks `Edit` rules only; to the tools that edit other files a `Read` rule is enough.
 * https://code.claude.com/docs/en/permissions
 */
export const claudeNotebooks: Writer = {
  ...claudeCode,
  id: 'claude-code/notebooks',
  extra: 'notebooks',
  effect: effects.notebooksBlocked,
  concerns: ({ path, isDirectory }) => isDirectory || /\.ipynb$/i.test(path),
  isCovered: () => false,
  rule: (pattern, isDirectory, place) => `Edit(${anchored(pattern, isDirectory, place)})`,
};

/**
 * `sandbox.filesystem.denyRead`, which binds commands and not the file tools. `./path` is that one path below the start
 * folder; in user settings a single slash is the root of the file system. https://code.claude.com/docs/en/sandboxing, and
 * observed with Claude Code 2.1.330 on Linux, 2026-11-22.
 */
export const claudeSandbox: Writer = {
  ...common,
  id: 'claude-code/sandbox',
  extra: 'sandbox',
  effect: effects.commandsUncertain,
  dialect: sandboxDialect,
  isCovered: () => false,
  obstacle: ({ environment }) => (environment.platform === 'win32' ? 'Claude Code has no sandbox on Windows' : null),
  needs: switchedOff,
  file: settingsFile,
  subject: (path, place) => (place.scope === 'user' ? inFull(path, place) : path),
  rule: (pattern, _isDirectory, { scope }) => sandboxRule(scope === 'user' ? `/${pattern}` : `./${pattern}`),
};

function anchored(pattern: string, isDirectory: boolean, { scope }: Place): string {
  return `${scope === 'user' ? '//' : '/'}${pattern}${isDirectory ? '/**' : ''}`;
}

function settingsFile({ scope, root, environment }: Place): string {
  const paths = pathsOf(environment.platform);
  if (scope === 'project') return paths.join(root, '.claude', 'settings.json');
  if (scope === 'local') return paths.join(root, '.claude', 'settings.local.json');
  const moved = environment.variables['CLAUDE_CONFIG_DIR'];
  return paths.join(
    moved === undefined || moved === '' ? paths.join(environment.home, '.claude') : moved,
    'settings.json',
  );
}

/** On Windows a drive is the first folder: `C:\work` is `/c/work`. */
function fromAnchor(path: string, place: Place): string {
  if (place.scope !== 'user') return path;
  return inFull(path, place).replace(/^([A-Za-z]):(?=\/)/, (_, drive: string) => drive.toLowerCase());
}

/** Where the settings do not switch it on, or take something out of it. The strongest file that has the switch decides. */
function switchedOff(place: Place): string | null {
  const values = (['local', 'project', 'user'] as const).map((scope) =>
    readValues(place, settingsFile({ ...place, scope })),
  );
  const isOn = values.map((each) => valueAt(each, 'sandbox', 'enabled')).find((value) => value !== undefined) === true;
  if (!isOn) {
    return 'the list holds for commands in the sandbox, which is not switched on ("sandbox": { "enabled": true } in the settings; Linux needs bubblewrap and socat); in it commands may run without a prompt';
  }
  const opened = values.some(
    (each) =>
      valueAt(each, 'sandbox', 'filesystem', 'disabled') === true ||
      [['filesystem', 'allowRead'], ['excludedCommands']].some((keys) => {
        const list = valueAt(each, 'sandbox', ...keys);
        return Array.isArray(list) && list.length > 0;
      }),
  );
  return opened ? 'the settings take commands or files out of the sandbox, so that the list may not hold' : null;
}
