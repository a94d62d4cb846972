import type { Agent } from '../../agent';
import { joinedChannels } from '../../channel-rules';
import { ConfigReader } from '../../config-reader';
import { checkedBy } from '../../evidence';
import { ClaudeDecision } from './decide';
import { settingsInForce } from './managed';
import { mcpChannel } from './mcp';
import { readPolicy } from './policy';
import { claudeVersion, detectClaude } from './presence';
import { unverified } from '../../unverified';
import { loadSettings } from './settings';

/** Claude Code: the command line program and the editor extension share one set of rules. */
export const claudeCode: Agent = {
  id: 'claude-code',
  name: 'Claude Code',
  primary: 'read',
  checked: checkedBy('claude-code', {
    how: 'docs',
    date: '2026-11-22',
    sources: [
      'https://code.claude.com/docs/en/permissions',
      'https://code.claude.com/docs/en/settings',
      'https://code.claude.com/docs/en/managed-settings',
      'https://code.claude.com/docs/en/sandboxing',
    ],
  }),
  detect: detectClaude,
  load(context) {
    const reader = new ConfigReader(context, this.id);
    const inForce = settingsInForce(reader, loadSettings(reader));
    if (inForce.stoppedBy !== null) {
      const channels = joinedChannels(unverified(inForce.stoppedBy));
      return { ...channels, problems: reader.problems, watched: reader.watched };
    }
    const policy = readPolicy(reader, inForce, claudeVersion(context));
    const decision = new ClaudeDecision(reader, policy, mcpChannel(reader, inForce.files));
    return {
      decide: (target) => decision.decide(target),
      names: decision.names,
      problems: reader.problems,
      watched: reader.watched,
    };
  },
};
