import type { BuiltInAgents } from './agent-rules';

/**
 * Source: https://github.com/anomalyco/opencode/blob/dev/packages/opencode/src/agent/agent.ts; observed with OpenCode
 * 1.18.33 on Linux, 2026-11-22 (`opencode debug agent build`; a task that the explore agent was given).
 */
export const builtInAgents: BuiltInAgents = {
  defaults: {
    '*': 'allow',
    read: { '*': 'allow', '*.env': 'ask', '*.env.*': 'ask', '*.env.example': 'allow' },
  },
  first: 'build',
  agents: {
    build: { mode: 'primary', rules: {} },
    plan: { mode: 'primary', rules: { task: { general: 'deny' } } },
    general: { mode: 'subagent', rules: {} },
    explore: {
      mode: 'subagent',
      rules: { '*': 'deny', grep: 'allow', bash: 'allow', read: 'allow' },
      asksOutside: true,
    },
  },
  aliases: {},
  tasksReachPrimary: true,
};
