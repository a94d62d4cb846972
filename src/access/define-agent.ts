import type { Agent } from './agent';
import { joinedChannels, type ChannelRules } from './channel-rules';
import { ConfigReader } from './config-reader';
import { checkedBy, type Evidence } from './evidence';
import { detectBySigns, type PresenceSigns } from './presence';

/** An agent as a table: who it is, what is known of it, how to see that it is used, and what each channel obeys. */
export interface AgentDefinition {
  /** As in the setting `sightline.agents`. */
  readonly id: string;
  readonly name: string;
  /** `read` when left out. */
  readonly primary?: Agent['primary'];
  readonly evidence: Evidence;
  readonly presence: PresenceSigns;
  /** Reads the configuration once and says what each channel obeys. */
  channels(reader: ConfigReader): ChannelRules;
}

export function defineAgent(definition: AgentDefinition): Agent {
  const { id, name, primary = 'read', evidence, presence } = definition;
  return {
    id,
    name,
    primary,
    checked: checkedBy(id, evidence),
    detect: (context) => detectBySigns(context, presence),
    load(context) {
      const reader = new ConfigReader(context, id);
      return { ...joinedChannels(definition.channels(reader)), problems: reader.problems, watched: reader.watched };
    },
  };
}
