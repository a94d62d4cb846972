import { ok } from 'node:assert';
import { extensions, Uri, workspace, type Extension } from 'vscode';
import type { SightlineApi } from '../../../src/extension';
import { eventually } from '../../support/eventually';

/** The extension under test. */
export function sightline(): Extension<SightlineApi> {
  const extension = extensions.getExtension<SightlineApi>('sightline.sightline-exposure');
  ok(extension, 'The extension is not loaded.');
  return extension;
}

/** The activated extension, with the first scan behind it. */
export async function scanned(): Promise<SightlineApi> {
  const api = await sightline().activate();
  await api.ready();
  await eventually(() => {
    ok(
      api.store.folders.some(({ summary }) => summary !== null),
      'nothing was scanned',
    );
  }, 20_000);
  return api;
}

/** A path of the sample workspace. */
export function at(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  ok(folder, 'No folder is open.');
  return Uri.joinPath(folder.uri, path);
}
