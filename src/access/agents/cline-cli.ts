import type { DecidingRule } from '../../model/access';
import { mcpServers, none, open, unknown, type ChannelRule } from '../channel-rules';
import { channel } from '../channels';
import type { ConfigReader } from '../config-reader';
import { defineAgent } from '../define-agent';
import { entriesOf, readJsonSettings, type SettingsEntry } from '../json-settings';
import { child, parseStrict } from '../json-tree';
import { nativePaths } from '../paths';
import { lineAt } from '../text-place';
import { askedBefore, clineFolder } from './cline-hooks';

const readNote = 'No ignore file is read; `--auto-approve false` makes every tool ask.';
const searchNote =
  'Search looks only into files with usual endings, or with ripgrep, which the agent may pass options.';
const mentionNote =
  'A file named with @ is attached; not one that git ignores where ripgrep is installed, nor one in a build folder.';
const approvalNote =
  'Automatic approval is switched off: a run without a terminal was seen to refuse this, one in a terminal reads by the source.';
const link = 'https://docs.cline.bot/cli/cli-reference';

/** Cline's command line, another program than the extension. Only switched-off tools and hooks hold anything back. */
export const clineCli = defineAgent({
  id: 'cline-cli',
  name: 'Cline CLI',
  evidence: {
    how: 'source',
    date: '2026-08-22',
    program: '3.0.56',
    sources: [
      'https://github.com/cline/cline/blob/main/sdk/packages/core/src/services/global-settings.ts',
      'https://github.com/cline/cline/blob/main/sdk/packages/core/src/hooks/hook-file-config.ts',
      link,
    ],
  },
  presence: {
    programs: ['cline'],
    logs: {
      linux: ['~/.cline/data/sessions'],
      darwin: ['~/.cline/data/sessions'],
      win32: ['~\\.cline\\data\\sessions'],
    },
    workspaceFiles: ['.clineignore', '.clinerules', '.cline'],
  },
  version: { packageName: 'cline' },
  channels(reader) {
    const settings = readSettings(reader);
    const asked = askedBefore(reader);
    const byTool = (tool: string, otherwise: ChannelRule): ChannelRule => {
      const disabled = settings.disabled.find(({ text }) => text.trim() === tool);
      if (disabled !== undefined) return { always: channel('blocked', { rule: disabled.rule }) };
      return asked === null ? otherwise : unknown(asked);
    };
    const { asking } = settings;
    const reading = (note: string): ChannelRule =>
      asking === null ? open(note) : { always: channel('unknown', { rule: asking, note: approvalNote }) };
    return {
      read: byTool('read_files', reading(readNote)),
      search: byTool('search_codebase', reading(searchNote)),
      mention: open(mentionNote),
      editor: none,
      shell: byTool('run_commands', asking === null ? open() : { always: channel('asks', { rule: asking }) }),
      index: none,
      mcp: mcpServers(reader, [join(reader, dataFolder(reader), 'settings', 'cline_mcp_settings.json')]),
    };
  },
});

interface Settings {
  /** Tools that are not offered to the model, sub-agents included. */
  readonly disabled: readonly SettingsEntry[];
  /** The line that switches automatic approval off. */
  readonly asking: DecidingRule | null;
}

/** Observed with Cline CLI 3.0.65 on Linux, 2026-11-22: strict JSON, names in their own letter case, blanks around them cut. */
function readSettings(reader: ConfigReader): Settings {
  const { variables } = reader.context.environment;
  const moved = variables['CLINE_GLOBAL_SETTINGS_PATH']?.trim() ?? '';
  const path = moved === '' ? join(reader, dataFolder(reader), 'settings', 'global-settings.json') : moved;
  const settings = readJsonSettings(reader, path, link, parseStrict);
  if (settings === null) return { disabled: [], asking: null };
  const approval = child(settings.root, 'toolAutoApprove');
  const line = approval === null ? null : lineAt(settings.text, approval.offset);
  const asking = approval?.value === false ? { file: settings.file, line, text: '"toolAutoApprove": false' } : null;
  return { disabled: entriesOf(settings, child(settings.root, 'disabledTools')), asking };
}

function dataFolder(reader: ConfigReader): string {
  const moved = reader.context.environment.variables['CLINE_DATA_DIR']?.trim() ?? '';
  return moved === '' ? join(reader, clineFolder(reader), 'data') : moved;
}

function join({ context }: ConfigReader, ...parts: readonly string[]): string {
  return nativePaths(context.environment.platform).join(...parts);
}
