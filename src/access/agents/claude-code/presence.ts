import type { AccessContext, Presence } from '../../agent';
import { nativePaths } from '../../paths';
import { configuredBy, signsOfUse } from '../../presence';
import { programVersion } from '../../version';
import { userFolder } from './locations';

const workspaceFiles = [
  '.claude/settings.json',
  '.claude/settings.local.json',
  'CLAUDE.md',
  '.mcp.json',
  '.claudeignore',
];

/** Signs of Claude Code; of its transcripts only the time of change is looked at. */
export function detectClaude(context: AccessContext): Presence {
  const paths = nativePaths(context.environment.platform);
  const { home, platform } = context.environment;
  const ending = platform === 'win32' ? '.exe' : '';
  const used = signsOfUse(context, {
    programs: ['claude'],
    places: [paths.join(home, '.claude', 'local', 'claude'), paths.join(home, '.local', 'bin', `claude${ending}`)],
    extensions: ['anthropic.claude-code'],
    logs: [paths.join(userFolder(context), 'projects'), paths.join(userFolder(context), 'history.jsonl')],
  });
  const configured = configuredBy(context, workspaceFiles);
  return {
    inUse: used.length > 0,
    configuredHere: configured.length > 0,
    evidence: [...used, ...configured],
    version: claudeVersion(context),
  };
}

/** The version of the program that is installed, else of the one in the editor extension; `null` when files do not tell. */
export function claudeVersion(context: AccessContext): string | null {
  return programVersion(context, {
    programs: ['claude'],
    places: ['~/.local/bin/claude', '~/.local/bin/claude.exe', '~/.claude/local/claude'],
    packageName: '@anthropic-ai/claude-code',
    versionsFolder: '~/.local/share/claude/versions',
    extension: 'anthropic.claude-code',
  });
}
