import { planProtection } from '../../src/protect/planner';
import type { Wish, WishPlan } from '../../src/protect/plan';
import type { Environment, Platform } from '../../src/model/edges';
import { memoryFiles, type MemoryEntry } from './memory-files';

/** A wish in a workspace `/ws` of the user `/home/ann`. */
export interface PlanCase {
  readonly files?: Record<string, MemoryEntry>;
  readonly paths: readonly string[];
  readonly wish: Partial<Wish>;
  readonly platform?: Platform;
  readonly isCommitted?: (path: string) => boolean | 'unknown';
}

/** The plan of a wish; a path that ends with `/` is a folder. */
export function planFor({
  files = {},
  paths,
  wish,
  platform = 'linux',
  isCommitted = () => false,
}: PlanCase): WishPlan {
  const wished = paths.map((path) => ({ path: path.replace(/\/$/, ''), isDirectory: path.endsWith('/') }));
  const environment: Environment = { platform, home: '/home/ann', variables: {}, now: () => 0 };
  return planProtection(
    { paths: wished, agents: [], scope: 'project', ...wish },
    { files: memoryFiles({ '/ws/': '', ...files }), environment, startDirectory: '/ws', isCommitted },
  );
}
