import * as path from 'node:path';
import { URI } from 'vscode-uri';

/** The path of a `file:` address; `null` for any other scheme, which has no path on this machine. */
export function uriToPath(uri: string): string | null {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? path.normalize(parsed.fsPath) : null;
}
