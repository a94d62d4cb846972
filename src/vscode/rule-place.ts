import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** Address of a file that a rule stands in: relative to the workspace folder, from the home folder (`~/`), or absolute. */
export function ruleUri(folder: string, file: string): vscode.Uri {
  return vscode.Uri.file(file.startsWith('~/') ? path.join(os.homedir(), file.slice(2)) : path.resolve(folder, file));
}
