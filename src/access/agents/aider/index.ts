import { guarded, none, open, openShell } from '../../channel-rules';
import type { ConfigReader } from '../../config-reader';
import { defineAgent } from '../../define-agent';
import { anyOf, doubted } from '../../guards/combined';
import { guardOf, noGuard, type Guard } from '../../guards/guard';
import { dialects, ignoreFiles } from '../../guards/ignore-files';
import { disputedBy, tellingCase } from '../../letter-case';
import { committedIn } from '../../target-place';
import { lastMatchList } from './last-match-list';
import { readAiderOptions } from './options';

/**
 * Aider. Its list and `.gitignore` hold for files that are added to the chat and for the repository map, and only in a git
 * repository. Changes of the list are seen at once.
 */
export const aider = defineAgent({
  id: 'aider',
  name: 'Aider',
  evidence: {
    how: 'source',
    date: '2026-05-22',
    program: '0.86.3',
    sources: [
      'https://github.com/Aider-AI/aider/blob/main/aider/repo.py',
      'https://github.com/Aider-AI/aider/blob/main/aider/commands.py',
      'https://aider.chat/docs/config/options.html',
    ],
  },
  presence: {
    programs: ['aider'],
    logs: { linux: ['~/.aider'], darwin: ['~/.aider'], win32: ['~\\.aider'] },
    workspaceFiles: ['.aiderignore', '.aider.conf.yml', '.aider.chat.history.md'],
  },
  channels(reader) {
    const { listed, ignoredByGit } = guards(reader);
    const kept = anyOf(listed, ignoredByGit);
    return {
      read: guarded(kept, disputedBy(reader.context.environment)),
      search: none,
      mention: open('/read-only and --read take any file into the chat; no list is asked.'),
      editor: none,
      shell: openShell(reader, kept, { forms: ['/run', '/git show'], note: 'Output of commands may go to the chat.' }),
      index: guarded(listed, disputedBy(reader.context.environment)),
      mcp: none,
    };
  },
});

function guards(reader: ConfigReader): { readonly listed: Guard; readonly ignoredByGit: Guard } {
  const options = readAiderOptions(reader);
  const { root } = reader.context.git;
  if (root === null || !options.usesGit) return { listed: noGuard, ignoredByGit: noGuard };
  const listed = tellingCase(reader.context.environment, lastMatchList(reader, options.ignoreFile, root));
  const certain = (guard: Guard): Guard => (options.isClear ? guard : doubted(guard));
  return { listed: certain(listed), ignoredByGit: options.addsIgnored ? noGuard : certain(untracked(reader)) };
}

/** git calls a file ignored only while it does not track it, which of one that was ever committed is not known. */
function untracked(reader: ConfigReader): Guard {
  const committed = committedIn(reader.context);
  const ignored = ignoreFiles(reader, [{ path: '.gitignore', nested: true }], {
    dialect: dialects.undocumented,
    links: 'name',
  });
  const inDoubt = doubted(ignored);
  return guardOf(ignored.names, (target) => {
    const answer = ignored(target);
    return answer.state === 'covered' && committed(target) !== false ? inDoubt(target) : answer;
  });
}
