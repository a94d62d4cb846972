import { guarded, mcpServers, openShell, type DecidedRule } from '../channel-rules';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { editorSettings } from '../editor-settings';
import { allAgree } from '../guards/combined';
import type { Guard } from '../guards/guard';
import { dialects, ignoreFiles, type IgnoreFile } from '../guards/ignore-files';

const page = 'https://docs.cloud.google.com/gemini/docs/codeassist/create-aiexclude-file';

/** Gemini Code Assist in VS Code: completion, generation and chat leave out what `.aiexclude` and the top `.gitignore` name. */
export const geminiCodeAssist = defineAgent({
  id: 'gemini-code-assist',
  name: 'Gemini Code Assist',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: [page, 'https://developers.google.com/idx/guides/aiexclude'],
  },
  presence: {
    extensions: ['google.geminicodeassist'],
    workspaceFiles: ['.aiexclude'],
  },
  channels(reader) {
    const excluded = exclusions(reader);
    const inContext = guarded(excluded);
    const inAgentMode: DecidedRule = guarded(excluded, {
      covered: 'unknown',
      note: 'The exclusion is documented for completion, generation and chat, not for the files that agent mode reads.',
    });
    return {
      read: inAgentMode,
      search: inAgentMode,
      mention: inContext,
      editor: inContext,
      shell: openShell(reader, excluded),
      index: inContext,
      mcp: mcpServers(reader, ['~/.gemini/settings.json', '.gemini/settings.json']),
    };
  },
});

/**
 * The top `.gitignore` and, stronger, the exclusion file, which a setting may replace. Whether exclusion files of
 * subfolders count is not said, so what they change is disputed.
 */
function exclusions(reader: ConfigReader): Guard {
  const settings = editorSettings(reader, 'Code');
  const named: unknown = settings('geminicodeassist.contextExclusionFile')?.value.value;
  const byGit = settings('geminicodeassist.contextExclusionGitignore')?.value.value !== false;
  const path = typeof named === 'string' && named !== '' ? named : '.aiexclude';
  const gitignore: readonly IgnoreFile[] = byGit ? [{ path: '.gitignore' }] : [];
  const options = { dialect: dialects.undocumented, links: 'unclear' } as const;
  const top = ignoreFiles(reader, [...gitignore, { path }], options);
  if (path !== '.aiexclude') return top;
  return allAgree(top, ignoreFiles(reader, [...gitignore, { path, nested: true }], options));
}
