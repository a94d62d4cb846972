import { dirname } from 'node:path';
import { askedChannels, type AskedFile, type ProgramAdapter, type Question } from '../adapter';
import { commonShellForms, shellCommand, type ShellForm } from './shell';

/** Forms of which the program runs some without a prompt; a name in quotes makes it ask. */
const shellForms: readonly ShellForm[] = [
  ...commonShellForms.filter(({ form }) => ['cat', 'sed', 'cat with a wildcard'].includes(form)),
  { form: 'cat with question marks', command: 'cat {marks}' },
];

/** Gemini CLI without a terminal: `gemini -p`. */
export const geminiCli: ProgramAdapter = {
  id: 'gemini-cli',
  modes: {
    default: { arguments: [], channels: askedChannels },
    yolo: { arguments: ['--approval-mode', 'yolo'], channels: ['read', 'search', 'mention'] },
  },
  callsPerTurn: 100,
  // An API key of Vertex AI needs no settings file, so that those of the case are left alone.
  environment: ({ apiUrl }) => ({
    GOOGLE_GENAI_USE_VERTEXAI: 'true',
    GOOGLE_API_KEY: 'test-key',
    GOOGLE_VERTEX_BASE_URL: apiUrl,
    GEMINI_CLI_NO_RELAUNCH: 'true',
  }),
  prepareHome: () => undefined,
  arguments: (_place, mode, prompt) => [
    ...['-p', prompt, '--skip-trust', '-m', 'gemini-2.5-flash', '-o', 'json'],
    ...mode.arguments,
  ],
  // Without a terminal there is no shell tool in the default mode; over the protocol there is, with its prompts.
  protocol: {
    arguments: ['--acp', '-m', 'gemini-2.5-flash'],
    environment: ({ apiUrl }) => ({
      GEMINI_API_KEY: 'test-key',
      GOOGLE_GEMINI_BASE_URL: apiUrl,
      GEMINI_CLI_NO_RELAUNCH: 'true',
    }),
    channels: ['shell'],
  },
  questions: (channel, file) => {
    if (channel === 'read') {
      return [{ form: 'read_file', call: { name: 'read_file', input: { file_path: file.path } } }];
    }
    if (channel === 'search') return searches(file);
    return channel === 'shell' ? shellForms.map((form) => shellQuestion(form, file)) : [];
  },
  mentions: ({ relative, path }) => {
    // Two dots in a name, and one at its end, are read as something else.
    if (!/^[\w./-]+$/.test(path) || /\.\.|\.$/.test(path)) return [];
    return [{ form: '@file', text: `@${relative.startsWith('..') ? path : relative}` }];
  },
  judge: ({ text, isError }, { call }) => {
    if (/ignored by configured ignore patterns|Path not in workspace/i.test(text)) return 'blocked';
    if (/canceled by the user/i.test(text)) return 'asks';
    return call.name === 'grep_search' && !isError ? 'blocked' : null;
  },
};

function searches({ path, markerPattern }: AskedFile): readonly Question[] {
  const grep = (form: string, options: Readonly<Record<string, string | boolean>>): Question => ({
    form,
    call: { name: 'grep_search', input: { pattern: markerPattern, ...options } },
  });
  return [
    grep('grep_search', {}),
    grep('grep_search in the folder', { dir_path: dirname(path) }),
    grep('grep_search no_ignore', { dir_path: dirname(path), no_ignore: true }),
    grep('grep_search no_ignore in the file', { dir_path: path, no_ignore: true }),
    // A pattern that names hidden files takes them in.
    grep('grep_search no_ignore of all names', { no_ignore: true, include_pattern: '*' }),
  ];
}

function shellQuestion(form: ShellForm, file: AskedFile): Question {
  return {
    form: form.form,
    call: { name: 'run_shell_command', input: { command: shellCommand(form, file) } },
    alone: true,
  };
}
