import * as vscode from 'vscode';
import type { DriftNode } from '../drift-groups';
import { isRow } from '../command-targets';
import type { Toolbox } from './toolbox';

/** Ends the alarm for paths that are meant to be readable: those of the rows it was called on. */
export async function acceptDrift({ server }: Toolbox, clicked: unknown, selected: unknown): Promise<void> {
  const rows = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [clicked];
  const drifts = new Map(rows.flatMap(driftsOf).map((node) => [node.drift, node]));
  if (drifts.size === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Choose what is no longer guarded in the view Exposure first.'),
    );
    return;
  }
  for (const { folder, drift } of drifts.values()) {
    await server.request('sightline/acceptDrift', { folder: folder.folder, path: drift.path, agent: drift.agent });
  }
}

function driftsOf(row: unknown): readonly DriftNode[] {
  if (!isRow(row)) return [];
  if (row.node.kind === 'drift') return [row.node];
  return row.node.kind === 'driftChange' ? row.node.paths : [];
}
