import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { commands, workspace } from 'vscode';
import { sightline } from './sightline';

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

describe('extension', () => {
  it('sees the sample workspace', async () => {
    strictEqual(workspace.workspaceFolders?.length, 1);
    const files = await workspace.findFiles('**/*', null);
    const paths = files.map((file) => workspace.asRelativePath(file));
    for (const path of ['.env', 'data/customers.csv', 'clients/northwind/brief.md']) ok(paths.includes(path), path);
  });

  it('activates', async () => {
    await sightline().activate();
    ok(sightline().isActive);
  });

  it('registers every command that its manifest declares', async () => {
    await sightline().activate();
    const manifest = sightline().packageJSON as Manifest;
    const declared = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    ok(declared.length > 0, 'The manifest declares no command.');
    const registered = new Set(await commands.getCommands(true));
    deepStrictEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  });
});
