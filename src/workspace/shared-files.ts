import { FileError, type DirectoryEntry, type FileStat, type ReadableFiles } from '../model/edges';
import { isInside } from './walk';

/** Settings that stay on one machine by their name. https://code.claude.com/docs/en/settings, https://docs.factory.ai/cli/configuration/settings */
const localFile = /[\\/]\.(?:claude|factory)[\\/]settings\.local\.json$/;

/** The files that a team shares: those of one folder, without settings that stay on the machine. */
export class SharedFiles implements ReadableFiles {
  constructor(
    private readonly files: ReadableFiles,
    /** Absolute path of the folder that the team shares. */
    private readonly top: string,
  ) {}

  readFile(path: string): Uint8Array {
    return this.files.readFile(this.shared(path));
  }

  readDirectory(path: string): readonly DirectoryEntry[] {
    return this.files.readDirectory(this.shared(path));
  }

  stat(path: string): FileStat {
    return this.files.stat(this.shared(path));
  }

  realPath(path: string): string {
    return this.files.realPath(path);
  }

  private shared(path: string): string {
    if (isInside(this.top, path) && !localFile.test(path)) return path;
    throw new FileError('not-found', path, `${path}: no such file or folder`);
  }
}
