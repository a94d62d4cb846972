import type { ConfigReader } from '../../config-reader';
import type { Layer } from './layers';

/** What differs between the programs that grew from OpenCode: where their configuration stands and how it is taken. */
export interface Family {
  /** As it is shown. */
  readonly name: string;
  /** Of the folders in the user's configuration and data folders, and of the machine's. */
  readonly folder: string;
  /** Of the environment variables. */
  readonly prefix: string;
  /** Configuration folders of a project and of the home folder. */
  readonly ownFolders: readonly string[];
  /** Names of the user's files, the weakest first. */
  readonly userFiles: readonly string[];
  /** Names of the project's files; each list is read from the outermost folder inwards, the weakest first. */
  readonly projectFiles: readonly (readonly string[])[];
  /** Names in the configuration folders, the weakest first. */
  readonly ownFiles: readonly string[];
  readonly managedFiles: readonly string[];
  /** A file that is not understood keeps the program from starting; else it is passed over. */
  readonly isStrict: boolean;
  /** What counts before every configuration file. */
  weakest(reader: ConfigReader): readonly (Layer | null)[];
}
