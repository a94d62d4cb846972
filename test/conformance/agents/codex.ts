import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AskedFile, ProgramAdapter, Question } from '../adapter';
import { commonShellForms, shellCommand, type ShellForm } from './shell';

/** The sandbox knows paths, not commands: one of each kind is enough. */
const kinds = ['cat', 'grep -r', 'cat with a wildcard', 'find -exec cat', 'python3 -c', 'git history'];
const forms: readonly ShellForm[] = [
  ...commonShellForms.filter(({ form }) => kinds.includes(form)),
  { form: "git's object files", command: `python3 -c '${objectReader()}'` },
];

/** Unpacks the loose objects of the repository above, whether or not git itself can still be run. */
function objectReader(): string {
  return [
    'import os, zlib',
    'top = os.getcwd()',
    'while top != "/" and not os.path.isdir(top + "/.git/objects"): top = os.path.dirname(top)',
    'for folder, _, names in os.walk(top + "/.git/objects"):',
    '  for name in names:',
    '    try: print(zlib.decompress(open(folder + "/" + name, "rb").read())[:200])',
    '    except Exception: pass',
  ].join('\n');
}

/** Codex without a terminal: `codex exec`. It has no file tool: everything goes through its shell. */
export const codex: ProgramAdapter = {
  id: 'codex',
  modes: { default: { arguments: [], channels: ['shell'] } },
  // Two sandboxes set up at the same time get into each other's way.
  callsPerTurn: 1,
  // It keeps helper programs in its home folder, which must not lie in the folder for temporary files.
  environment: ({ home }) => ({ TMPDIR: `${home}/tmp` }),
  prepareHome: ({ home, apiUrl }) => {
    mkdirSync(`${home}/tmp`, { recursive: true });
    mkdirSync(`${home}/.codex`, { recursive: true });
    const file = `${home}/.codex/config.toml`;
    writeFileSync(file, withProvider(existsSync(file) ? readFileSync(file, 'utf8') : '', apiUrl));
  },
  arguments: ({ start }, mode, prompt) => [
    ...['exec', '--skip-git-repo-check', '--json', '-C', start, prompt],
    ...mode.arguments,
  ],
  questions: (channel, file) => (channel === 'shell' ? forms.map((form) => question(form, file)) : []),
  mentions: () => [],
  // What lies in a denied folder is not there for commands; the files that are asked about exist.
  judge: ({ text }) =>
    /exited with code [1-9]|permission denied|operation not permitted/i.test(text) ? judged(text) : null,
};

/** A sandbox that cannot be set up says nothing about one file. */
function judged(text: string): 'blocked' | null {
  return /bwrap: |panicked at/.test(text) ? null : 'blocked';
}

/** Keys of the top level stand before the first table of the case, tables behind its last. */
function withProvider(own: string, apiUrl: string): string {
  const head = 'model = "gpt-5"\nmodel_provider = "fake"\ncheck_for_update_on_startup = false\n';
  const provider = `[model_providers.fake]\nname = "fake"\nbase_url = "${apiUrl}/v1"\nwire_api = "responses"\n`;
  return `${head}${own}\n[analytics]\nenabled = false\n${provider}`;
}

function question(form: ShellForm, file: AskedFile): Question {
  return { form: form.form, call: { name: 'exec_command', input: { cmd: shellCommand(form, file) } } };
}
