import type { PermissionAction } from '../../matchers/wildcard-map';
import type { BuiltInAgents } from '../opencode/agent-rules';

const allowed = (commands: string): Readonly<Record<string, PermissionAction>> =>
  Object.fromEntries(commands.split(' ').map((command) => [`${command} *`, 'allow'] as const));

const readers = allowed(
  'cat head tail less ls tree pwd echo wc which type file diff du df date uname whoami printenv man grep rg ag sort uniq cut tr jq',
);
const changers = allowed('touch mkdir cp mv tsc tsgo tar unzip gzip gunzip');

/**
 * What concerns the channels that are judged here.
 * Source: observed with Kilo CLI 7.7.7 on Linux, 2026-11-22 (`kilo debug agent code`).
 */
export const builtInAgents: BuiltInAgents = {
  defaults: {
    '*': 'allow',
    read: { '*': 'allow', '*.env': 'ask', '*.env.*': 'ask', '*.env.example': 'allow' },
    bash: { '*': 'ask', ...readers, ...changers },
  },
  first: 'code',
  agents: {
    code: { mode: 'primary', rules: {} },
    plan: { mode: 'primary', rules: {} },
    general: { mode: 'subagent', rules: {} },
    explore: {
      mode: 'subagent',
      rules: { '*': 'deny', grep: 'allow', bash: { '*': 'deny', ...readers }, read: 'allow' },
      asksOutside: true,
    },
    debug: { mode: 'primary', rules: {} },
    orchestrator: { mode: 'primary', rules: {} },
    ask: { mode: 'primary', rules: {} },
  },
  aliases: { build: 'code' },
  tasksReachPrimary: false,
};
