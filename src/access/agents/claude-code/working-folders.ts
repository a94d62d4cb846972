import type { DecidingRule } from '../../../model/access';
import { FileError } from '../../../model/edges';
import { realOrSame, type ConfigReader } from '../../config-reader';
import { child, children, descendant, isTrue, parseStrict, texts, type Node } from '../../json-tree';
import { below, expandPath, nativePaths, rulePath } from '../../paths';
import { lineAt } from '../../text-place';
import { isAtLeast } from '../../version';
import type { SettingsFile } from './settings';

/** Claude Code's record of what it knows of projects; moved together with the settings. */
function stateFile({ context }: ConfigReader): string {
  const { platform, variables, home } = context.environment;
  const moved = variables['CLAUDE_CONFIG_DIR'];
  return nativePaths(platform).join(moved ? moved : home, '.claude.json');
}

/**
 * Whether somebody has accepted to work in the root of the git work tree, outside of one in the start directory; until then
 * a repository's `allow` rules and folders do not count. Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22.
 */
function isTrusted(reader: ConfigReader): boolean {
  const { environment, startDirectory, git } = reader.context;
  const folder = git.root ?? startDirectory;
  const wanted = [folder, realOrSame(reader.context, folder)].map((path) => rulePath(environment.platform, path));
  const root = stateOf(reader);
  return children(root === null ? null : descendant(root, 'projects')).some(({ children: pair }) => {
    const [key, project] = pair ?? [];
    const isHere = wanted.includes(rulePath(environment.platform, String(key?.value)));
    return isHere && project !== undefined && isTrue(child(project, 'hasTrustDialogAccepted'));
  });
}

/** One that cannot be read counts as absent; whoever looks for servers in it reports that. */
function stateOf(reader: ConfigReader): Node | null {
  const path = stateFile(reader);
  reader.watch(path);
  try {
    return parseStrict(new TextDecoder().decode(reader.context.files.readFile(path))).root;
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** Settings whose permissions may open something: all but those of a repository that nobody has trusted yet. */
export function trustedSettings(reader: ConfigReader, settings: readonly SettingsFile[]): readonly SettingsFile[] {
  return isTrusted(reader) ? settings : settings.filter(({ scope }) => scope !== 'project');
}

const refusalSince = '2.1.257';

function isOfUser({ scope }: SettingsFile): boolean {
  return scope === 'user' || scope === 'managed';
}

/** The folders in which Claude Code reads without a prompt. */
export class WorkingFolders {
  /** In rule notation, with both spellings of a folder that is reached through links. */
  readonly paths: readonly string[];
  /**
   * The setting that refuses reads outside; one scope that says so is enough. `null` when none does, or the program is too
   * old for it.
   */
  readonly refusal: DecidingRule | null;

  /** `version`: that of the program, `null` when it is not known. */
  constructor(
    private readonly reader: ConfigReader,
    settings: readonly SettingsFile[],
    version: string | null,
  ) {
    const { context } = reader;
    const knowsRefusal = version === null || isAtLeast(version, refusalSince);
    this.refusal = knowsRefusal ? (settings.map(refusalOf).find((rule) => rule !== null) ?? null) : null;
    // Where reads outside are refused, folders that the project's own files add do not count as inside.
    const adding = this.refusal === null ? trustedSettings(reader, settings) : settings.filter(isOfUser);
    const added = adding
      .flatMap(({ root }) => texts(descendant(root, 'permissions', 'additionalDirectories')))
      // Two slashes at the start are not taken for a folder.
      .filter(({ text }) => !text.startsWith('//'))
      .map(({ text }) => expandPath(context.environment, context.startDirectory, text));
    const spellings = [context.startDirectory, ...added].flatMap((folder) => [folder, realOrSame(context, folder)]);
    this.paths = [...new Set(spellings.map((folder) => rulePath(context.environment.platform, folder)))];
  }

  /** The folders that hold a path in rule notation. */
  holding(path: string): readonly string[] {
    const { platform } = this.reader.context.environment;
    return this.paths.filter((folder) => below(platform, folder, path) !== null);
  }
}

/** In every mode. Observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
function refusalOf({ root, text, file }: SettingsFile): DecidingRule | null {
  const node = descendant(root, 'permissions', 'blockReadsOutsideWorkingDirectories');
  if (node === null || !isTrue(node)) return null;
  return { file, line: lineAt(text, node.offset), text: 'blockReadsOutsideWorkingDirectories' };
}
