import { execFileSync } from 'node:child_process';
import { put } from '../support/command-line';
import { plantedCases, tracesOf, type PlantedCase } from './secrets';

/** A workspace full of secrets. */
export interface PlantedFolder {
  readonly cases: readonly (PlantedCase & { readonly place: string })[];
  readonly traces: ReadonlySet<string>;
  /** The one that stands in configuration. */
  readonly secret: string;
}

/** So many files keep the commands short; from one rule to the next in even steps. */
const mostCases = 300;

/** Writes secrets of many rules into a folder, each in a file of its own, and some into what the agents and Sightline itself read. */
export function plantFolder(folder: string): PlantedFolder {
  const ofRules = [...new Map(plantedCases.map((planted) => [planted.rule, planted])).values()];
  const step = Math.ceil(ofRules.length / mostCases);
  const chosen = ofRules.filter(({ rule }, index) => index % step === 0 || rule === 'github-token');
  const cases = chosen.map((planted, number) => ({ ...planted, place: `${number}/${planted.path}` }));
  for (const { place, text } of cases) put(folder, place, text);
  const secret = plantedCases.find(({ rule }) => rule === 'github-token')?.text ?? '';
  for (const [path, text] of Object.entries(configurationWith(secret))) put(folder, path, text);
  commit(folder);
  return { cases, traces: new Set([...cases.flatMap(({ traces }) => traces), ...tracesOf(secret.slice(8))]), secret };
}

/** Files that are read as configuration, with a secret where people leave one. */
function configurationWith(secret: string): Readonly<Record<string, string>> {
  const rules = [
    `Bash(curl -H 'Authorization: Bearer ${secret}' https://shop.internal)`,
    `Read(./${secret})`,
    'Read(./.env)',
  ];
  const permissions = {
    allow: rules,
    deny: [`Read(${secret}/**)`, 'Read(.env)', `Bash(deploy --token ${secret})`],
    ask: rules,
  };
  const servers = { shop: { command: 'npx', args: ['--key', secret], env: { KEY: secret } } };
  return {
    '.claude/settings.json': JSON.stringify({
      env: { API_TOKEN: secret },
      apiKeyHelper: `echo ${secret}`,
      permissions,
    }),
    '.mcp.json': JSON.stringify({ mcpServers: servers }),
    '.gemini/settings.json': JSON.stringify({ mcpServers: servers, excludeTools: [secret] }),
    'opencode.json': JSON.stringify({
      provider: { a: { options: { apiKey: secret } } },
      permission: { read: { [secret]: 'deny' } },
    }),
    '.cursorignore': `.env\n./${secret}\n!${secret}\n`,
    '.geminiignore': `# ${secret}\n./.env\n`,
    '.aiexclude': `${secret}/\n`,
    '.claudeignore': `${secret}\n.env\n`,
    '.continue/config.yaml': `models:\n  - apiKey: ${secret}\n`,
    '.gitleaksignore': `# ${secret}\nsrc/a.ts:generic:1\n`,
    'AGENTS.md': `Never read \`.env\`. Use ${secret} to deploy.\n`,
  };
}

/** Files that Sightline and the agents read, broken at a secret. */
export function brokenFilesWith(secret: string): Readonly<Record<string, string>> {
  return {
    '.sightline.jsonc': `{ "allow": [ ${secret}`,
    '.claude/settings.local.json': `{ "permissions": { "deny": ["Read(.env)"], "${secret}`,
    '.mcp.json': `{ "mcpServers": ${secret} }`,
    '.qwen/settings.json': `{ "tools": ${secret} }`,
    '.codex/config.toml': `api_key = "${secret}"\nbroken = ${secret}\n`,
    '.aider.conf.yml': `openai-api-key: ${secret}\nread: [${secret}\n`,
    '.continue/config.yaml': `models:\n  - apiKey: ${secret}\n   bad: [\n`,
    '.zed/settings.json': `{ "language_models": { "key": "${secret}" }, }`,
    '.gitleaks.toml': `[allowlist]\nregexes = ['''${secret}''', '''(${secret}''']\n`,
    '.secrets.baseline': `{"results": {"a.ts": [{"hashed_secret": "${secret}"}]}}`,
    '.sightline-baseline.json': `{ "${secret}": ${secret}`,
  };
}

function commit(folder: string): void {
  const options = { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' } };
  const author = [
    '-c',
    'user.name=fuzz',
    '-c',
    'user.email=fuzz@localhost',
    '-c',
    'gc.auto=0',
    '-c',
    'core.autocrlf=false',
  ];
  for (const words of [
    ['init', '--quiet'],
    ['add', '--all', '--force'],
    ['commit', '--quiet', '--message', 'All'],
  ])
    execFileSync('git', [...author, ...words], { ...options, stdio: 'ignore' });
}
