import type { ChannelAccess } from '../../../model/access';
import { byAnswer, guarded, mcpServers, openShell, type DecidedRule } from '../../channel-rules';
import { channel } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { defineAgent } from '../../define-agent';
import { answers, guardOf, type Guard } from '../../guards/guard';
import { dialects, ignoreFiles, type IgnoreFile } from '../../guards/ignore-files';
import { joinedNames } from '../../matchers/names';
import { presence } from './presence';

/** The list that Cursor ships as its global one. Source: https://docs.cursor.com/context/ignore-files. */
const shippedPatterns = [
  '**/.env',
  '**/.env.*',
  '**/credentials.json',
  '**/secrets.json',
  '**/*.key',
  '**/*.pem',
  '**/id_rsa',
];

const shippedNote =
  "Cursor's help says its built-in list hides this path, its reference says the list is for indexing only, and users can change it.";
const shellNote = 'The reference says commands in the terminal are not blocked, staff say that sandboxed ones are.';

const contentFiles: readonly IgnoreFile[] = [{ path: '.cursorignore' }];
const indexFiles: readonly IgnoreFile[] = [{ path: '.gitignore' }, { path: '.cursorindexingignore' }, ...contentFiles];

/** Cursor, the editor; its command line has other rules. */
export const cursor = defineAgent({
  id: 'cursor',
  name: 'Cursor',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: [
      'https://cursor.com/docs/reference/ignore-file.md',
      'https://cursor.com/help/customization/ignore-files.md',
    ],
  },
  presence,
  channels(reader) {
    const content = listed(reader, contentFiles);
    return {
      read: content.rule,
      search: content.rule,
      mention: content.rule,
      editor: content.rule,
      shell: openShell(reader, content.guard, { note: shellNote }),
      index: listed(reader, indexFiles).rule,
      mcp: mcpServers(reader, ['.cursor/mcp.json', '~/.cursor/mcp.json']),
    };
  },
});

/** Ignore files and, weaker, the shipped list: sources contradict each other about it, so it never blocks. */
function listed(
  reader: ConfigReader,
  files: readonly IgnoreFile[],
): { readonly guard: Guard; readonly rule: DecidedRule } {
  const options = { dialect: dialects.undocumented, links: 'unclear' } as const;
  const written = ignoreFiles(reader, files, options);
  const withShipped = ignoreFiles(reader, files, { ...options, builtIn: shippedPatterns });
  const disputed = answers<ReturnType<Guard>>(({ rule }) => rule ?? { file: null, line: null, text: '' });
  const guard = guardOf(joinedNames(written.names, withShipped.names), (target) => {
    const answer = written(target);
    if (answer.state === 'covered' || answer.state === 'disputed') return answer;
    const shipped = withShipped(target);
    return shipped.state === 'covered' ? disputed('disputed', shipped) : shipped;
  });
  const ordinary = guarded(guard);
  const shipped = byAnswer(({ rule }): ChannelAccess => channel('unknown', { rule, note: shippedNote }));
  return {
    guard,
    rule: {
      names: guard.names,
      decide: (target) => {
        const answer = guard(target);
        const isShipped = answer.state === 'disputed' && answer.rule?.file === null;
        return isShipped ? shipped(answer) : ordinary.decide(target);
      },
    },
  };
}
