/**
 * Members of objects in settings: the kind of value of each, `!` behind it where the member must be there. `words` takes one
 * of the words behind it. Members that are not named here may hold anything.
 */
export type Members = Readonly<Record<string, string>>;

/** Objects that are told apart by the text of one member; `null` where all are alike, which stand under an empty name. */
export interface ObjectKind {
  readonly tag: string | null;
  readonly variants: Readonly<Record<string, Members>>;
}

const hook: Members = { timeout: 'positive', if: 'text', statusMessage: 'text', once: 'switch' };

/** Kinds of hooks; any other drops the file, as does a wrong member: observed with Claude Code 2.1.330 on Linux, 2026-11-28. */
export const hookKinds: ObjectKind = {
  tag: 'type',
  variants: {
    command: {
      ...hook,
      command: 'text!',
      async: 'switch',
      asyncRewake: 'switch',
      rewakeMessage: 'text',
      shell: 'words bash powershell',
      args: 'texts',
    },
    prompt: { ...hook, prompt: 'text!', model: 'text', continueOnBlock: 'switch' },
    agent: { ...hook, prompt: 'text!', model: 'text' },
    http: { ...hook, url: 'url!', headers: 'textMap', allowedEnvVars: 'texts' },
    mcp_tool: { ...hook, server: 'text!', tool: 'text!', input: 'object' },
  },
};

const marketplaces: ObjectKind = {
  tag: 'source',
  variants: {
    github: { repo: 'text!', ref: 'text', path: 'text', skipLfs: 'switch', sparsePaths: 'texts' },
    git: { url: 'text!', ref: 'text', path: 'text', skipLfs: 'switch', sparsePaths: 'texts' },
    url: { url: 'url!', headers: 'textMap' },
    npm: { package: 'packageName!' },
    file: { path: 'text!' },
    directory: { path: 'text!' },
    hostPattern: { hostPattern: 'text!' },
    pathPattern: { pathPattern: 'text!' },
    settings: { name: 'text!', plugins: 'objects!' },
    'skills-dir': {},
  },
};

/** Kinds of marketplaces and of the plug-ins in one; any other word drops the file. */
export const marketplaceKinds = Object.keys(marketplaces.variants);
export const pluginKinds = ['github', 'git', 'git-subdir', 'url', 'npm', 'file', 'directory'];

/** Lists of objects, of which one wrong member drops the file: observed with Claude Code 2.1.330 on Linux, 2026-11-28. */
export const listedObjects: Readonly<Record<string, ObjectKind>> = {
  allowedChannelPlugins: { tag: null, variants: { '': { marketplace: 'text!', plugin: 'text!' } } },
  blockedMarketplaces: marketplaces,
  strictKnownMarketplaces: marketplaces,
  sshConfigs: {
    tag: null,
    variants: {
      '': {
        id: 'text!',
        name: 'text!',
        sshHost: 'text!',
        sshPort: 'integer',
        sshIdentityFile: 'text',
        startDirectory: 'text',
      },
    },
  },
  'sandbox.credentials.files': {
    tag: null,
    variants: { '': { path: 'filled!', mode: 'words! deny mask', injectHosts: 'texts' } },
  },
  'sandbox.credentials.envVars': {
    tag: null,
    variants: { '': { name: 'variable!', mode: 'words! deny mask', injectHosts: 'texts' } },
  },
};
