import type { Drift } from '../model/drift';
import { describeDrift } from '../report/drift-text';
import type { FolderModel } from './exposure-model';

/** What one change laid open to one agent. */
export interface DriftChangeNode {
  readonly kind: 'driftChange';
  readonly folder: FolderModel;
  /** The first of them; they differ in their paths only. */
  readonly drift: Drift;
  readonly paths: readonly DriftNode[];
}

/** A path that is no longer kept from an agent. */
export interface DriftNode {
  readonly kind: 'drift';
  readonly folder: FolderModel;
  readonly drift: Drift;
}

/** The drifts of a folder, those of one change together. */
export function driftChanges(folder: FolderModel): readonly DriftChangeNode[] {
  const changes = new Map<string, DriftNode[]>();
  for (const drift of folder.drifts) {
    const change = JSON.stringify([drift.agent, describeDrift(drift)]);
    changes.set(change, [...(changes.get(change) ?? []), { kind: 'drift', folder, drift }]);
  }
  return [...changes.values()].flatMap((paths) =>
    paths[0] === undefined ? [] : [{ kind: 'driftChange', folder, drift: paths[0].drift, paths }],
  );
}
