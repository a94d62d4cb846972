import { mcpServers, open, unknown, type ChannelRule } from '../channel-rules';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { readJsonSettings } from '../json-settings';
import { child, children } from '../json-tree';
import { expandPath } from '../paths';

const page = 'https://ampcode.com/manual';
const settingsFiles = ['.amp/settings.json', '~/.config/amp/settings.json'];
const secretNote = 'Amp is said to black out the secrets whose formats it knows.';

/** Amp. Its permission rules are known from third parties only, so that a rule gives no more than a doubt. */
export const amp = defineAgent({
  id: 'amp',
  name: 'Amp',
  evidence: { how: 'third-party', date: '2026-11-22', sources: [page, 'https://ampcode.com/security'] },
  presence: {
    programs: ['amp'],
    extensions: ['sourcegraph.amp'],
    logs: {
      linux: ['~/.local/share/amp/threads'],
      darwin: ['~/.local/share/amp/threads'],
      win32: ['~\\.local\\share\\amp\\threads'],
    },
    workspaceFiles: ['.amp'],
  },
  channels(reader) {
    const byRules = byPermissions(reader);
    return {
      read: byRules,
      search: byRules,
      mention: byRules,
      editor: byRules,
      shell: byRules,
      index: unknown('Whether Amp keeps an index was not verified.'),
      mcp: mcpServers(reader, settingsFiles, ['amp.mcpServers']),
    };
  },
});

function byPermissions(reader: ConfigReader): ChannelRule {
  const { environment, startDirectory } = reader.context;
  const ruled = settingsFiles.flatMap((path) => {
    const settings = readJsonSettings(reader, expandPath(environment, startDirectory, path), page);
    const rules = settings === null ? null : child(settings.root, 'amp.permissions');
    return children(rules).length > 0 && settings !== null ? [settings.file] : [];
  });
  if (ruled.length === 0) return open(secretNote);
  return unknown(`There are permission rules in ${ruled.join(', ')}; what they keep from the agent was not verified.`);
}
