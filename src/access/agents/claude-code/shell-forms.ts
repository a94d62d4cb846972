import type { EvidenceKind } from '../../../model/access';
import { isAtLeast } from '../../version';

/** `content`: it ran without a prompt and gave the content; `prompt`: it would have asked; `refused`: it was denied. */
type Outcome = 'refused' | 'prompt' | 'content';

/** How a form behaves from one version of the program on, for a file that a Read rule denies. */
interface Behaviour {
  /** First version of which this is known. */
  readonly from: string;
  /** Default mode, no rule that allows Bash. */
  readonly byDefault: Outcome;
  /** With Bash allowed as a whole. */
  readonly allowed: Outcome;
  readonly evidence: Extract<EvidenceKind, 'conformance' | 'docs'>;
}

/** One way of reading a file with a command. */
export interface ShellForm {
  /** As it is shown. */
  readonly form: string;
  /** `{file}`, `{folder}`, `{glob}` (the file's name with a wildcard for its last character) and `{marker}` are put in. */
  readonly command: string;
  /** Whether the command goes through folders, so that it is refused where the start directory itself is denied. */
  readonly walks: boolean;
  /** The newest first. */
  readonly behaviour: readonly Behaviour[];
}

/** The newest version that the list was tried with: headless on Linux, 2026-11-22, each command in a workspace of its own. */
export const newestTried = '2.1.330';

const seen = (byDefault: Outcome, allowed: Outcome): Behaviour => ({
  from: newestTried,
  byDefault,
  allowed,
  evidence: 'conformance',
});
/** Of what older versions did only documentation tells: https://github.com/anthropics/claude-code/blob/main/CHANGELOG.md. */
const documented = (from: string, byDefault: Outcome, allowed: Outcome): Behaviour => ({
  from,
  byDefault,
  allowed,
  evidence: 'docs',
});

const always = (form: string, command: string, walks = false): ShellForm => ({
  form,
  command,
  walks,
  behaviour: [seen('content', 'content'), documented('0.0.0', 'content', 'content')],
});
const onceAllowed = (form: string, command: string): ShellForm => ({
  form,
  command,
  walks: false,
  behaviour: [seen('prompt', 'content'), documented('0.0.0', 'prompt', 'content')],
});
/** Commands that are known to read; `from`: the version that began to look at the file they name. */
const named = (form: string, command: string, from = '0.0.0'): ShellForm => ({
  form,
  command,
  walks: false,
  behaviour: [
    seen('refused', 'refused'),
    documented(from, 'refused', 'refused'),
    ...(from === '0.0.0' ? [] : [documented('0.0.0', 'content', 'content')]),
  ],
});

/** The probe list, the most telling first. Git history is asked for apart: it depends on what was committed. */
export const shellForms: readonly ShellForm[] = [
  always('grep -r', 'grep -r {marker} .', true),
  always('cat with a wildcard', 'cat {glob}', true),
  always('rg --hidden', 'rg --hidden {marker} .', true),
  always('rg -uuu', 'rg -uuu {marker} .', true),
  onceAllowed('cat $(echo FILE)', 'cat $(echo {file})'),
  onceAllowed('find -exec cat', 'find {folder} -maxdepth 1 -type f -exec cat {} +'),
  onceAllowed('find | xargs cat', 'find {folder} -maxdepth 1 -type f -print0 | xargs -0 cat'),
  onceAllowed('less', 'less {file}'),
  onceAllowed('more', 'more {file}'),
  onceAllowed('xxd', 'xxd {file}'),
  onceAllowed('ln', 'ln {file} {file}.link'),
  onceAllowed('python3 -c', "python3 -c 'import sys; print(open(sys.argv[1]).read())' {file}"),
  onceAllowed('node -e', 'node -e \'console.log(require("fs").readFileSync(process.argv[1], "utf8"))\' {file}'),
  onceAllowed('bash -c', 'bash -c \'cat "$1"\' x {file}'),
  onceAllowed('source', 'source {file}'),
  onceAllowed('tar', 'tar cf - {file}'),
  onceAllowed('dd', 'dd if={file}'),
  onceAllowed('/bin/cat', '/bin/cat {file}'),
  named('cat', 'cat {file}'),
  named('head', 'head -5 {file}'),
  named('tail', 'tail -5 {file}'),
  named('grep', 'grep {marker} {file}'),
  named('sed', 'sed -n 1p {file}'),
  named('cp', 'cp {file} {file}.copy'),
  named('base64', 'base64 {file}'),
  named('tac', 'tac {file}', '2.1.257'),
  named('cat < FILE', 'cat < {file}', '2.1.257'),
];

interface Session {
  /** Bash runs every command without a prompt. */
  readonly bashAllowed: boolean;
  /** Version of the program; `null` when it is not known, which counts as the newest tried. */
  readonly version: string | null;
  /** The rules deny the start directory itself. */
  readonly startDenied: boolean;
}

/** Forms that return a denied file's content without a prompt. */
export function openForms({ bashAllowed, version, startDenied }: Session): readonly string[] {
  return shellForms
    .filter((form) => !(startDenied && form.walks))
    .filter((form) => outcome(form, version, bashAllowed) === 'content')
    .map(({ form }) => form);
}

function outcome({ behaviour }: ShellForm, version: string | null, bashAllowed: boolean): Outcome {
  const held = behaviour.find(({ from }) => isAtLeast(version ?? newestTried, from)) ?? behaviour.at(-1);
  return (bashAllowed ? held?.allowed : held?.byDefault) ?? 'content';
}
