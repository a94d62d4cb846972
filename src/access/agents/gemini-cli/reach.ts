import type { AccessTarget } from '../../agent';
import { realOrSame, type ConfigReader } from '../../config-reader';
import { namesIn, type Names } from '../../matchers/names';
import { below, expandPath, nativePaths, rulePath } from '../../paths';
import { refusedName } from './refused-names';
import { ownFolder, type GeminiSettings } from './settings';

/** Where a path lies for Gemini CLI's file tools. */
export type Place =
  | { readonly kind: 'workspace' }
  /** `name`: the part of the path that is refused. */
  | { readonly kind: 'refused'; readonly name: string }
  | { readonly kind: 'outside' }
  /** Its own folder: its memory file is read. */
  | { readonly kind: 'memory' }
  | { readonly kind: 'unclear' };

/**
 * The folders that Gemini CLI's file tools reach: start directory, included ones, and some files of its own. A path is
 * judged by the place where its links lead.
 * Source: https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/utils/workspaceContext.ts.
 */
export class Reach {
  /** In rule notation, real paths. */
  private readonly folders: readonly string[];
  private readonly own: string;
  private readonly start: string;

  constructor(
    private readonly reader: ConfigReader,
    { includedFolders }: GeminiSettings,
  ) {
    const { environment, startDirectory } = reader.context;
    const included = includedFolders.map((folder) => expandPath(environment, startDirectory, folder));
    this.folders = [startDirectory, ...included].map((folder) => this.rulePath(realOrSame(reader.context, folder)));
    this.own = this.rulePath(realOrSame(reader.context, ownFolder(environment)));
    this.start = this.rulePath(startDirectory);
  }

  /** Folders that are named may be files. */
  get names(): Names {
    return namesIn([...this.folders, this.own]);
  }

  placeOf({ realPath }: AccessTarget): Place {
    const path = this.rulePath(realPath);
    for (const folder of this.folders) {
      const relative = below(this.reader.context.environment.platform, folder, path);
      if (relative === null) continue;
      const name = refusedName(relative);
      if (name !== null) return { kind: 'refused', name };
      return { kind: 'workspace' };
    }
    return this.placeInOwnFolder(path);
  }

  /** Relative to the start directory; `null` outside it. */
  relative(path: string): string | null {
    return below(this.reader.context.environment.platform, this.start, this.rulePath(path));
  }

  /** The folder of a session there has a name that cannot be foretold, and the memory file may have another name. */
  private placeInOwnFolder(path: string): Place {
    const relative = below(this.reader.context.environment.platform, this.own, path);
    if (relative === 'GEMINI.md') return { kind: 'memory' };
    const isUnclear = relative !== null && (/^tmp\/./.test(relative) || /^[^/]*\.md$/i.test(relative));
    return { kind: isUnclear ? 'unclear' : 'outside' };
  }

  private rulePath(path: string): string {
    const { platform } = this.reader.context.environment;
    return rulePath(platform, nativePaths(platform).normalize(path));
  }
}
