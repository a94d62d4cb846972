import type { AskedFile, ProgramAdapter, Question } from '../adapter';
import { writeIfMissing } from './home-files';
import { commonShellForms, shellCommand } from './shell';

/** The Continue CLI without a terminal: `cn -p`. */
export const continueCli: ProgramAdapter = {
  id: 'continue-cli',
  modes: {
    default: { arguments: [], channels: ['read', 'search', 'shell'] },
    auto: { arguments: ['--auto'], channels: ['read', 'search'] },
  },
  callsPerTurn: 50,
  environment: () => ({ CONTINUE_TELEMETRY_ENABLED: '0' }),
  prepareHome: ({ home, apiUrl }) => {
    writeIfMissing(`${home}/.continue/config.yaml`, configuration(apiUrl));
  },
  arguments: ({ home }, mode, prompt) => ['-p', prompt, '--config', `${home}/.continue/config.yaml`, ...mode.arguments],
  questions: (channel, file) => {
    if (channel === 'read') return reads(file);
    if (channel === 'search') {
      return [{ form: 'Search', call: { name: 'Search', input: { pattern: file.markerPattern, path: file.path } } }];
    }
    if (channel !== 'shell') return [];
    return commonShellForms.map((form) => ({
      form: form.form,
      call: { name: 'Bash', input: { command: shellCommand(form, file) } },
      alone: true,
    }));
  },
  mentions: () => [],
  judge: ({ text }, { call }) => {
    if (/security concern|not allowed/i.test(text)) return 'blocked';
    return call.name === 'Search' && /no matches/i.test(text) ? 'blocked' : null;
  },
};

/** The program looks at the path as it is written, so every spelling is a form of its own. */
function reads({ path, relative }: AskedFile): readonly Question[] {
  const doubled = path.replace(/\/([^/]*)$/, '//$1');
  return [
    ['absolute path', path],
    ['path from the start directory', relative],
    ['doubled slash', doubled],
  ].map(([form = '', filepath = '']) => ({ form, call: { name: 'Read', input: { filepath } } }));
}

function configuration(apiUrl: string): string {
  return [
    'name: fake',
    'version: 0.0.1',
    'schema: v1',
    'models:',
    '  - name: fake',
    '    provider: openai',
    '    model: fake',
    '    apiKey: test-key',
    `    apiBase: ${apiUrl}/v1`,
    '    roles: [chat]',
    '    capabilities: [tool_use]',
    '',
  ].join('\n');
}
