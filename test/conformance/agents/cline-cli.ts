import type { AskedFile, ProgramAdapter, Question } from '../adapter';
import { commonShellForms, shellCommand } from './shell';

/** The Cline CLI, which is another program than the VS Code extension. It leaves a process behind that the suite ends. */
export const clineCli: ProgramAdapter = {
  id: 'cline-cli',
  modes: { default: { arguments: [], channels: ['read', 'search', 'mention', 'shell'] } },
  callsPerTurn: 50,
  environment: () => ({}),
  prepareHome: () => undefined,
  preparation: ({ apiUrl }) => [
    ...['auth', '-p', 'openai-compatible', '-k', 'test-key', '-m', 'fake', '-b', `${apiUrl}/v1`],
  ],
  arguments: ({ start }, mode, prompt) => [
    ...['--json', '-P', 'openai-compatible', '-m', 'fake', '-k', 'test-key', '-c', start, prompt],
    ...mode.arguments,
  ],
  questions: (channel, file) => {
    if (channel === 'read') return reads(file);
    if (channel === 'search') {
      return [{ form: 'search_codebase', call: { name: 'search_codebase', input: { queries: [file.markerPattern] } } }];
    }
    if (channel !== 'shell') return [];
    return commonShellForms.map((form) => {
      const command = shellCommand(form, file);
      return { form: form.form, call: { name: 'run_commands', input: { commands: [command] } }, alone: true };
    });
  },
  // Absolute, because a relative path need not start where the session does; a full stop at the end belongs to the sentence.
  mentions: ({ path }) => {
    const isPlain = /^[\w./-]+(?<!\.)$/.test(path);
    return isPlain && !notAttached.test(path) ? [{ form: '@file', text: `@${path}` }] : [];
  },
  // A search that finds nothing says nothing: it looks only into files with usual endings.
  judge: ({ text }) => {
    if (/requires approval/i.test(text)) return 'asks';
    return /NoSuchToolError/.test(text) ? 'blocked' : null;
  },
};

/** Folders whose files are never attached to a prompt, whatever is configured. */
const notAttached = /(?:^|\/)(?:\.git|node_modules|dist|build|\.next|coverage|\.turbo|\.cache|target|out)\//;

function reads({ path, relative }: AskedFile): readonly Question[] {
  return [
    ['absolute path', path],
    ['path from the start directory', relative],
  ].map(([form = '', each]) => ({ form, call: { name: 'read_files', input: { files: [{ path: each }] } } }));
}
