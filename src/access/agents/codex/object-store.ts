import type { AccessContext } from '../../agent';
import { exists, lookAt } from '../../config-reader';
import type { Guard } from '../../guards/guard';
import { nativePaths } from '../../paths';

/** Places in a repository that together stand for all that holds content. */
const samples = ['HEAD', 'index', 'objects/ab/0123456789', 'objects/pack/pack-0.pack', 'objects/pack/pack-0.idx'];

/** Whether a guard keeps git's object store too, so that what was committed cannot be got from there. */
export function holdsObjectStore(context: AccessContext, guard: Guard): boolean {
  const { git, environment } = context;
  if (git.root === null) return false;
  const paths = nativePaths(environment.platform);
  const store = paths.join(git.root, '.git');
  const isElsewhere =
    lookAt(context, store)?.kind !== 'directory' || exists(context, paths.join(store, 'objects/info/alternates'));
  if (isElsewhere) return false;
  return samples
    .map((name) => paths.join(store, ...name.split('/')))
    .every((path) => guard({ absolutePath: path, realPath: path, isDirectory: false }).state === 'covered');
}
