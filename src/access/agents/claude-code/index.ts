import type { Agent } from '../../agent';
import { ConfigReader } from '../../config-reader';
import { checkedBy } from '../../evidence';
import { ClaudeDecision } from './decide';
import { detectClaude } from './presence';
import { reportDeadRules } from './problems';
import { loadSettings } from './settings';

/** Claude Code: the command line program and the editor extension share one set of rules. */
export const claudeCode: Agent = {
  id: 'claude-code',
  name: 'Claude Code',
  primary: 'read',
  checked: checkedBy('claude-code', {
    how: 'docs',
    date: '2026-11-22',
    sources: ['https://code.claude.com/docs/en/permissions', 'https://code.claude.com/docs/en/settings'],
  }),
  detect: detectClaude,
  load(context) {
    const reader = new ConfigReader(context, this.id);
    const settings = loadSettings(reader);
    const decision = new ClaudeDecision(reader, settings);
    reportDeadRules(reader, settings);
    return {
      decide: (target) => decision.decide(target),
      problems: reader.problems,
      watched: reader.watched,
    };
  },
};
