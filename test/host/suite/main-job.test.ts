import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { SightlineApi } from '../../../src/extension';
import { eventually } from '../../support/eventually';
import { at, scanned } from './sightline';

/** Every file that Sightline may write in this suite. */
const configuration = ['.claude/settings.json', '.cursorignore', '.geminiignore', '.sightline.jsonc'];

/** Changes are promised within a second; the rest is for a loaded machine. */
const liveLimitMs = 5_000;

describe('main job', () => {
  let api: SightlineApi;

  before(async () => {
    api = await scanned();
    await exposedBecomes(4);
  });

  it('counts exposed files in the status bar', () => {
    strictEqual(api.statusBar.text, '$(eye) 4 exposed');
  });

  it('gives sensitive files a badge, coloured only for a secret that is readable now', () => {
    const badge = (path: string): vscode.FileDecoration | undefined => api.badges.provideFileDecoration(at(path));
    strictEqual(badge('.env')?.badge, 'P');
    strictEqual(badge('.env')?.color, undefined);
    strictEqual(badge('src/payments.ts')?.badge, 'E');
    ok(badge('src/payments.ts')?.color);
    strictEqual(badge('src/payments.ts')?.propagate, true);
    match(badge('src/payments.ts')?.tooltip ?? '', /secret.*exposed.*Claude Code, Cursor, Gemini CLI/);
    strictEqual(badge('data/customers.csv')?.color, undefined);
    strictEqual(badge('src/cart.ts'), undefined);
  });

  it('judges an open document, and again while it is edited', async () => {
    const document = await vscode.workspace.openTextDocument(at('src/payments.ts'));
    const editor = await vscode.window.showTextDocument(document);
    await findingsOn(document.uri, [3, 4]);
    const copied = document.lineAt(2).text;
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(6, 0), `${copied}\n`);
    });
    await findingsOn(document.uri, [3, 4, 7]);
    strictEqual(document.isDirty, true);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await findingsOn(document.uri, [3, 4]);
  });

  it('says in the hover on a finding who can read it, and never the secret', async () => {
    const uri = at('src/payments.ts');
    const [finding] = api.findings.of(uri);
    ok(finding?.range);
    const position = new vscode.Position(finding.range.startLine - 1, finding.range.startColumn + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join('\n');
    for (const agent of ['Claude Code', 'Cursor', 'Gemini CLI']) match(text, new RegExp(`${agent} \\*\\*exposed`));
    const document = await vscode.workspace.openTextDocument(uri);
    const secret = document.getText(
      new vscode.Range(position.line, position.character + 8, position.line, finding.range.endColumn - 1),
    );
    strictEqual(text.includes(secret), false, 'the hover holds the secret');
  });

  it('groups the tree by verdict', () => {
    const labels = treeLabels();
    ok(labels.includes('Exposed 4'), labels.join());
    ok(labels.includes('Partly guarded 1'), labels.join());
  });

  it('does not draw the tree anew for a scan that finds the same', async () => {
    let drawn = 0;
    const listening = api.tree.onDidChangeTreeData(() => {
      drawn += 1;
    });
    await vscode.commands.executeCommand('sightline.scan');
    listening.dispose();
    strictEqual(drawn, 0);
  });

  it('lists dead rules with file and line', () => {
    const places = api.store.folders.flatMap(({ problems }) =>
      problems.map(({ file, range }) => `${file}:${range.startLine}`),
    );
    deepStrictEqual(places.sort(), [
      '.claude/settings.json:5',
      '.claude/settings.json:6',
      '.claudeignore:1',
      '.geminiignore:2',
    ]);
  });

  it('underlines a dead rule in its file, and repairs it by the quick fix', async () => {
    const before = texts();
    const uri = at('.claude/settings.json');
    const lines = (): number[] => vscode.languages.getDiagnostics(uri).map(({ range }) => range.start.line + 1);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await eventually(() => {
      deepStrictEqual(lines(), [5, 6]);
    }, liveLimitMs);
    const [first] = vscode.languages.getDiagnostics(uri);
    ok(first);
    const command = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        first.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const found = actions.find(({ title }) => title === 'Use Read(...) for this path')?.command;
      ok(found, actions.map(({ title }) => title).join());
      return found;
    }, liveLimitMs);
    await acceptUntil(vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[])));
    match(text('.claude/settings.json') ?? '', /"Read\(config\/keys\/\*\*\)"/);
    await eventually(() => {
      deepStrictEqual(lines(), [6]);
    }, liveLimitMs);
    await vscode.commands.executeCommand('sightline.undoLastChange');
    deepStrictEqual(texts(), before);
    await eventually(() => {
      deepStrictEqual(lines(), [5, 6]);
    }, liveLimitMs);
  });

  it('marks a folder confidential, hides it, and takes both back byte for byte', async () => {
    const before = texts();
    await vscode.commands.executeCommand(
      'sightline.markFolderConfidential',
      at('clients'),
      undefined,
      'client contract 12',
    );
    await exposedBecomes(8);
    const marked = texts();
    match(marked['.sightline.jsonc'] ?? '', /client contract 12/);

    const hidden = vscode.commands.executeCommand('sightline.protect', at('clients'));
    await acceptUntil(hidden);
    await exposedBecomes(5);
    match(text('.claude/settings.json') ?? '', /Read\(\/clients\/\*\*\)/);
    match(text('.cursorignore') ?? '', /^\/clients\/$/m);
    match(text('.geminiignore') ?? '', /^\/clients\/$/m);

    await vscode.commands.executeCommand('sightline.undoLastChange');
    await exposedBecomes(8);
    deepStrictEqual(texts(), marked);
    await vscode.commands.executeCommand('sightline.unmarkConfidential', at('clients'));
    await exposedBecomes(4);
    deepStrictEqual(texts(), before);
  });

  it('adds to the deny list alone, or to the ignore lists alone', async () => {
    const before = texts();
    await acceptUntil(vscode.commands.executeCommand('sightline.addToDenyList', at('data/customers.csv')));
    const denied = texts();
    match(denied['.claude/settings.json'] ?? '', /Read\(\/data\/customers\.csv\)/);
    deepStrictEqual({ ...denied, '.claude/settings.json': '' }, { ...before, '.claude/settings.json': '' });
    await acceptUntil(vscode.commands.executeCommand('sightline.addToIgnoreList', at('data/customers.csv')));
    const ignored = texts();
    match(ignored['.cursorignore'] ?? '', /^\/data\/customers\.csv$/m);
    match(ignored['.geminiignore'] ?? '', /^\/data\/customers\.csv$/m);
    strictEqual(ignored['.claude/settings.json'], denied['.claude/settings.json']);
    await vscode.commands.executeCommand('sightline.undoLastChange');
    deepStrictEqual(texts(), denied);
    await vscode.commands.executeCommand('sightline.undoLastChange');
    deepStrictEqual(texts(), before);
  });

  it('gives a file that rules close already no second rule', async () => {
    const before = texts();
    await acceptUntil(vscode.commands.executeCommand('sightline.addToDenyList', at('.env')));
    deepStrictEqual(texts(), before);
  });

  it('refuses to write a settings file with unsaved changes', async () => {
    const before = texts();
    const document = await vscode.workspace.openTextDocument(at('.claude/settings.json'));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), ' ');
    });
    await acceptUntil(vscode.commands.executeCommand('sightline.protect', at('data/customers.csv')));
    deepStrictEqual(texts(), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('follows an edit from outside without a new scan', async () => {
    const settings = at('.claude/settings.json').fsPath;
    const before = readFileSync(settings);
    writeFileSync(settings, '{ "permissions": { "deny": "Read(./.env)" } }');
    await eventually(() => {
      const codes = api.store.folders.flatMap(({ problems }) => problems.map(({ code }) => code));
      ok(codes.includes('claude-code/settings-dropped'), codes.join());
      strictEqual(api.store.find(at('.env'))?.file.access[0]?.verdict, 'readable');
    }, liveLimitMs);
    writeFileSync(settings, before);
    await exposedBecomes(4);
  });

  it('follows files that come, change and go', async () => {
    const file = at('config/spare.key').fsPath;
    writeFileSync(file, readFileSync(at('config/keys/server.key').fsPath));
    await exposedBecomes(5);
    writeFileSync(file, 'nothing to see\n');
    await exposedBecomes(4);
    await vscode.workspace.fs.delete(vscode.Uri.file(file));
    await exposedBecomes(4);
  });

  async function exposedBecomes(number: number): Promise<void> {
    await eventually(() => {
      strictEqual(api.statusBar.text, `$(eye) ${number} exposed`);
    }, liveLimitMs);
  }

  async function findingsOn(uri: vscode.Uri, lines: readonly number[]): Promise<void> {
    await eventually(() => {
      const found = api.findings.of(uri).map(({ range }) => range?.startLine);
      deepStrictEqual(found, lines);
    }, liveLimitMs);
  }

  function treeLabels(): readonly string[] {
    const items = api.tree.getChildren().map((node) => api.tree.getTreeItem(node));
    return items.map(({ label, description }) => `${label as string} ${description as string}`);
  }
});

/** Accepts every pick that a command opens, as it stands, and the change that it shows, until the command has ended. */
async function acceptUntil(command: Thenable<unknown>): Promise<void> {
  const accept = setInterval(() => {
    void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    void vscode.commands.executeCommand('sightline.writeShownChange');
  }, 200);
  try {
    await command;
  } finally {
    clearInterval(accept);
  }
}

function text(path: string): string | null {
  const file = at(path).fsPath;
  return existsSync(file) ? readFileSync(file, 'latin1') : null;
}

function texts(): Readonly<Record<string, string | null>> {
  return Object.fromEntries(configuration.map((path) => [path, text(path)]));
}
