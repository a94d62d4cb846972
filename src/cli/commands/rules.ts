import * as path from 'node:path';
import { presets } from '../../model/detection';
import { sensitivities } from '../../model/finding';
import { policyFileName } from '../../policy';
import { printable } from '../../report/printable';
import { oneOf, type Arguments, type Command } from '../command';
import { problemLine, readPolicy } from '../policy-lines';
import { ruleRows, type RuleRow } from '../rule-rows';
import { startOf, workspaceOptions } from '../session';

export const rulesCommand: Command = {
  name: 'rules',
  operands: '',
  summary:
    'Lists the detection rules, those of the policy included: what each finds, what to do, and the page it rests on.',
  options: {
    format: { type: 'string', value: 'text|json', help: 'text (default) or json' },
    category: { type: 'string', value: sensitivities.join('|'), help: 'only rules of this category' },
    preset: { type: 'string', value: presets.join('|'), help: 'only rules that belong to this preset' },
    cwd: workspaceOptions.cwd,
  },
  run: (args, terminal) => {
    const format = oneOf(args, 'format', ['text', 'json']);
    const { policy, problems } = readPolicy(path.join(startOf(args, terminal), policyFileName));
    const rows = ruleRows(policy).filter(wanted(args));
    for (const problem of problems) terminal.messages.write(`sightline: ${problemLine(problem)}\n`);
    terminal.output.write(format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : asText(rows));
    return Promise.resolve(0);
  },
};

function wanted(args: Arguments): (row: RuleRow) => boolean {
  const category = args.text('category') === undefined ? null : oneOf(args, 'category', sensitivities);
  const preset = args.text('preset') === undefined ? null : oneOf(args, 'preset', presets);
  return (row) =>
    (category === null || row.category === category) && (preset === null || (row.presets ?? []).includes(preset));
}

function asText(rows: readonly RuleRow[]): string {
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  const lines = rows.flatMap((row) => [
    `${row.id.padEnd(width)}  ${row.severity.padEnd(8)}  ${row.category.padEnd(12)}  ${row.title}`,
    `    ${row.explanation}`,
    ...(row.source === '' ? [] : [`    ${row.source}`]),
    ...(row.rotate === undefined ? [] : [`    replace or revoke it: ${row.rotate}`]),
    ...(row.presets === undefined ? [] : [`    for the presets: ${row.presets.join(', ')}`]),
    ...(row.off === null ? [] : [`    off: ${row.off}`]),
    ...row.allowed.map(({ path: glob, reason, line }) => `    allowed in ${glob}: ${reason} (policy line ${line})`),
  ]);
  return lines.map((line) => `${printable(line)}\n`).join('');
}
