import { realpathSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { at, text, type Json } from '../fake-api/json';
import type { ToolResult } from '../fake-api/wire-format';
import { askedChannels, type AskedFile, type ProgramAdapter, type Question } from '../adapter';
import { writeIfMissing } from './home-files';
import { commonShellForms, shellCommand, type ShellForm } from './shell';

/** OpenCode without a terminal: `opencode run`, which rejects whatever it would ask. */
export const opencode = openCodeFamily({
  id: 'opencode',
  prefix: 'OPENCODE',
  shellForms: [...commonShellForms, { form: 'cd "$(<file)"', command: 'cd "$(<{file})"' }],
});

/** Kilo CLI, a program of the same family. */
export const kiloCode = openCodeFamily({
  id: 'kilo-code',
  prefix: 'KILO',
  shellForms: [...commonShellForms, { form: 'cd "$(<file)"', command: 'cd "$(<{file})"' }],
});

interface Member {
  readonly id: string;
  /** Of the names of its environment variables. */
  readonly prefix: string;
  readonly shellForms: readonly ShellForm[];
}

const providerFile = '.conformance/provider.json';

function openCodeFamily({ id, prefix, shellForms }: Member): ProgramAdapter {
  const switches = ['AUTOUPDATE', 'LSP_DOWNLOAD', 'MODELS_FETCH', 'DEFAULT_PLUGINS'];
  return {
    id,
    modes: { default: { arguments: [], channels: askedChannels } },
    callsPerTurn: 50,
    environment: ({ home }) => ({
      ...Object.fromEntries(switches.map((name) => [`${prefix}_DISABLE_${name}`, '1'])),
      // A file of its own, so that the user's configuration is the case's alone.
      [`${prefix}_CONFIG`]: `${home}/${providerFile}`,
    }),
    prepareHome: ({ home, apiUrl }) => {
      writeIfMissing(`${home}/${providerFile}`, JSON.stringify(providerAt(apiUrl)));
    },
    arguments: (_place, mode, prompt) => {
      const files = [...prompt.matchAll(/@(\S+)/g)].flatMap(([, path = '']) => ['-f', path]);
      return ['run', '--format', 'json', ...mode.arguments, ...files, '--', prompt.replaceAll('@', '')];
    },
    questions: (channel, file) => {
      if (channel === 'read') return reads(file);
      if (channel === 'search') return searches(file);
      return channel === 'shell' ? shellForms.map((form) => shellQuestion(form, file)) : [];
    },
    mentions: ({ path }) => (/^[\w./-]+$/.test(path) ? [{ form: '-f file', text: `@${path}` }] : []),
    judgeMention: (printed, { path }, { workspace }) => {
      const asked = [...printed.matchAll(/permission requested: \w+ \((.*)\); auto-rejecting/g)].map(
        ([, what]) => what,
      );
      // Kilo asks about a link and the place where it leads in one.
      const places = [path, realpathSync(path)];
      const own = places.map((each) => relative(workspace, each));
      const names = [...own, own.join(', '), ...places.map((each) => `${dirname(each)}/*`)];
      return asked.some((what) => names.some((name) => what === name)) ? 'asks' : 'blocked';
    },
    judge: ({ text: answer }) => {
      if (/user rejected permission/i.test(answer)) return 'asks';
      return /prevents? you from using|user has specified a rule|unavailable tool/i.test(answer) ? 'blocked' : null;
    },
    resultsInOutput,
  };
}

function providerAt(apiUrl: string) {
  return {
    autoupdate: false,
    share: 'disabled',
    model: 'fake/fake',
    small_model: 'fake/fake',
    // Else a refusal ends the session.
    experimental: { continue_loop_on_deny: true },
    provider: {
      fake: {
        npm: '@ai-sdk/openai-compatible',
        options: { baseURL: `${apiUrl}/v1`, apiKey: 'test-key' },
        models: { fake: { tool_call: true } },
      },
    },
  };
}

function reads({ path }: AskedFile): readonly Question[] {
  const call = { name: 'read', input: { filePath: path } };
  const task = { description: 'Look into it', prompt: 'please go on', subagent_type: 'explore' };
  return [
    { form: 'read', call },
    { form: 'task: explore', call, opening: { name: 'task', input: task } },
  ];
}

function searches({ path, markerPattern }: AskedFile): readonly Question[] {
  const grep = (form: string, options: Readonly<Record<string, string>>): Question => ({
    form,
    call: { name: 'grep', input: { pattern: markerPattern, ...options } },
  });
  const name = basename(path);
  const isPlain = /^[\w.-]+$/.test(name);
  return [
    grep('grep', {}),
    grep('grep in the folder', { path: dirname(path) }),
    ...(isPlain ? [grep('grep of the file alone', { path: dirname(path), include: name })] : []),
  ];
}

function shellQuestion(form: ShellForm, file: AskedFile): Question {
  const command = shellCommand(form, file);
  return { form: form.form, call: { name: 'bash', input: { command, description: 'Look' } }, alone: true };
}

/** After a refusal nothing more goes to the model, so the results are read from the program's events. */
function resultsInOutput(output: string): readonly ToolResult[] {
  return output.split('\n').flatMap((line) => {
    const part = at(parsed(line), 'part');
    if (at(part, 'type') !== 'tool') return [];
    const state = at(part, 'state');
    const isError = at(state, 'status') === 'error';
    return [{ id: text(at(part, 'callID')), text: text(at(state, isError ? 'error' : 'output')), isError }];
  });
}

function parsed(line: string): Json {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return null;
  }
}
