import { dirname } from 'node:path';
import { askedChannels, type AskedFile, type ProgramAdapter, type Question, type Refusal } from '../adapter';
import { mergeIntoJson } from './home-files';
import { shellForms } from '../../../src/access/agents/claude-code/shell-forms';
import { shellCommand, type ShellForm } from './shell';

const wholeFile = 'Grep in the file';

/** Forms of the product's probe list that leave traces in the workspace, or that this machine may not have. */
const leftOut = ['ln', 'cp', 'node -e', 'tar', 'source'];

/** The product's probe list, git history, and ways that only lead to files outside the working folders. */
const forms: readonly ShellForm[] = [
  ...shellForms.filter(({ form }) => !leftOut.includes(form)),
  { form: 'git history', command: 'git log -p --all --full-history -- {file}' },
  { form: 'git grep', command: 'git grep {marker} HEAD -- {file}' },
  { form: 'grep -R', command: 'grep -R {marker} {folder}' },
  // Reaches a denied folder from an additional one above it.
  { form: 'grep -r in the home folder', command: 'grep -r {marker} ~' },
];

/** Claude Code without a terminal: `claude -p`. Modes by flag stand for a bypass that settings on disk do not give. */
export const claudeCode: ProgramAdapter = {
  id: 'claude-code',
  modes: {
    default: { arguments: [], channels: askedChannels },
    bypassPermissions: {
      arguments: ['--permission-mode', 'bypassPermissions'],
      channels: ['read', 'search', 'mention'],
    },
  },
  callsPerTurn: 200,
  environment: ({ apiUrl }) => ({
    ANTHROPIC_API_KEY: 'test-key',
    ANTHROPIC_BASE_URL: apiUrl,
    DISABLE_AUTOUPDATER: '1',
    DISABLE_ERROR_REPORTING: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    IS_SANDBOX: '1',
  }),
  prepareHome: ({ home }) => {
    mergeIntoJson(`${home}/.claude.json`, { hasCompletedOnboarding: true });
  },
  arguments: (_place, mode, prompt) => [
    '-p',
    prompt,
    '--output-format',
    'json',
    // Without this a session has no Grep tool.
    '--tools',
    'Read,Grep,Glob,Bash',
    ...mode.arguments,
  ],
  questions: (channel, file) => {
    if (channel === 'read') return [{ form: 'Read', call: { name: 'Read', input: { file_path: file.path } } }];
    if (channel === 'search') return searches(file);
    return channel === 'shell' ? forms.map((form) => shellQuestion(form, file)) : [];
  },
  mentions: ({ relative, path }) => {
    // A notebook is sent cell by cell, and the files of a case hold no cells.
    if (!/^[\w./-]*\w$/.test(path) || path.endsWith('.ipynb')) return [];
    return [{ form: '@file', text: `@${relative.startsWith('..') ? path : relative}` }];
  },
  judge: ({ text, isError }, { call, form }) => {
    const kind = wording.find(({ pattern }) => pattern.test(text));
    // A prompt about a folder says nothing of the single file in it.
    if (kind?.refusal === 'asks' && call.name === 'Grep' && form !== wholeFile) return null;
    if (kind !== undefined) return kind.refusal;
    return call.name === 'Grep' && !isError ? 'blocked' : null;
  },
};

/** How the program says no, the first that fits. Where it would have prompted a run without a terminal refuses. */
const wording: readonly { readonly pattern: RegExp; readonly refusal: Refusal | null }[] = [
  { pattern: /Auto mode is unavailable/i, refusal: null },
  { pattern: /don't ask mode/i, refusal: 'blocked' },
  {
    pattern: /haven't granted|requested permissions? to|requires? (?:manual )?approval|needs approval/i,
    refusal: 'asks',
  },
  { pattern: /without asking|asks the person|For security, Claude Code may only/i, refusal: 'asks' },
  { pattern: /can't be checked before|cannot be auto-allowed|evaluates arguments as shell code/i, refusal: 'asks' },
  {
    pattern: /denied|permission settings|blocked by|setting blocks|are blocked \(|hook (?:error|blocked)|No such tool/i,
    refusal: 'blocked',
  },
];

function searches({ path, markerPattern }: AskedFile): readonly Question[] {
  const grep = (form: string, folder: Readonly<Record<string, string>>): Question => ({
    form,
    call: { name: 'Grep', input: { pattern: markerPattern, output_mode: 'content', ...folder } },
  });
  return [grep('Grep', {}), grep('Grep in the folder', { path: dirname(path) }), grep(wholeFile, { path })];
}

function shellQuestion(form: ShellForm, file: AskedFile): Question {
  const input = { command: shellCommand(form, file), description: 'Look' };
  return { form: form.form, call: { name: 'Bash', input }, alone: true };
}
