import * as vscode from 'vscode';
import { ChangePreview } from './vscode/change-preview';
import { registerCommands } from './vscode/commands';
import { ExposureStore } from './vscode/exposure-store';
import { ExposureTree } from './vscode/exposure-tree';
import { FileBadges } from './vscode/file-badges';
import { FindingHover } from './vscode/finding-hover';
import { FindingStore } from './vscode/finding-store';
import { Gutter } from './vscode/gutter';
import { LazyServer } from './vscode/lazy-server';
import { RulesTree } from './vscode/rules-tree';
import { onSettingsChange, serverSettings, viewSettings } from './vscode/settings';
import { StatusBar } from './vscode/status-bar';
import { VirtualDocuments } from './vscode/virtual-documents';

/** What the extension gives to tests and to other extensions. */
export interface SightlineApi {
  readonly store: ExposureStore;
  readonly findings: FindingStore;
  readonly badges: FileBadges;
  readonly statusBar: StatusBar;
  readonly tree: ExposureTree;
  /** Resolves when the language server answers. */
  ready(): Promise<void>;
}

/** Wires the views to the one store, and the store to the language server, which starts after this has returned. */
export function activate(context: vscode.ExtensionContext): SightlineApi {
  const log = vscode.window.createOutputChannel('Sightline', { log: true });
  const store = new ExposureStore();
  const findings = new FindingStore();
  const documents = new VirtualDocuments();
  const preview = new ChangePreview(documents);
  const statusBar = new StatusBar(store);
  const badges = new FileBadges(store);
  const tree = new ExposureTree(store, context.workspaceState);
  const gutter = new Gutter(findings, context.extensionUri);
  const server = new LazyServer(context.asAbsolutePath('dist/server.js'), log, { store, findings });
  const applySettings = (): void => {
    badges.refresh();
    gutter.refresh();
    statusBar.render();
    void server.configure(serverSettings());
  };
  context.subscriptions.push(
    log,
    store,
    findings,
    documents,
    preview,
    statusBar,
    badges,
    gutter,
    server,
    tree,
    new RulesTree(store),
    vscode.languages.registerHoverProvider({ scheme: 'file' }, new FindingHover(findings, store, server)),
    registerCommands({ store, server, documents, preview, tree }, () => server.ready(), log),
    onSettingsChange(applySettings),
    vscode.workspace.onDidGrantWorkspaceTrust(applySettings),
    vscode.extensions.onDidChange(applySettings),
    vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      for (const { uri } of removed) store.close(uri.fsPath);
    }),
  );
  if (viewSettings().enabled && vscode.workspace.workspaceFolders !== undefined) server.startSoon();
  return { store, findings, badges, statusBar, tree, ready: () => server.ready() };
}
