import type { Scope } from '../plan';

/** Why nothing is written, and a page on what there is instead. */
export interface Without {
  /** A sentence without its full stop. */
  readonly reason: string;
  readonly link: string | null;
}

const contentExclusion =
  'https://docs.github.com/en/copilot/how-tos/configure-content-exclusion/exclude-content-from-copilot';

/** Agents for which no rule can be written: why, and what there is instead. */
const reasons: Readonly<Record<string, Without>> = {
  'github-copilot': {
    reason:
      "GitHub Copilot reads no local list of files; an organisation can exclude content on the server; VS Code's agent sandbox holds for commands only, and which of its lists counts depends on the version and the kind of session, so that nothing is written there",
    link: contentExclusion,
  },
  'copilot-cli': {
    reason: 'GitHub Copilot CLI reads no local list of files; an organisation can exclude content on the server',
    link: contentExclusion,
  },
  cline: {
    reason: 'this version of Cline asks no ignore file; a hook can refuse what its tools read',
    link: 'https://docs.cline.bot/customization/clineignore',
  },
  'cline-cli': {
    reason:
      'Cline CLI asks no ignore file; it can only do without a whole tool ("disabledTools"), and a hook can refuse what its tools read',
    link: 'https://docs.cline.bot/customization/clineignore',
  },
  'continue-cli': {
    reason:
      'Continue CLI asks no ignore file; beside the list that it carries in itself only whole tools can be excluded (~/.continue/permissions.yaml)',
    link: null,
  },
  goose: {
    reason: 'Goose has taken .gooseignore out; only whole tools can be held back',
    link: 'https://goose-docs.ai/docs/guides/managing-tools/tool-permissions/',
  },
  warp: {
    reason:
      'what is known of .warpindexingignore is second-hand and about the index only; nobody has verified it, so nothing is written',
    link: 'https://docs.warp.dev/agent-platform/capabilities/codebase-context/',
  },
  antigravity: {
    reason:
      'the rules of Antigravity are known from third parties only; nobody has verified them, so nothing is written',
    link: null,
  },
  amp: {
    reason:
      'the permission rules of Amp are known from third parties only; nobody has verified them, so nothing is written',
    link: 'https://ampcode.com/manual',
  },
  tabnine: {
    reason:
      'no documentation of what keeps files from Tabnine was found; nobody has verified its ignore file, so nothing is written',
    link: null,
  },
  cody: {
    reason: 'Cody has no local list of files; context filters for whole repositories are set on the server',
    link: 'https://sourcegraph.com/docs/cody/capabilities/ignore-context',
  },
  'amazon-q': {
    reason:
      'no list of files that Amazon Q must not read was found, and nobody has verified more than that its index leaves out what .gitignore names',
    link: null,
  },
};

/** Why nothing can be written for an agent without a writer; `null` for one that is not in the table. */
export function withoutWriter(agent: string): Without | null {
  return reasons[agent] ?? null;
}

/** What there is in place of a scope that an agent's writers do not have. */
const scopeReasons: Readonly<Record<string, Partial<Readonly<Record<Scope, string>>>>> = {
  cursor: { user: 'the list of the user is kept by Cursor itself (Settings, Indexing, Ignore Files)' },
  'gemini-cli': {
    user: 'Gemini CLI has no list of the user; its settings only name further ignore files of a project',
  },
  'factory-droid': {
    project: "the list takes whole paths of this machine, which a project's file cannot hold",
  },
};

/** Why an agent has no file for a scope, and what there is instead; `null` where there is nothing to say. */
export function withoutScope(agent: string, scope: Scope): string | null {
  return scopeReasons[agent]?.[scope] ?? null;
}
