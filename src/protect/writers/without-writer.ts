const contentExclusion =
  'https://docs.github.com/en/copilot/how-tos/configure-content-exclusion/exclude-content-from-copilot';

/** Agents for which no rule can be written: why, and what there is instead. */
const reasons: Readonly<Record<string, string>> = {
  'github-copilot': `GitHub Copilot reads no local list of files; an organisation can exclude content on the server (${contentExclusion}), and VS Code's agent sandbox holds for commands only`,
  'copilot-cli': `GitHub Copilot CLI reads no local list of files; an organisation can exclude content on the server (${contentExclusion})`,
  cline:
    'this version of Cline asks no ignore file; a hook can refuse what its tools read (https://docs.cline.bot/customization/clineignore)',
  'cline-cli':
    'Cline CLI asks no ignore file; it can only do without a whole tool ("disabledTools"), and a hook can refuse what its tools read',
  'continue-cli':
    'Continue CLI asks no ignore file; beside the list that it carries in itself only whole tools can be excluded (~/.continue/permissions.yaml)',
  goose:
    'Goose has taken .gooseignore out; only whole tools can be held back (https://goose-docs.ai/docs/guides/managing-tools/tool-permissions/)',
  warp: 'what is known of .warpindexingignore is second-hand and about the index only; nobody has verified it, so nothing is written',
  antigravity:
    'the rules of Antigravity are known from third parties only; nobody has verified them, so nothing is written',
  amp: 'the permission rules of Amp are known from third parties only; nobody has verified them, so nothing is written (https://ampcode.com/manual)',
  tabnine:
    'no documentation of what keeps files from Tabnine was found; nobody has verified its ignore file, so nothing is written',
  cody: 'Cody has no local list of files; context filters for whole repositories are set on the server (https://sourcegraph.com/docs/cody/capabilities/ignore-context)',
  'amazon-q':
    'no list of files that Amazon Q must not read was found, and nobody has verified more than that its index leaves out what .gitignore names',
};

/** Why nothing can be written for an agent without a writer; `undefined` for one that is not in the table. */
export function reasonWithout(agent: string): string | undefined {
  return reasons[agent];
}
