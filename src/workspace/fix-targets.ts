import * as path from 'node:path';
import type { AccessTarget } from '../access/agent';
import type { Environment, ReadableFiles } from '../model/edges';
import { walk } from './walk';

/** Names that matter most, whether or not they exist yet: in the workspace, and in the home folder. */
const probes = {
  workspace: [
    '.env',
    '.env.local',
    '.env.production',
    '.envrc',
    '.npmrc',
    'src/.env',
    'config/.env',
    'key.pem',
    'id_rsa',
  ],
  home: ['.env', '.ssh/id_rsa', '.aws/credentials', '.netrc', '.npmrc'],
};

export interface TargetOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: ReadableFiles;
  readonly environment: Environment;
  /** Asked for every file and folder, relative to the root. */
  readonly excluded: (path: string) => boolean;
}

/** Every path that a repair must not open: all files of the workspace, and what may come into being at a known name. */
export function* fixTargets({ root, files, environment, excluded }: TargetOptions): Generator<AccessTarget> {
  for (const name of probes.workspace) yield plain(path.join(root, name));
  for (const name of probes.home) yield plain(path.join(environment.home, name));
  for (const step of walk({ root, files, excluded })) {
    if (step.kind !== 'file') continue;
    yield { absolutePath: path.join(root, step.path), realPath: step.realPath, isDirectory: false };
  }
}

function plain(absolutePath: string): AccessTarget {
  return { absolutePath, realPath: absolutePath, isDirectory: false };
}
