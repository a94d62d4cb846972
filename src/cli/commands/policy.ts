import * as path from 'node:path';
import { policyFileName, type Policy } from '../../policy';
import { printable } from '../../report/printable';
import type { Styles } from '../../report/style';
import { suppressionEntries, suppressionSections } from '../../report/suppressions';
import { nodeFiles } from '../../workspace/node-files';
import { SuppressionFiles, type ListedSuppressions, type SuppressionProblem } from '../../workspace/suppression-files';
import { oneOf, type Command } from '../command';
import { problemLine, readPolicy } from '../policy-lines';
import { startOf, workspaceOptions } from '../session';

export const policyCommand: Command = {
  name: 'policy',
  operands: '',
  summary: `Says what ${policyFileName} and the other files that hide findings come to, and what is wrong in them.`,
  options: {
    format: { type: 'string', value: 'text|json', help: 'text (default) or json' },
    cwd: workspaceOptions.cwd,
  },
  run: (args, terminal, style) => {
    const format = oneOf(args, 'format', ['text', 'json']);
    const root = startOf(args, terminal);
    const { isThere, policy, problems } = readPolicy(path.join(root, policyFileName));
    const suppressions = new SuppressionFiles({ root, files: nodeFiles });
    suppressions.load();
    const report = {
      file: isThere ? policyFileName : null,
      policy,
      suppressions: suppressions.listed,
      problems: [
        ...problems.map((problem): SuppressionProblem => ({ file: policyFileName, ...problem })),
        ...suppressions.remarks,
      ],
    };
    terminal.output.write(format === 'json' ? policyJson(report) : policyText(report, style));
    return Promise.resolve(report.problems.some(({ severity }) => severity === 'error') ? 1 : 0);
  },
};

interface PolicyReport {
  /** `null` where there is no policy. */
  readonly file: string | null;
  readonly policy: Policy;
  readonly suppressions: ListedSuppressions;
  readonly problems: readonly SuppressionProblem[];
}

/** A term is a secret of the team: of each only what it stands for and its length are told. */
function policyJson({ file, policy, suppressions, problems }: PolicyReport): string {
  const terms = policy.terms.map(({ match, kind, replacement }) => ({ kind, length: match.length, replacement }));
  const places = problems.map(({ range, ...problem }) => ({ ...problem, ...range }));
  const hiding = suppressionEntries(suppressions);
  const report = { schemaVersion: 1, file, policy: { ...policy, terms }, suppressions: hiding, problems: places };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function policyText({ file, policy, suppressions, problems }: PolicyReport, style: Styles): string {
  const wrong = problems.map((problem) => problemLine(problem, problem.file));
  const all = [...sectionsOf(policy), ...suppressionSections(suppressions), ['Problems', wrong] as const];
  const said = all.filter(([, lines]) => lines.length > 0).map(([title, lines]) => section(title, lines, style));
  const nothing = file === null ? `There is no ${policyFileName} here.` : 'The policy says nothing.';
  return `${said.join('\n\n') || nothing}\n`;
}

function section(title: string, lines: readonly string[], style: Styles): string {
  return [style.strong(title), ...lines.map((line) => `  ${printable(line)}`)].join('\n');
}

function sectionsOf({ confidential, terms, termsFile, presets, agents, probes, rules, allow, scan }: Policy) {
  const { mustBlock, forbidden } = agents;
  const most = scan.maxFileSize === null ? [] : [`${scan.maxFileSize} bytes`];
  return new Map<string, readonly string[]>([
    [
      'Confidential',
      confidential.map(
        ({ path: marked, level, reason, line }) => `${marked || '.'}  ${level}  ${reason}  (line ${line})`,
      ),
    ],
    [
      'Terms',
      terms.map(
        ({ kind, match, replacement }) =>
          `${kind} of ${match.length} characters, replaced by ${replacement ?? 'a placeholder'}`,
      ),
    ],
    ['Terms are listed in', termsFile === null ? [] : [termsFile]],
    ['Presets', presets],
    ['Agents that must be blocked', mustBlock ?? []],
    ['Agents that are forbidden', forbidden],
    ['Probes', probes],
    ['Rules switched off', rules.disabled],
    ['Own rules', rules.own.map(({ id, severity, category, title }) => `${id}  ${severity}  ${category}  ${title}`)],
    [
      'Allowed',
      allow.map(({ path: glob, rules, reason, line }) => `${glob}  ${rules.join(', ')}  ${reason}  (line ${line})`),
    ],
    ['Left out of scans', scan.exclude],
    ['Files are judged whole up to', most],
  ]);
}
