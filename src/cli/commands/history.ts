import { agents } from '../../access';
import { jsonHistory } from '../../report/history-json';
import { historyText } from '../../report/history-text';
import { historyOf } from '../../workspace/history';
import { nodeEnvironment } from '../../workspace/node-environment';
import { oneOf, UsageError, type Command } from '../command';
import { openSession, scanned, startOf, workspaceOptions } from '../session';

export const historyCommand: Command = {
  name: 'history',
  operands: '[PATH...]',
  summary:
    'Lists what was sent already, from the agents\u2019 own logs on this machine, and how long its vendor keeps it.',
  options: {
    format: { type: 'string', value: 'text|json', help: 'text (default) or json' },
    since: {
      type: 'string',
      value: 'DATE',
      help: 'leave out what was sent for the last time before this day (2026-01-31)',
    },
    ...workspaceOptions,
    agents: { ...workspaceOptions.agents, help: 'all (default), detected, or ids: claude-code,codex' },
  },
  run: async (args, terminal, style) => {
    const format = oneOf(args, 'format', ['text', 'json']);
    const since = dayOf(args.text('since'));
    const text = (option: string): string | undefined => args.text(option) ?? (option === 'agents' ? 'all' : undefined);
    const { index, paths } = openSession({ ...args, text }, terminal);
    try {
      await scanned(index, [''], terminal);
    } finally {
      index.dispose();
    }
    const { disclosures, logs } = historyOf({
      index,
      environment: nodeEnvironment(),
      openedAs: startOf(args, terminal),
    });
    const isAsked = (file: string): boolean =>
      paths.some((each) => each === '' || file === each || file.startsWith(`${each}/`));
    const history = {
      logs,
      disclosures: disclosures.filter(({ path: file, lastSent }) => isAsked(file) && lastSent >= since),
    };
    const names = new Map(agents.map(({ id, name }) => [id, name]));
    terminal.output.write(
      format === 'json' ? `${JSON.stringify(jsonHistory(history), null, 2)}\n` : historyText({ history, names, style }),
    );
    return 0;
  },
};

/** The start of a day as ISO 8601; the empty text, which lies before all days, when none is given. */
function dayOf(written: string | undefined): string {
  if (written === undefined) return '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(new Date(written).getTime());
  if (!isDay) throw new UsageError(`history: --since takes a day such as 2026-01-31, not '${written}'`);
  return new Date(written).toISOString();
}
