import { descendant, isTrue, texts } from '../../json-tree';
import { replaceNode } from '../json-edit';
import type { LintContext } from '../lint-context';
import type { RuleRow, Sighting } from '../lint-rule';
import { atNode, atProperty } from '../places';
import { acceptedSettings, type ClaudeSettings } from './settings-files';

const sandboxLink = 'https://code.claude.com/docs/en/sandboxing';

/** Paths of the sandbox, whose notation is not that of rules. Sources: {@link sandboxLink}; observed with 2.1.330 on Linux. */
export const sandboxRows: readonly RuleRow[] = [
  {
    code: 'sandbox-rule-notation',
    severity: 'warning',
    message: 'Paths of the sandbox are written with one leading slash; two belong to Read(...) rules.',
    link: sandboxLink,
    fixTitle: 'Start the path with one slash',
    find: (context) => paths(context, (path) => (path.startsWith('//') ? path.slice(1) : null)),
  },
  {
    code: 'sandbox-disk-root',
    severity: 'warning',
    message: 'In the sandbox a leading slash means the root of the disk, so this path is not the one in the workspace.',
    link: sandboxLink,
    fixTitle: 'Start the path with ./',
    find: (context) =>
      paths(context, (path, { scope }) => {
        const isMeantHere =
          /^\/[^/]/.test(path) && scope !== 'user' && scope !== 'managed' && standsHereOnly(context, path);
        return isMeantHere ? `.${path}` : null;
      }),
  },
  {
    code: 'sandbox-on-windows',
    severity: 'warning',
    message: 'There is no sandbox on Windows, so commands run without it and what it denies can be read.',
    link: sandboxLink,
    fixTitle: null,
    find: (context) =>
      context.access.environment.platform === 'win32' ? acceptedSettings(context).flatMap(switchedOn) : [],
  },
];

/** Denied paths that should be written otherwise. */
function paths(
  context: LintContext,
  rightForm: (path: string, settings: ClaudeSettings) => string | null,
): readonly Sighting[] {
  return acceptedSettings(context).flatMap((file) =>
    texts(descendant(file.root, 'sandbox', 'filesystem', 'denyRead')).flatMap(({ text, node }) => {
      const form = rightForm(text, file);
      if (form === null) return [];
      return [{ ...atNode(file, node), edits: [replaceNode(file, node, form)] }];
    }),
  );
}

/** The first name of the path stands in the workspace and not at the root of the disk. */
function standsHereOnly(context: LintContext, path: string): boolean {
  const first = path.split('/')[1] ?? '';
  const isPlain = first !== '' && !/[*?[]/.test(first);
  return isPlain && context.exists(`./${first}`) && !context.exists(`/${first}`);
}

function switchedOn(file: ClaudeSettings): readonly Sighting[] {
  const node = descendant(file.root, 'sandbox', 'enabled');
  return isTrue(node) ? atProperty(file, node) : [];
}
