import type { AccessContext, Presence } from '../../agent';
import { nativePaths } from '../../paths';
import { configuredBy, signsOfUse } from '../../presence';
import { programVersion } from '../../version';
import { ownFolder } from './settings';

const workspaceFiles = ['.geminiignore', '.gemini/settings.json', 'GEMINI.md'];

/** Signs of Gemini CLI; of its logs only the time of change is looked at. */
export function detectGemini(context: AccessContext): Presence {
  const paths = nativePaths(context.environment.platform);
  const used = signsOfUse(context, {
    programs: ['gemini'],
    places: [],
    extensions: ['google.gemini-cli-vscode-ide-companion'],
    logs: [paths.join(ownFolder(context.environment), 'tmp')],
  });
  const configured = configuredBy(context, workspaceFiles);
  return {
    inUse: used.length > 0,
    configuredHere: configured.length > 0,
    evidence: [...used, ...configured],
    version: programVersion(context, { programs: ['gemini'], packageName: '@google/gemini-cli' }),
  };
}
