import type { NameFilter } from './name-filter';

/** What a list of gitignore patterns says of paths, and of which kind its answers are. */
interface Decider<Decision> {
  /** `path`: POSIX, relative. */
  decide(path: string, isDirectory: boolean): Decision;
  /** No pattern speaks about the path; one object. */
  readonly nothing: Decision;
  /** The answer for a folder holds for all that is below it. */
  isInherited(decision: Decision): boolean;
}

/**
 * Answers for many paths at little cost: what is below an ignored folder is ignored, whatever its name, and below a
 * folder that no pattern names only a path matters whose own name fits one.
 */
export class InheritedDecisions<Decision> {
  private readonly folders = new Map<string, Decision>();

  constructor(
    private readonly decider: Decider<Decision>,
    private readonly names: NameFilter,
  ) {}

  decide(path: string, isDirectory: boolean): Decision {
    const { folder, folderName, name } = split(path);
    const above = folder === '' ? this.decider.nothing : this.ofFolder(folder);
    if (this.decider.isInherited(above)) return above;
    if (above === this.decider.nothing && !this.names.fits(name, folderName)) return above;
    return this.decider.decide(path, isDirectory);
  }

  private ofFolder(folder: string): Decision {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const decision = this.decide(folder, true);
    this.folders.set(folder, decision);
    return decision;
  }
}

interface Split {
  readonly path: string;
  readonly folder: string;
  readonly folderName: string;
  readonly name: string;
}

/** Agents ask about the same path one after the other; the last one is kept, so that its parts are made once. */
let last: Split = { path: '', folder: '', folderName: '', name: '' };

function split(path: string): Split {
  if (path === last.path) return last;
  const end = path.lastIndexOf('/');
  const folder = end < 0 ? '' : path.slice(0, end);
  last = { path, folder, folderName: folder.slice(folder.lastIndexOf('/') + 1), name: path.slice(end + 1) };
  return last;
}
