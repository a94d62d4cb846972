import { retentionOf, type History } from '../history';
import type { Disclosure } from '../model/disclosure';

/** The history as the machine-readable report, `schemaVersion` 1. */
export function jsonHistory({ disclosures, logs }: History): object {
  return {
    schemaVersion: 1,
    disclosures: disclosures.map(entryOf),
    logs,
  };
}

function entryOf({ way, ...disclosure }: Disclosure): object {
  return { ...disclosure, via: way, retention: retentionOf(disclosure.agent) };
}
