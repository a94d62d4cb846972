import type { Agent } from './agent';
import { joinedChannels, type ChannelRules } from './channel-rules';
import { ConfigReader } from './config-reader';
import { checkedBy, type Evidence } from './evidence';
import { detectBySigns, type PresenceSigns } from './presence';
import { programVersion, type VersionSigns } from './version';

/** An agent as a table: who it is, what is known of it, how to see that it is used, and what each channel obeys. */
export interface AgentDefinition {
  /** As in the setting `sightline.agents`. */
  readonly id: string;
  readonly name: string;
  /** `read` when left out. */
  readonly primary?: Agent['primary'];
  readonly evidence: Evidence;
  readonly presence: PresenceSigns;
  /** Where its version can be seen, apart from {@link PresenceSigns.programs}; not looked for when left out. */
  readonly version?: Omit<VersionSigns, 'programs'>;
  /** Reads the configuration once and says what each channel obeys. */
  channels(reader: ConfigReader): ChannelRules;
}

export function defineAgent(definition: AgentDefinition): Agent {
  const { id, name, primary = 'read', evidence, presence, version } = definition;
  return {
    id,
    name,
    primary,
    checked: checkedBy(id, evidence),
    detect: (context) => {
      const found = detectBySigns(context, presence);
      const programs = presence.programs ?? [];
      return version === undefined ? found : { ...found, version: programVersion(context, { ...version, programs }) };
    },
    load(context) {
      const reader = new ConfigReader(context, id);
      return { ...joinedChannels(definition.channels(reader)), problems: reader.problems, watched: reader.watched };
    },
  };
}
