const secretPatterns = [
  '.env*',
  '!.env.example',
  '*.pem',
  '*.key',
  'secrets/',
  '/config/prod.yaml',
  'dumps/**',
  'id_rsa*',
];
const ignoreText = `# kept from agents\n${secretPatterns.join('\n')}\n`;
const denied = ['.env*', '*.pem', '*.key', 'secrets/**', '/config/prod.yaml', 'dumps/**'].map(
  (each) => `Read(${each})`,
);
const wildcards = { '*.pem': 'deny', '*/secrets/*': 'deny', 'secrets/*': 'deny', '*.env': 'deny' };

/** A workspace in which every agent that has a file for it is configured; paths relative to the workspace. */
export const configuredAgents: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules/\ndist/\n*.log\ncoverage/\n.cache/\n',
  'src/.gitignore': 'generated/\n',
  '.claude/settings.json': JSON.stringify({ permissions: { deny: denied } }),
  '.qwen/settings.json': JSON.stringify({ permissions: { deny: denied } }),
  '.cursor/cli.json': JSON.stringify({ permissions: { deny: denied } }),
  'opencode.json': JSON.stringify({ permission: { read: wildcards } }),
  'kilo.json': JSON.stringify({ permission: { read: wildcards } }),
  '.zed/settings.json': JSON.stringify({ private_files: ['**/*.pem', '**/secrets/**'] }),
  '.factory/settings.json': JSON.stringify({
    sandbox: { enabled: true, filesystem: { denyRead: ['secrets', '.env'] } },
  }),
  '.kiro/settings.json': JSON.stringify({ 'kiroAgent.agentIgnoreFiles': ['.kiroignore'] }),
  ...Object.fromEntries(
    [
      '.cursorignore',
      '.cursorindexingignore',
      '.geminiignore',
      '.aiexclude',
      '.codeiumignore',
      '.devinignore',
      '.windsurfignore',
      '.rooignore',
      '.kilocodeignore',
      '.continueignore',
      '.aiderignore',
      '.augmentignore',
      '.aiignore',
      '.kiroignore',
      '.qwenignore',
      '.agentignore',
      '.crushignore',
      '.warpindexingignore',
      '.agentsignore',
      '.trae/.ignore',
    ].map((name) => [name, ignoreText]),
  ),
};

const folders = [
  'src',
  'test',
  'config',
  'packages/core/src',
  'packages/web/src/components',
  'docs',
  'secrets',
  'scripts',
];
const endings = ['.ts', '.test.ts', '.md', '.json', '.css', '.env', '.pem', '.yaml', '.sql', '.py'];

/** Relative paths of a large workspace, about one in seven of them under a rule of the agents above. */
export function samplePaths(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const folder = folders[index % folders.length] ?? 'src';
    const module = Math.floor(index / 160);
    return `${folder}/module-${module}/file-${index}${endings[Math.floor(index / 8) % endings.length] ?? '.ts'}`;
  });
}
