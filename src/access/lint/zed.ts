import { child, children, texts } from '../json-tree';
import type { JsonFile, LintContext } from './lint-context';
import { rulesOf, type LintRule } from './lint-rule';
import { atNode, atProperty } from './places';

/** Traps of Zed's `private_files`. Source: https://github.com/zed-industries/zed, settings and the agent's read tool. */
export const zedRules: readonly LintRule[] = rulesOf('zed', 'https://zed.dev/docs/configuring-zed', [
  {
    code: 'negation',
    severity: 'warning',
    message: 'Zed has no exceptions here: the exclamation mark belongs to the pattern, which matches nothing.',
    fixTitle: null,
    find: (context) =>
      settings(context).flatMap((file) =>
        ['private_files', 'file_scan_exclusions'].flatMap((key) =>
          texts(child(file.root, key))
            .filter(({ text }) => text.startsWith('!'))
            .map(({ node }) => atNode(file, node)),
        ),
      ),
  },
  {
    code: 'empty-list',
    severity: 'info',
    message: 'An empty private_files does not clear the list: the patterns that Zed ships stay in force.',
    fixTitle: null,
    find: (context) =>
      settings(context).flatMap((file) => {
        const list = child(file.root, 'private_files');
        return list?.type === 'array' && children(list).length === 0 ? atProperty(file, list) : [];
      }),
  },
]);

function settings(context: LintContext): readonly JsonFile[] {
  const { platform } = context.access.environment;
  const user = platform === 'win32' ? '~/AppData/Roaming/Zed/settings.json' : '~/.config/zed/settings.json';
  return ['.zed/settings.json', user].flatMap((name) => context.json(name, 'lenient') ?? []);
}
