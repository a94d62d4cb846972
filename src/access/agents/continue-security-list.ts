import type { DecidingRule } from '../../model/access';
import type { Platform } from '../../model/edges';
import type { AccessTarget } from '../agent';
import { builtIn } from '../channels';
import { IgnoreRules } from '../matchers/gitignore-dialect';
import { namesInGitignore } from '../matchers/names';
import { nativePaths } from '../paths';

/**
 * Names that Continue's file tools refuse, in any letter case and any folder.
 * Source: https://github.com/continuedev/continue/blob/main/core/indexing/ignore.ts
 */
const names = [
  ...['*.env', '*.env.*', '.env*', 'config.json', 'config.yaml', 'config.yml', 'settings.json'],
  ...['appsettings.json', 'appsettings.*.json'],
  ...['*.key', '*.pem', '*.p12', '*.pfx', '*.crt', '*.cer', '*.jks', '*.keystore', '*.truststore'],
  ...['*.db', '*.sqlite', '*.sqlite3', '*.mdb', '*.accdb'],
  ...['*.secret', '*.secrets', 'auth.json', '*.token'],
  ...['*.bak', '*.backup', '*.old', '*.orig'],
  ...['docker-compose.override.yml', 'docker-compose.override.yaml'],
  ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519', '*.ppk', '*.gpg'],
];

/** Folders whose files they refuse as long as the path is written in the usual way. Same source. */
const folders = [
  ...['.env/', 'env/', '.aws/', '.gcp/', '.azure/', '.kube/', '.docker/'],
  ...['secrets/', '.secrets/', 'private/', '.private/', 'certs/', 'certificates/', 'keys/'],
  ...['.ssh/', '.gnupg/', '.gpg/', '.tmp/'],
];

/** Left out of the index besides, in any letter case. Same source. */
const notIndexed = [
  ...['*.DS_Store', '*-lock.json', '*.lock', '*.log', 'go.sum', '*.gitignore', '*.gitkeep', '*.continueignore'],
  ...['*.ttf', '*.woff', '*.woff2', '*.eot', '*.png', '*.jpg', '*.jpeg', '*.gif', '*.svg', '*.ico', '*.webp', '*.cur'],
  ...['*.mp3', '*.mp4', '*.wav', '*.avi', '*.mpg', '*.mpeg', '*.mov', '*.mkv', '*.webm', '*.pdf', '*.csv', '*.jsonl'],
  ...['*.zip', '*.gz', '*.tar', '*.tgz', '*.rar', '*.7z', '*.dmg', '*.jar', '*.exe', '*.dll', '*.obj', '*.o', '*.o.d'],
  ...['*.a', '*.lib', '*.so', '*.dylib', '*.ncb', '*.sdf', '*.onnx', '*.parquet', '*.pqt', '*.wasm', '*.plist'],
  ...['*.profraw', '*.gcda', '*.gcno', '*.uasset', '*.pdb', '*.bin', '*.pag', '*.swp', '.continue/'],
  ...['.git/', '.svn/', 'node_modules/', 'dist/', 'build/', 'target/', 'out/', 'bin/', 'gems/', 'vendor/'],
  ...['.pytest_cache/', '.vscode-test/', '__pycache__/', 'site-packages/', '.gradle/', '.mvn/', '.cache/'],
  ...['.venv/', 'venv/', '.vscode/', '.idea/', '.vs/'],
];

/** What {@link securityList} speaks of. */
export const listedNames = namesInGitignore([...names, ...folders]);

/** All that Continue keeps out of its index by itself. */
export const indexDefaults: readonly string[] = [...names, ...folders, ...notIndexed];

/** What the list says of a path: refused by its name however it is written, by its folder, or not at all. */
export type SecurityAnswer =
  { readonly by: 'name' | 'folder'; readonly rule: DecidingRule } | { readonly by: null; readonly rule: null };

const notListed: SecurityAnswer = { by: null, rule: null };

/**
 * Judges files by the list that Continue carries in itself. Only the file's name and, at most, the names of its folders
 * as they are written count: links are not followed.
 */
export function securityList(platform: Platform): (target: AccessTarget) => SecurityAnswer {
  const paths = nativePaths(platform);
  const nameRules = rulesOf(names);
  const folderRules = rulesOf([...names, ...folders]);
  const byName = remembered((name) => answer('name', nameRules, name, false));
  const byFolder = remembered((name) => answer('folder', folderRules, name, true));
  return ({ absolutePath, isDirectory }) => {
    if (isDirectory) return notListed;
    const named = byName(paths.basename(absolutePath));
    return named.by === null ? byFolder(paths.basename(paths.dirname(absolutePath))) : named;
  };
}

function rulesOf(patterns: readonly string[]): IgnoreRules {
  const lines = patterns.map((pattern) => ({ file: '', line: 0, text: pattern, pattern }));
  return new IgnoreRules(lines, [{ ignoreCase: true, older: false }]);
}

const listed = new Map<string, SecurityAnswer>();

function answer(by: 'name' | 'folder', rules: IgnoreRules, name: string, isDirectory: boolean): SecurityAnswer {
  const { state, line } = rules.decide(name, isDirectory);
  if (state !== 'ignored' || line === null) return notListed;
  const key = `${by} ${line.text}`;
  const known = listed.get(key) ?? { by, rule: builtIn(line.text) };
  listed.set(key, known);
  return known;
}

/** Names repeat: a workspace has far fewer than it has paths. */
function remembered<Result>(ask: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const result = known.get(name) ?? ask(name);
    known.set(name, result);
    return result;
  };
}
